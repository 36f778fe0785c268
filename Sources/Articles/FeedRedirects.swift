/// Where an address led on the way to a feed.
public struct FeedRedirects: Sendable, Hashable {
  /// Where the permanent redirects at the beginning led (301, 308), in their order.
  public var permanent: [String]
  /// Where all redirects from the first other one on led.
  public var temporary: [String]

  public init(permanent: [String] = [], temporary: [String] = []) {
    self.permanent = permanent
    self.temporary = temporary
  }

  /// Where the feed was found at last; `nil` where nothing led on.
  public var last: String? { temporary.last ?? permanent.last }
}
