public import Articles

/// A question to the library for the next unread article of a list.
public struct UnreadRequest: Sendable, Hashable {
  public var query: Query
  /// Where to look from, that place excluded; `nil` is the whole list from its end.
  public var from: ListPlace?
  public var direction: Direction
  /// Whether it is to be opened once found, or only selected.
  public var opens: Bool
  /// How many unread articles to go on by.
  var count: Int
  /// The last one that was found on the way.
  var found: ListPlace?

  init(query: Query, from: ListPlace?, direction: Direction, opens: Bool, count: Int = 1) {
    self.query = query
    self.from = from
    self.direction = direction
    self.opens = opens
    self.count = count
  }

  /// The question that follows once one of several was found.
  func next(from place: ListPlace) -> UnreadRequest {
    var next = self
    (next.from, next.found) = (place, place)
    next.count -= 1
    return next
  }
}

/// Which way through a list or a text.
public enum Direction: Sendable, Hashable {
  case forward
  case backward
}
