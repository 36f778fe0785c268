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

  static func text(of bytes: [UInt8]) -> String {
    let units = bytes.map { byte in
      (0x80...0x9F).contains(byte) ? upperHalf[Int(byte) - 0x80] : UInt16(byte)
    }
    return String(decoding: units, as: UTF16.self)
  }
}
