public import Articles

/// What came of an import.
public struct ImportSummary: Sendable, Hashable {
  public var added: Int
  /// Articles that the library had already.
  public var known: Int
  /// What could not be read, and why.
  public var problems: [Problem]

  public init(added: Int = 0, known: Int = 0, problems: [Problem] = []) {
    self.added = added
    self.known = known
    self.problems = problems
  }
}
