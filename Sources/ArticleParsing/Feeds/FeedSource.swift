/// What came with the bytes of a feed.
public struct FeedSource: Sendable, Hashable {
  /// Where the feed was found; relative addresses in it are relative to that.
  public var url: String?
  /// `Content-Type`.
  public var contentType: String?
  /// `Content-Location`: relative addresses in it are relative to that rather than to `url`.
  public var contentLocation: String?
  /// `Content-Language`: the feed's language where it names none.
  public var contentLanguage: String?

  public init(
    url: String? = nil, contentType: String? = nil, contentLocation: String? = nil,
    contentLanguage: String? = nil
  ) {
    self.url = url
    self.contentType = contentType
    self.contentLocation = contentLocation
    self.contentLanguage = contentLanguage
  }

  var base: String? {
    contentLocation.flatMap { WebAddress.absolute($0, on: url) } ?? url
  }
}
