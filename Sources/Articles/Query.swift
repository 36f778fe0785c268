/// Which articles a list holds.
public struct Query: Sendable, Hashable {
  /// Words that title, lead or body must hold, all of them, as the reader typed them.
  ///
  /// The last one also matches as the beginning of a word. Empty matches every article.
  public var words: String
  /// Only articles that have not been read.
  public var isUnreadOnly: Bool
  /// Only articles with a star.
  public var isStarredOnly: Bool
  /// Only articles of these subscriptions; empty for articles from anywhere.
  public var feeds: [Int64]

  public init(
    words: String = "", isUnreadOnly: Bool = false, isStarredOnly: Bool = false,
    feeds: [Int64] = []
  ) {
    self.words = words
    self.isUnreadOnly = isUnreadOnly
    self.isStarredOnly = isStarredOnly
    self.feeds = feeds
  }

  /// Everything.
  public static let all = Query()
}
