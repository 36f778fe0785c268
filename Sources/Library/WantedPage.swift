/// The page of an article that is to be fetched, because its feed's settings say so.
public struct WantedPage: Sendable, Hashable {
  /// The article's number.
  public var article: Int64
  /// The subscription's number.
  public var feed: Int64
  /// Where the page is.
  public var url: String
  /// How often it was tried in vain.
  public var tries: Int
}
