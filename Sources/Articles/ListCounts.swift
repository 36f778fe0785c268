/// How many articles a list has.
public struct ListCounts: Sendable, Hashable {
  public var total: Int
  public var unread: Int
  /// The highest article number the library had when it counted; 0 where it was empty.
  public var newest: Int64

  public init(total: Int, unread: Int, newest: Int64) {
    self.total = total
    self.unread = unread
    self.newest = newest
  }
}
