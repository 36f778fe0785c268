/// How much of some bytes is UTF-8.
struct UTF8Validity {
  /// Well-formed sequences of several bytes.
  private(set) var good = 0
  /// Bytes that belong to no well-formed sequence.
  private(set) var broken = 0

  var isASCII: Bool { good == 0 && broken == 0 }

  init(of bytes: some Collection<UInt8>) {
    let counted: Void? = bytes.withContiguousStorageIfAvailable { count(in: $0) }
    if counted == nil { Array(bytes).withUnsafeBufferPointer { count(in: $0) } }
  }

  private mutating func count(in bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index = Self.endOfASCII(in: bytes, from: index)
      } else if let length = Self.length(in: bytes, at: index) {
        good += 1
        index += length
      } else {
        broken += 1
        index += 1
      }
    }
  }

  /// The index of the next byte that is not ASCII; eight bytes at a time.
  private static func endOfASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count,
      raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// The length of the well-formed sequence of several bytes at `index`, `nil` where there is
  /// none (The Unicode Standard, table 3-7).
  private static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
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
