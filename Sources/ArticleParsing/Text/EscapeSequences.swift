extension String {
  /// The text without the escape sequences that colour a terminal, move its cursor or set links.
  ///
  /// ECMA-48: control sequences (ESC `[` …), strings such as OSC 8 up to BEL or ESC `\`, and
  /// short sequences. Removing the escape alone would leave `[31m` in the text.
  var withoutEscapeSequences: String {
    guard utf8.contains(0x1B) else { return self }
    var text = self
    let kept = text.withUTF8 { bytes in
      var kept: [UInt8] = []
      kept.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        if bytes[index] == 0x1B {
          index = Self.endOfSequence(in: bytes, from: index + 1)
        } else {
          kept.append(bytes[index])
          index += 1
        }
      }
      return kept
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The index behind the sequence whose escape stands before `start`.
  private static func endOfSequence(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    guard start < bytes.count else { return start }
    switch bytes[start] {
    case 0x5B:  // [
      let parameters = bytes[(start + 1)...].prefix { (0x20...0x3F).contains($0) }
      let last = parameters.endIndex
      return last < bytes.count && (0x40...0x7E).contains(bytes[last]) ? last + 1 : last
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F:  // P X ] ^ _
      return endOfString(in: bytes, from: start + 1)
    default:
      let last = bytes[start...].prefix { (0x20...0x2F).contains($0) }.endIndex
      return last < bytes.count && (0x30...0x7E).contains(bytes[last]) ? last + 1 : last
    }
  }

  /// The index behind BEL or ESC `\`; a string that does not end on its line hides nothing.
  private static func endOfString(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    for index in start..<Swift.min(bytes.count, start + 8_192) {
      switch bytes[index] {
      case 0x07: return index + 1
      case 0x1B: return index + 1 < bytes.count && bytes[index + 1] == 0x5C ? index + 2 : index
      case 0x0A...0x0D: return start
      default: continue
      }
    }
    return start
  }
}
