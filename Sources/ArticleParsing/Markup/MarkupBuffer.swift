/// A run of bytes in a `MarkupBuffer`: of the input, or of what was decoded from it.
package struct MarkupRange: Sendable, Hashable {
  package static let empty = MarkupRange(source: 0..<0)

  private static let decodedBit: UInt32 = 1 << 31

  private let place: UInt32
  private let length: UInt32

  init(source range: Range<Int>) {
    place = UInt32(truncatingIfNeeded: range.lowerBound)
    length = UInt32(truncatingIfNeeded: range.count)
  }

  init(decoded range: Range<Int>) {
    place = UInt32(truncatingIfNeeded: range.lowerBound) | Self.decodedBit
    length = UInt32(truncatingIfNeeded: range.count)
  }

  var isDecoded: Bool { place & Self.decodedBit != 0 }
  package var count: Int { Int(length) }
  package var isEmpty: Bool { length == 0 }
  var lowerBound: Int { Int(place & ~Self.decodedBit) }
  var upperBound: Int { lowerBound &+ count }
  var bounds: Range<Int> { lowerBound..<upperBound }

  /// The part from `offset` to the end.
  func dropFirst(_ offset: Int) -> MarkupRange { slice(min(offset, count)..<count) }

  /// The first `offset` bytes.
  func prefix(_ offset: Int) -> MarkupRange { slice(0..<min(offset, count)) }

  private func slice(_ part: Range<Int>) -> MarkupRange {
    let range = lowerBound &+ part.lowerBound..<lowerBound &+ part.upperBound
    return isDecoded ? MarkupRange(decoded: range) : MarkupRange(source: range)
  }

  /// The two ranges as one, where `other` begins at the end of this one.
  func joined(with other: MarkupRange) -> MarkupRange? {
    guard isDecoded == other.isDecoded, upperBound == other.lowerBound else { return nil }
    let range = lowerBound..<other.upperBound
    return isDecoded ? MarkupRange(decoded: range) : MarkupRange(source: range)
  }
}

/// The bytes that tokens and trees point into.
///
/// Most of a text stands in the input as it is meant, so it is never copied. Where a character
/// reference, a letter's case or a NUL makes it differ, the meant bytes are in `decoded`.
package struct MarkupBuffer: Sendable {
  /// What is read of an input at most; offsets fit 31 bits with room for what decoding adds.
  static let longestInput = 32 << 20

  /// The input, in UTF-8, its line ends normalized.
  let source: [UInt8]
  var decoded: [UInt8] = []
  /// Whether the input was longer than `longestInput`, so its end is missing.
  let isCut: Bool

  init(_ bytes: [UInt8], limit: Int = longestInput) {
    isCut = bytes.count > limit
    source = LineEnds.normalized(isCut ? Self.cut(bytes, to: limit) : bytes)
  }

  /// The bytes that fit, without the first part of a character.
  private static func cut(_ bytes: [UInt8], to limit: Int) -> [UInt8] {
    var end = limit
    while end > 0 && bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(bytes[..<end])
  }

  package subscript(range: MarkupRange) -> ArraySlice<UInt8> {
    range.isDecoded ? decoded[range.bounds] : source[range.bounds]
  }

  func string(_ range: MarkupRange) -> String {
    String(decoding: self[range], as: UTF8.self)
  }

  /// Where `decoded` grew since it was `start` bytes long.
  func decodedRange(from start: Int) -> MarkupRange {
    MarkupRange(decoded: start..<decoded.count)
  }

  /// Copies a range to the end of `decoded`.
  mutating func copyToDecoded(_ range: MarkupRange) {
    if range.isDecoded {
      // One by one: a slice of the array it is appended to would make it copy all.
      for index in range.bounds { decoded.append(decoded[index]) }
    } else {
      decoded.append(contentsOf: source[range.bounds])
    }
  }
}

/// Line ends as HTML and XML want them: CR LF and CR become LF (WHATWG Infra 4.6, XML 1.0 2.11).
private enum LineEnds {
  static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    var normal: [UInt8] = []
    var start = 0
    var index = firstReturn(in: bytes.span, from: 0)
    guard index < bytes.count else { return bytes }
    normal.reserveCapacity(bytes.count)
    while index < bytes.count {
      normal.append(contentsOf: bytes[start..<index])
      normal.append(0x0A)
      start = index + 1
      if start < bytes.count && bytes[start] == 0x0A { start += 1 }
      index = firstReturn(in: bytes.span, from: start)
    }
    normal.append(contentsOf: bytes[start...])
    return normal
  }

  private static func firstReturn(in bytes: Span<UInt8>, from start: Int) -> Int {
    bytes.firstIndex(of: 0x0D, from: start)
  }
}

extension Span<UInt8> {
  /// Where a byte first is from `start`, the end where it is not.
  func firstIndex(of byte: UInt8, from start: Int) -> Int {
    var index = start
    // Whole blocks without a jump in them are compared many bytes at a time.
    while index &+ 256 <= count {
      let block = extracting(index..<index &+ 256)
      var matches: UInt8 = 0
      for offset in block.indices { matches |= block[offset] == byte ? 1 : 0 }
      if matches != 0 { break }
      index &+= 256
    }
    while index < count && self[index] != byte { index &+= 1 }
    return index
  }
}
