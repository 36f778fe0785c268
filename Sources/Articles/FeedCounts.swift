/// How many articles a feed has in the lists.
public struct FeedCounts: Sendable, Hashable {
  public var total: Int
  public var unread: Int

  public init(total: Int = 0, unread: Int = 0) {
    self.total = total
    self.unread = unread
  }
}
