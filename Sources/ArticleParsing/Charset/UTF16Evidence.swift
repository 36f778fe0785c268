/// Tells UTF-16 without a byte order mark by what it decodes to.
enum UTF16Evidence {
  /// The encoding, `nil` where the bytes are no UTF-16 text.
  ///
  /// Two proofs are asked for. The NULs: spaces, digits, tags and line ends make at least one
  /// unit in twenty-four of any script's text ASCII, and their high bytes stand on one side only.
  /// The text: units that are letters, spaces, line ends and common signs, and a few of them.
  static func encoding(of bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(8_192)
    guard sample.count >= 8, let isBigEndian = sideOfNULs(in: sample) else { return nil }
    return isPlausible(sample, isBigEndian: isBigEndian)
      ? isBigEndian ? .utf16BE : .utf16LE : nil
  }

  private static func sideOfNULs(in sample: ArraySlice<UInt8>) -> Bool? {
    var evenNULs = 0
    var oddNULs = 0
    for index in sample.indices where sample[index] == 0 {
      if index.isMultiple(of: 2) { evenNULs += 1 } else { oddNULs += 1 }
    }
    let few = max(2, sample.count / 48)
    if oddNULs >= few && evenNULs * 20 <= oddNULs { return false }
    if evenNULs >= few && oddNULs * 20 <= evenNULs { return true }
    return nil
  }

  /// Whether nineteen units in twenty are such as texts are made of.
  private static func isPlausible(_ sample: ArraySlice<UInt8>, isBigEndian: Bool) -> Bool {
    let units = UTF16Decoding.units(of: sample, isBigEndian: isBigEndian)
    let text = String(decoding: units, as: UTF16.self)
    var plausible = 0
    var letters = 0
    for scalar in text.unicodeScalars {
      if scalar.isLetter || scalar.isDigit { letters += 1 }
      if scalar.isTextScalar { plausible += 1 }
    }
    let count = text.unicodeScalars.count
    return plausible * 20 >= count * 19 && letters * 3 >= count
  }
}

/// UTF-16 to UTF-8.
enum UTF16Decoding {
  /// Lone surrogates and an odd last byte become U+FFFD.
  static func utf8(of bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    let text = String(decoding: units(of: bytes, isBigEndian: isBigEndian), as: UTF16.self)
    return Array(text.utf8) + (bytes.count.isMultiple(of: 2) ? [] : Array("\u{FFFD}".utf8))
  }

  /// The whole units; an odd last byte is left out.
  static func units(of bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt16] {
    let high = isBigEndian ? 0 : 1
    return (0..<bytes.count / 2).map { pair in
      let index = bytes.startIndex + pair * 2
      return UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
    }
  }
}

extension Unicode.Scalar {
  /// Letters, marks, digits, spaces, line ends and signs of a text; no controls, no private use,
  /// nothing unassigned.
  fileprivate var isTextScalar: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: return true
    case 0...0x9F: return false
    default: break
    }
    switch properties.generalCategory {
    case .control, .unassigned, .privateUse, .surrogate: return false
    default: return value != 0xFFFD
    }
  }
}
