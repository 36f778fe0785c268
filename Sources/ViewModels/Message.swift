/// A sentence on the status line, until the next key.
public struct Message: Sendable, Hashable {
  public var text: String
  /// Errors are said with the word "Error", not by colour alone.
  public var isError: Bool

  public init(_ text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }

  /// What is read: the text, after the word "Error" where it is one.
  public var line: String { isError ? "Error: \(text)" : text }
}
