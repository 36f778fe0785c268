public import Articles

/// One finished line of an article: runs that stand side by side from the left margin.
public struct TypesetLine: Sendable, Hashable {
  /// Empty on a blank line; only bars on one within a quotation.
  public var runs: [TypesetRun]
  /// The position of the line's first character.
  ///
  /// A line without characters of its own, blank or a rule, has the position of what follows.
  public var start: ReadingPosition

  public init(runs: [TypesetRun] = [], start: ReadingPosition) {
    self.runs = runs
    self.start = start
  }

  /// Cells from the left margin to the end of the last run.
  public var width: Int {
    runs.reduce(0) { $0 + $1.width }
  }

  /// The line as text, without spaces at its end.
  public var plainText: String {
    let text = runs.reduce(into: "") { $0 += $1.text }
    guard let last = text.lastIndex(where: { $0 != " " }) else { return "" }
    return String(text[...last])
  }
}
