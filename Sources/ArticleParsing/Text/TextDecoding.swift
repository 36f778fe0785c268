/// Finds out how a text was encoded and decodes it.
///
/// In this order: a byte order mark, UTF-16 proved by its NULs, UTF-8 by its validity, and for
/// all else Windows-1252, which holds Latin-1 as the web means it (WHATWG Encoding 4.2).
enum TextDecoding {
  /// The text, without byte order mark; what cannot be decoded is U+FFFD.
  static func text(of bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
    if let isBigEndian = byteOrderProvedByNULs(in: bytes) {
      return utf16(bytes[...], isBigEndian: isBigEndian)
    }
    return isWindows1252(bytes)
      ? Windows1252.text(of: bytes) : String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the bytes are UTF-16 without a mark: NULs at every other place and hardly elsewhere.
  ///
  /// Spaces, digits and line ends alone make one unit in twelve of any script's text ASCII.
  private static func byteOrderProvedByNULs(in bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(8_192)
    var evenNULs = 0
    var oddNULs = 0
    for index in sample.indices where sample[index] == 0 {
      if index.isMultiple(of: 2) { evenNULs += 1 } else { oddNULs += 1 }
    }
    let few = max(1, sample.count / 24)
    if oddNULs >= few && evenNULs * 20 <= oddNULs { return false }
    if evenNULs >= few && oddNULs * 20 <= evenNULs { return true }
    return nil
  }

  /// UTF-16 units to text: lone surrogates and an odd last byte become U+FFFD.
  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    let high = isBigEndian ? 0 : 1
    let pairs = bytes.count / 2
    let units = (0..<pairs).lazy.map { pair in
      let index = bytes.startIndex + pair * 2
      return UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
    }
    let text = String(decoding: Array(units), as: UTF16.self)
    return bytes.count.isMultiple(of: 2) ? text : text + "\u{FFFD}"
  }

  /// Whether the bytes that are not ASCII make more broken UTF-8 sequences than good ones.
  ///
  /// Umlauts of Windows-1252 hardly ever form a valid sequence by chance, and a UTF-8 text with
  /// a few bytes broken still has many good ones.
  private static func isWindows1252(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var broken = 0
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        guard buffer[index] >= 0x80 else {
          index += 1
          continue
        }
        let length = UTF8Sequence.length(in: buffer, at: index)
        if let length {
          good += 1
          index += length
        } else {
          broken += 1
          index += 1
        }
      }
    }
    return broken > good
  }
}

/// The well-formed byte sequences of UTF-8 (The Unicode Standard, table 3-7).
private enum UTF8Sequence {
  /// The length of the well-formed multi-byte sequence at `index`, `nil` where there is none.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }
}
