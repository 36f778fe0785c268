import Articles

/// A place where a pattern was found in an article.
public struct TextMatch: Sendable, Hashable {
  public var passage: Int
  /// Characters of the passage's words.
  public var range: Range<Int>

  public init(passage: Int, range: Range<Int>) {
    self.passage = passage
    self.range = range
  }

  var start: ReadingPosition { ReadingPosition(passage: passage, offset: range.lowerBound) }
}
