public import Articles

/// A question to the library for rows of a list; the answer carries it back.
public struct ListRequest: Sendable, Hashable {
  public var query: Query
  public var anchor: PageAnchor
  /// How many rows at most.
  public var limit: Int

  public init(query: Query, anchor: PageAnchor, limit: Int = 200) {
    self.query = query
    self.anchor = anchor
    self.limit = limit
  }
}
