/// Something that went wrong, told twice: a sentence for the user, the cause for the log.
public struct Problem: Error, Sendable, Hashable {
  /// One displayable sentence without a full stop: what failed, on which thing, why, what to do.
  public var sentence: String
  /// What the system or a library said; may be empty.
  public var cause: String

  public init(_ sentence: String, cause: String = "") {
    self.sentence = sentence
    self.cause = cause
  }
}
