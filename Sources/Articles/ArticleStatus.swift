/// What the reader did with an article.
///
/// It changes often; the article itself never does.
public struct ArticleStatus: Sendable, Hashable {
  public var isRead: Bool
  public var isStarred: Bool
  public var position: ReadingPosition

  public init(
    isRead: Bool = false, isStarred: Bool = false, position: ReadingPosition = .start
  ) {
    self.isRead = isRead
    self.isStarred = isStarred
    self.position = position
  }
}
