/// The marks an author gave a few words of a text; they combine.
public struct TextMarks: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public static let emphasis = TextMarks(rawValue: 1 << 0)
  public static let strong = TextMarks(rawValue: 1 << 1)
  /// Code within a sentence.
  public static let code = TextMarks(rawValue: 1 << 2)
  public static let link = TextMarks(rawValue: 1 << 3)
}
