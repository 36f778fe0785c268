/// The named character references, and what numbers stand for (WHATWG 13.5 and 13.2.5.80).
///
/// The names are searched where they stand in the binary: nothing is built at any time.
enum CharacterReferences {
  /// The longest name that may lack its semicolon.
  static let longestOldName = 6
  /// The longest name: `CounterClockwiseContourIntegral`.
  static let longestName = 31

  /// What a name stands for: a part of `table`.
  struct Match {
    let text: Range<Int>
    let mayLackSemicolon: Bool
  }

  /// The sign of markup that a name stands for: most references are one of the five of XML.
  static func markupSign(_ name: ArraySlice<UInt8>) -> UInt8? {
    guard (2...4).contains(name.count) else { return nil }
    let letters = name.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return switch letters {
    case 0x6C74: UInt8(ascii: "<")
    case 0x6774: UInt8(ascii: ">")
    case 0x61_6D70: UInt8(ascii: "&")
    case 0x7175_6F74: UInt8(ascii: "\"")
    case 0x6170_6F73: UInt8(ascii: "'")
    default: nil
    }
  }

  /// Finds a name by halving the table; entries are found by the spaces between them.
  static func match(_ name: ArraySlice<UInt8>) -> Match? {
    let bytes = table.utf8.span
    var low = 0
    var high = bytes.count
    while low < high {
      let start = entryStart(around: (low &+ high) / 2, notBefore: low, in: bytes)
      let end = entryEnd(from: start, in: bytes)
      switch order(of: name, andEntryAt: start, in: bytes) {
      case 0: return match(at: start &+ name.count, end: end, in: bytes)
      case ..<0: high = start
      default: low = end &+ 1
      }
    }
    return nil
  }

  /// The bytes of a match, appended to `bytes`.
  static func append(_ match: Match, to bytes: inout [UInt8]) {
    let span = table.utf8.span
    for index in match.text { bytes.append(span[index]) }
  }

  /// The scalar that a number stands for; C1 controls are what Windows-1252 has there.
  static func scalar(ofNumber number: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(number) { return windows1252[Int(number &- 0x80)] }
    guard number != 0, let scalar = Unicode.Scalar(number) else { return "\u{FFFD}" }
    return scalar
  }

  private static let windows1252 = Array(
    """
    €\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ
    """.unicodeScalars)

  private static func entryStart(
    around middle: Int, notBefore low: Int, in bytes: Span<UInt8>
  ) -> Int {
    var start = middle
    while start > low && bytes[start &- 1] != UInt8(ascii: " ") { start &-= 1 }
    return start
  }

  private static func entryEnd(from start: Int, in bytes: Span<UInt8>) -> Int {
    var end = start
    while end < bytes.count && bytes[end] != UInt8(ascii: " ") { end &+= 1 }
    return end
  }

  /// Below zero where the name is before the entry's, 0 where they are the same.
  private static func order(
    of name: ArraySlice<UInt8>, andEntryAt start: Int, in bytes: Span<UInt8>
  ) -> Int {
    var place = start
    for byte in name {
      let other = place < bytes.count ? bytes[place] : 0
      guard other.isASCIILetterOrDigit else { return 1 }
      if byte != other { return byte < other ? -1 : 1 }
      place &+= 1
    }
    return place < bytes.count && bytes[place].isASCIILetterOrDigit ? -1 : 0
  }

  private static func match(
    at mark: Int, end: Int, in bytes: Span<UInt8>
  ) -> Match {
    Match(text: mark &+ 1..<max(mark &+ 1, end), mayLackSemicolon: bytes[mark] == UInt8(ascii: "!"))
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
  var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
  var isASCIICapital: Bool { self &- UInt8(ascii: "A") < 26 }
  /// The small letter for a capital, else the byte itself.
  var asciiLowercased: UInt8 { isASCIICapital ? self | 0x20 : self }

  /// Space, tab, line feed, form feed, carriage return (WHATWG Infra 4.6).
  var isMarkupSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0C || self == 0x0D
  }
}
