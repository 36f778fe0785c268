import Foundation

/// Gives every character a number which it shares with its variants in case and marks.
///
/// Numbers compare fast, and Foundation folds each character it is asked for only once.
struct FoldedCharacters {
  /// ASCII characters are their own numbers, others follow.
  private static let firstCode: Int32 = 0x80

  private var codes: [Character: Int32] = [:]
  private var codesOfFolded: [String: Int32] = [:]

  /// One number a character; white space is a space.
  mutating func codes(of text: String) -> [Int32] {
    if let bytes = Self.asciiBytes(of: text) { return bytes.map(Self.code) }
    return text.map { code(of: $0) }
  }

  /// The bytes of a text in which each is a character: only ASCII, and no CR LF.
  private static func asciiBytes(of text: String) -> String.UTF8View? {
    text.utf8.contains { $0 >= 0x80 || $0 == 0x0D } ? nil : text.utf8
  }

  private static func code(of byte: UInt8) -> Int32 {
    switch byte {
    case 0x41...0x5A: Int32(byte) + 0x20
    case 0x09...0x0D: 0x20
    default: Int32(byte)
    }
  }

  private mutating func code(of character: Character) -> Int32 {
    if let byte = character.asciiValue { return Self.code(of: byte) }
    if let code = codes[character] { return code }
    let code = codeOfFolded(character.isWhitespace ? " " : Self.folded(character))
    codes[character] = code
    return code
  }

  private mutating func codeOfFolded(_ folded: String) -> Int32 {
    if folded.utf8.count == 1, let byte = folded.utf8.first { return Self.code(of: byte) }
    if let code = codesOfFolded[folded] { return code }
    let code = Self.firstCode + Int32(truncatingIfNeeded: codesOfFolded.count)
    codesOfFolded[folded] = code
    return code
  }

  private static func folded(_ character: Character) -> String {
    String(character).folding(
      options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
