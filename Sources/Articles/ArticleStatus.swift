/// What the reader did with an article.
///
/// It changes often; the article itself never does.
public struct ArticleStatus: Sendable, Hashable {
  public var isRead: Bool
  public var isStarred: Bool
  public var position: ReadingPosition
  /// Whether the text of its page is shown, rather than that of its feed.
  public var showsFullText = false

  public init(
    isRead: Bool = false, isStarred: Bool = false, position: ReadingPosition = .start
  ) {
    self.isRead = isRead
    self.isStarred = isStarred
    self.position = position
  }
}
