public import Articles

/// Which files to import, and how to read them.
public struct ImportRequest {
  /// Says what the bytes of one file hold: `ArticleParser.source(in:)`.
  public typealias Parser = (_ bytes: [UInt8]) throws(Problem) -> ParsedSource

  /// Files and folders; `-` is standard input.
  public var paths: [String]
  /// Whether to import what is in the folders of a folder as well.
  public var isRecursive = false
  /// When the articles come in.
  public var added: Timestamp
  public var parse: Parser
  /// All that standard input holds; asked for at most once, when it is a path's turn.
  public var standardInput: () throws(Problem) -> [UInt8]

  public init(
    paths: [String], added: Timestamp, parse: @escaping Parser,
    standardInput: @escaping () throws(Problem) -> [UInt8] = { () throws(Problem) in [] }
  ) {
    self.paths = paths
    self.added = added
    self.parse = parse
    self.standardInput = standardInput
  }
}
