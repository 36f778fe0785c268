/// Words set above the line, for lines that have no above: "10⁶" where a page has `10<sup>6</sup>`.
enum Superscript {
  /// A longer text is small print, not an exponent; in signs.
  private static let longest = 12

  /// The words with the signs Unicode has for them, if it has one for each; numbers that follow a
  /// word without those behind "^".
  ///
  /// Endings ("1st", "2ème") and footnote marks in brackets stay as they are.
  static func raised(_ words: [UInt8], isBehindWord: Bool) -> [UInt8] {
    let text = String(decoding: words, as: UTF8.self)
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= longest else { return words }
    if scalars.count == 1, let sign = letters[scalars[0]] { return Array(String(sign).utf8) }
    let signs = scalars.compactMap { numbers[$0] }
    if signs.count == scalars.count {
      return Array(String(String.UnicodeScalarView(signs)).utf8)
    }
    return isBehindWord && isNumber(scalars) ? [UInt8(ascii: "^")] + words : words
  }

  /// Whether the text is a number or calculation: "6.5", "n/2", "−x".
  private static func isNumber(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first else { return false }
    let isSigned = "0123456789+-−–".unicodeScalars.contains(first)
    return isSigned
      || first.properties.isAlphabetic && scalars.contains { "+-−/=".unicodeScalars.contains($0) }
  }

  private static let numbers = table(
    "0123456789+-−–=()ni,", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ,")
  private static let letters = table(
    "abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")

  private static func table(_ plain: String, _ raised: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(uniqueKeysWithValues: zip(plain.unicodeScalars, raised.unicodeScalars))
  }
}
