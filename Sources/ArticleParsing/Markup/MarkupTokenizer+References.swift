// Character references (WHATWG 13.2.5.72 to 13.2.5.80).
extension MarkupTokenizer {
  /// Appends what the reference at a `&` stands for and goes behind it; false for a bare `&`.
  mutating func decodeReference(inAttribute: Bool) -> Bool {
    if byte(1) == UInt8(ascii: "#") { return decodeNumber() }
    let start = position &+ 1
    let end = endOfName(from: start)
    guard end > start else { return false }
    if end < buffer.source.count, buffer.source[end] == UInt8(ascii: ";") {
      let name = buffer.source[start..<end]
      if let sign = CharacterReferences.markupSign(name) {
        buffer.decoded.append(sign)
        position = end &+ 1
        return true
      }
      if let match = CharacterReferences.match(name) {
        decode(match, behind: end &+ 1)
        return true
      }
    }
    return dialect.allowsMissingSemicolon
      && decodeOldName(start..<end, inAttribute: inAttribute)
  }

  private mutating func decode(_ match: CharacterReferences.Match, behind end: Int) {
    CharacterReferences.append(match, to: &buffer.decoded)
    position = end
  }

  /// The end of the letters and digits from `start`, one more than a name can have at most.
  private func endOfName(from start: Int) -> Int {
    let limit = min(buffer.source.count, start &+ CharacterReferences.longestName &+ 1)
    var end = start
    while end < limit && buffer.source[end].isASCIILetterOrDigit { end &+= 1 }
    return end
  }

  /// The longest name at the beginning of `letters` that needs no semicolon.
  ///
  /// In an attribute `&copy=` and `&copyright` are parts of an address, not references.
  private mutating func decodeOldName(_ letters: Range<Int>, inAttribute: Bool) -> Bool {
    let longest = letters.prefix(CharacterReferences.longestOldName).endIndex
    for end in stride(from: longest, to: letters.lowerBound &+ 1, by: -1) {
      guard let match = CharacterReferences.match(buffer.source[letters.lowerBound..<end]),
        match.mayLackSemicolon
      else { continue }
      let next = end < buffer.source.count ? buffer.source[end] : 0
      if inAttribute && (next == UInt8(ascii: "=") || next.isASCIILetterOrDigit) { return false }
      decode(match, behind: end)
      return true
    }
    return false
  }

  /// `&#` and digits, or `&#x` and hexadecimal digits; the semicolon may be missing.
  private mutating func decodeNumber() -> Bool {
    let isHexadecimal = byte(2) | 0x20 == UInt8(ascii: "x")
    let start = position &+ (isHexadecimal ? 3 : 2)
    var end = start
    var number: UInt32 = 0
    while end < buffer.source.count,
      let digit = buffer.source[end].digit(isHexadecimal: isHexadecimal)
    {
      // Past the last scalar it does not matter how far.
      number = min(number &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
      end &+= 1
    }
    guard end > start else { return false }
    buffer.decoded.append(contentsOf: UTF8.encode(CharacterReferences.scalar(ofNumber: number)))
    let hasSemicolon = end < buffer.source.count && buffer.source[end] == UInt8(ascii: ";")
    position = hasSemicolon ? end &+ 1 : end
    return true
  }
}

extension UTF8 {
  /// The bytes of a scalar; every scalar has some.
  fileprivate static func encode(_ scalar: Unicode.Scalar) -> String.UTF8View {
    String(scalar).utf8
  }
}

extension UInt8 {
  fileprivate func digit(isHexadecimal: Bool) -> UInt32? {
    if isASCIIDigit { return UInt32(self &- UInt8(ascii: "0")) }
    let letter = (self | 0x20) &- UInt8(ascii: "a")
    return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
  }
}
