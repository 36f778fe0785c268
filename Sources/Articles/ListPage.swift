/// A run of neighbouring rows of a list, top to bottom.
public struct ListPage: Sendable, Hashable {
  public var rows: [ArticleRow]
  /// Whether the list goes on above the first row.
  public var hasMoreAbove: Bool
  /// Whether the list goes on below the last row.
  public var hasMoreBelow: Bool

  public init(rows: [ArticleRow] = [], hasMoreAbove: Bool = false, hasMoreBelow: Bool = false) {
    self.rows = rows
    self.hasMoreAbove = hasMoreAbove
    self.hasMoreBelow = hasMoreBelow
  }
}
