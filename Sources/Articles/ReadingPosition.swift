/// A place in an article's text that survives every change of width, layout and window.
///
/// An article reads as a row of passages: passage 0 is its head (kicker, title, lead, byline),
/// passage `n` is block `n - 1` of its document.
public struct ReadingPosition: Sendable, Hashable, Comparable {
  public var passage: Int
  /// Characters from the start of the passage's words.
  public var offset: Int

  public init(passage: Int, offset: Int) {
    self.passage = passage
    self.offset = offset
  }

  /// The very beginning.
  public static let start = ReadingPosition(passage: 0, offset: 0)

  public static func < (a: ReadingPosition, b: ReadingPosition) -> Bool {
    (a.passage, a.offset) < (b.passage, b.offset)
  }
}
