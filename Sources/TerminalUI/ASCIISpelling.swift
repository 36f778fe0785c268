import Foundation

/// Spells text for terminals that can show ASCII alone, cell by cell, so that columns stay.
enum ASCIISpelling {
  /// What is read most and has no base letter in ASCII.
  private static let spellings: [Unicode.Scalar: Character] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": ",", "\u{201C}": "\"", "\u{201D}": "\"",
    "\u{201E}": "\"", "\u{AB}": "<", "\u{BB}": ">", "\u{2039}": "<", "\u{203A}": ">",
    "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-",
    "\u{2026}": ".", "\u{2022}": "*", "\u{B7}": "-", "\u{A0}": " ", "\u{202F}": " ",
    "\u{2009}": " ", "\u{DF}": "s", "\u{E6}": "a", "\u{C6}": "A", "\u{F8}": "o", "\u{D8}": "O",
    "\u{142}": "l", "\u{141}": "L", "\u{111}": "d", "\u{110}": "D", "\u{131}": "i",
    "\u{2502}": "|", "\u{2500}": "-", "\u{20AC}": "E", "\u{A9}": "c", "\u{AE}": "R",
    "\u{D7}": "x", "\u{2212}": "-", "\u{2605}": "+", "\u{A7}": "S",
  ]

  /// As many ASCII characters as the cell is wide: the base letter, a likeness, or `?`.
  static func text(of scalar: Unicode.Scalar, width: Int) -> String {
    let spelling = spellings[scalar] ?? base(of: scalar) ?? "?"
    return String(repeating: spelling, count: width)
  }

  /// The ASCII letter that a letter with marks is built on.
  private static func base(of scalar: Unicode.Scalar) -> Character? {
    let decomposed = String(Character(scalar)).decomposedStringWithCanonicalMapping
    return decomposed.unicodeScalars.first.flatMap { $0.isASCII ? Character($0) : nil }
  }
}
