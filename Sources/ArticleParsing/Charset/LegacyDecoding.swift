internal import CSystem

/// Decodes every encoding of the web to UTF-8.
enum LegacyDecoding {
  /// Valid UTF-8, U+FFFD for what cannot be decoded; `nil` where this system lacks the encoding.
  static func utf8(of bytes: [UInt8], from encoding: TextEncoding) -> [UInt8]? {
    switch encoding {
    case .utf8: validUTF8(of: bytes)
    case .utf16LE: UTF16Decoding.utf8(of: bytes[...], isBigEndian: false)
    case .utf16BE: UTF16Decoding.utf8(of: bytes[...], isBigEndian: true)
    case .windows1252: Windows1252.utf8(of: bytes)
    // Refused by browsers for what scripts could do with them; text is often labelled so wrongly.
    case .replacement:
      UTF8Validity(of: bytes).broken == 0 ? bytes : Array("\u{FFFD}".utf8)
    case .userDefined: userDefined(bytes)
    default: encoding.iconvName.flatMap { converted(bytes, from: $0) }
    }
  }

  private static func validUTF8(of bytes: [UInt8]) -> [UInt8] {
    UTF8Validity(of: bytes).broken == 0
      ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// Bytes above ASCII are private-use scalars (WHATWG Encoding, 14.5).
  private static func userDefined(_ bytes: [UInt8]) -> [UInt8] {
    bytes.reduce(into: []) { utf8, byte in
      utf8.append(utf16Unit: byte < 0x80 ? UInt16(byte) : 0xF700 + UInt16(byte))
    }
  }

  private static func converted(_ bytes: [UInt8], from charset: String) -> [UInt8]? {
    let capacity = bytes.count * 3 + 16
    var isKnown = true
    let utf8 = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let written = csystem_decode(charset, bytes, bytes.count, buffer.baseAddress, capacity)
      isKnown = (0...capacity).contains(written)
      count = isKnown ? written : 0
    }
    return isKnown ? utf8 : nil
  }
}
