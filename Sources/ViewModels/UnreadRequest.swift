public import Articles

/// A question to the library for the next unread article of a list.
public struct UnreadRequest: Sendable, Hashable {
  public var query: Query
  /// Where to look from, that place excluded; `nil` is the whole list from its end.
  public var from: ListPlace?
  public var direction: Direction
  /// Whether it is to be opened once found, or only selected.
  public var opens: Bool

  public init(query: Query, from: ListPlace?, direction: Direction, opens: Bool) {
    self.query = query
    self.from = from
    self.direction = direction
    self.opens = opens
  }
}

/// Which way through a list or a text.
public enum Direction: Sendable, Hashable {
  case forward
  case backward
}
