/// What a list shows of an article: everything but the text.
public struct ArticleRow: Sendable, Hashable, Identifiable {
  public var id: Int64
  /// Empty where the article has none.
  public var title: String
  /// Publisher, or where that is not known the section; empty where neither is.
  public var source: String
  /// What the list is ordered by: when it was published, else when it was added.
  public var date: Timestamp
  public var isRead: Bool
  public var isStarred: Bool

  public init(
    id: Int64, title: String, source: String, date: Timestamp, isRead: Bool, isStarred: Bool
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.date = date
    self.isRead = isRead
    self.isStarred = isStarred
  }

  /// The row's place in every list.
  public var place: ListPlace { ListPlace(seconds: date.seconds, id: id) }
}
