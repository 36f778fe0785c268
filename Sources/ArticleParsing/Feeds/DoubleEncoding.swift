/// A field that was UTF-8, taken for Windows-1252 and encoded once more: "â€¦" for "…".
///
/// `Mojibake` wants several sequences of a page as its proof. A field may be one word, so here
/// all of it must be doubly encoded, in the sequences that are met: "Ã" and "Â" before a sign,
/// those of punctuation and of emoji. "LIBERTÉ\u{A0}!" would be UTF-8, too, but is none.
enum DoubleEncoding {
  /// The bytes decoded once; `nil` where nothing is wrong.
  static func repaired(_ utf8: [UInt8]) -> [UInt8]? {
    guard holdsLead(utf8.span) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      guard let byte = Windows1252.byte(of: scalar), byte < 0xC0 || isLead(byte) else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
  }

  private static func isLead(_ byte: UInt8) -> Bool {
    byte == 0xC2 || byte == 0xC3 || byte == 0xE2 || byte == 0xF0
  }

  /// Whether a character that leads a sequence stands before another of several bytes.
  private static func holdsLead(_ bytes: Span<UInt8>) -> Bool {
    var index = bytes.firstIndex(of: 0xC3, from: 0)
    while index &+ 2 < bytes.count {
      if isLead(bytes[index &+ 1] | 0x40) && bytes[index &+ 2] >= 0xC2 { return true }
      index = bytes.firstIndex(of: 0xC3, from: index &+ 1)
    }
    return false
  }
}
