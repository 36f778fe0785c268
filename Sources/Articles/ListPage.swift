/// A run of neighbouring rows of a list, top to bottom.
public struct ListPage: Sendable, Hashable {
  public var rows: [ArticleRow]
  /// Whether the list goes on above the first row.
  public var hasMoreAbove: Bool
  /// Whether the list goes on below the last row.
  public var hasMoreBelow: Bool
  /// The index in `rows` of the row that was asked for, or of the one nearest to it.
  ///
  /// It answers `PageAnchor.around` and `.row`; for the other anchors it is the row next to them.
  public var anchorRow: Int

  public init(
    rows: [ArticleRow] = [], hasMoreAbove: Bool = false, hasMoreBelow: Bool = false,
    anchorRow: Int = 0
  ) {
    self.rows = rows
    self.hasMoreAbove = hasMoreAbove
    self.hasMoreBelow = hasMoreBelow
    self.anchorRow = anchorRow
  }
}
