/// The single-byte encoding that old Western European texts are in.
enum Windows1252 {
  /// The scalars of bytes 0x80 to 0x9F (WHATWG Encoding, index windows-1252).
  ///
  /// The five unused bytes map to C1 controls there and are dropped at the border of the model.
  private static let upperHalf: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  private static let bytesOfUpperHalf: [UInt16: UInt8] = Dictionary(
    uniqueKeysWithValues: upperHalf.enumerated().map { ($1, UInt8(0x80 + $0)) })

  static func scalar(of byte: UInt8) -> UInt16 {
    (0x80...0x9F).contains(byte) ? upperHalf[Int(byte) - 0x80] : UInt16(byte)
  }

  /// The byte that means `scalar`, `nil` for what the encoding does not have.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0...0x7F, 0xA0...0xFF: UInt8(scalar.value)
    case 0...0xFFFF: bytesOfUpperHalf[UInt16(scalar.value)]
    default: nil
    }
  }

  static func utf8(of bytes: some Collection<UInt8>) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { utf8.append(byte) } else { utf8.append(utf16Unit: scalar(of: byte)) }
    }
    return utf8
  }
}

extension [UInt8] {
  /// Appends a scalar of the basic plane, no surrogate, as UTF-8.
  mutating func append(utf16Unit unit: UInt16) {
    switch unit {
    case 0...0x7F: append(UInt8(unit))
    case 0x80...0x7FF:
      append(0xC0 | UInt8(unit >> 6))
      append(0x80 | UInt8(unit & 0x3F))
    default:
      append(0xE0 | UInt8(unit >> 12))
      append(0x80 | UInt8(unit >> 6 & 0x3F))
      append(0x80 | UInt8(unit & 0x3F))
    }
  }
}
