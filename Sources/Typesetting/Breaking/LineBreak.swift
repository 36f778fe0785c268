/// Whether a line may end between two scalars; better places compare greater.
enum LineBreak: UInt8, Sendable, Comparable {
  /// Never but where a line holds nothing else: within a character, before a comma.
  case prohibited
  /// Only where a word is wider than a line: between two of its letters.
  case inWord
  /// Where a word is wider than a line, this is a better place: after the slash of an address.
  case atJoint
  case allowed
  /// The text says so.
  case mandatory

  static func < (a: LineBreak, b: LineBreak) -> Bool { a.rawValue < b.rawValue }
}
