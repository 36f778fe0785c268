/// A sentence on the status line, until the next key.
public struct Message: Sendable, Hashable {
  public var text: String
  /// Errors are said with the word "Error", not by colour alone.
  public var isError: Bool

  /// Whether it only tells where one is, as each step of a search does: such are not remembered.
  public private(set) var isPassing = false

  public init(_ text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }

  /// A message that is not remembered.
  public static func passing(_ text: String) -> Message {
    var message = Message(text)
    message.isPassing = true
    return message
  }

  /// What is read: the text, after the word "Error" where it is one.
  public var line: String { isError ? "Error: \(text)" : text }
}
