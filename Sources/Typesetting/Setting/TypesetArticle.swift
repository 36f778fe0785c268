public import Articles

/// An article as finished lines at one measure, and the words they were set from.
public struct TypesetArticle: Sendable, Hashable {
  /// Top to bottom; their positions never decrease.
  public var lines: [TypesetLine]
  /// The words of each passage, for finding.
  ///
  /// Passage 0 is the head, its parts on lines of their own; passage `n` is the text of block
  /// `n - 1` (`Block.plainText`, and captions). The last one ends with the source line.
  public var passages: [String]

  public init(lines: [TypesetLine] = [], passages: [String] = [""]) {
    self.lines = lines
    self.passages = passages
  }

  /// The number of the line that shows a position: the last one that starts at it or before.
  ///
  /// 0 for a position before the first line and in an article without lines. Takes
  /// logarithmic time.
  public func line(at position: ReadingPosition) -> Int {
    var lower = 0
    var upper = lines.count
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if lines[middle].start <= position { lower = middle + 1 } else { upper = middle }
    }
    return max(0, lower - 1)
  }

  /// The position of a line's first character.
  ///
  /// A number below the first line or above the last one counts as that line; an article
  /// without lines has only `ReadingPosition.start`.
  public func position(ofLine number: Int) -> ReadingPosition {
    guard !lines.isEmpty else { return .start }
    return lines[min(max(0, number), lines.count - 1)].start
  }

  /// The lines as text: each ends with a line feed, none with spaces.
  public var plainText: String {
    lines.reduce(into: "") { text, line in
      text += line.plainText
      text += "\n"
    }
  }
}
