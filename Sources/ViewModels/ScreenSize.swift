/// How many cells the terminal has.
public struct ScreenSize: Sendable, Hashable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The smallest terminal the reader works on; below it there is only a sentence.
  public static let smallest = ScreenSize(columns: 20, rows: 5)

  /// Whether list and article can be shown at all.
  public var isUsable: Bool {
    columns >= Self.smallest.columns && rows >= Self.smallest.rows
  }
}
