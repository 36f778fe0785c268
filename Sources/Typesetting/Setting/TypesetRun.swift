/// A piece of a line that looks the same from end to end.
public struct TypesetRun: Sendable, Hashable {
  public var text: String
  public var role: TextRole
  public var marks: TextMarks
  /// Where the run's first character stands in the words of its line's passage, in Characters.
  ///
  /// A run with an offset repeats those words one to one. `nil` for ornaments, which are no
  /// words of the article: bullets, bars, indents.
  public var offset: Int?
  /// Cells the text takes on a terminal: its `displayWidth`, computed once.
  public var width: Int

  public init(
    text: String, role: TextRole, marks: TextMarks = [], offset: Int? = nil, width: Int
  ) {
    self.text = text
    self.role = role
    self.marks = marks
    self.offset = offset
    self.width = width
  }
}
