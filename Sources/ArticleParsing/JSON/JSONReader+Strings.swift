// MARK: - Strings

extension JSONReader {
  /// The string whose opening mark is at the position; moves behind its closing one.
  mutating func readString(in container: Container, isName: Bool = false) -> String {
    guard let quote = byte else { return "" }
    position += 1
    var text: [UInt8] = []
    while let byte {
      if byte == quote {
        position += 1
        if endsString(in: container, isName: isName) { break }
        text.append(quote)
      } else if byte == UInt8(ascii: "\\") {
        position += 1
        readEscape(into: &text)
      } else {
        text.append(byte)
        position += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether the quotation mark before the position closes its string.
  ///
  /// It does when what follows can follow a string there. A mark that nobody escaped stands
  /// before a word or another sign: `"He said "no" to us"`.
  private func endsString(in container: Container, isName: Bool) -> Bool {
    let next = indexAfterSpace(from: position)
    guard next < bytes.count else { return true }
    switch bytes[next] {
    case UInt8(ascii: ":"): return isName || container == .document
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return true
    case UInt8(ascii: ","): return !isName && beginsValue(after: next, in: container)
    // A comma was forgotten at the end of a line, or a comment follows.
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return bytes[position..<next].contains(0x0A)
    case UInt8(ascii: "/"): return next + 1 < bytes.count && bytes[next + 1].isCommentSign
    default: return false
    }
  }

  /// Whether behind the comma stands what can be the next member or element.
  private func beginsValue(after comma: Int, in container: Container) -> Bool {
    let next = indexAfterSpace(from: comma + 1)
    guard next < bytes.count else { return true }
    switch bytes[next] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "}"), UInt8(ascii: "]"),
      UInt8(ascii: "/"), UInt8(ascii: ","):
      return true
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-"), 0x30...0x39:
      return container != .object
    default:
      return container == .object ? isName(at: next) : isKeyword(at: next)
    }
  }

  /// Whether a name without quotation marks stands there, with its colon.
  private func isName(at start: Int) -> Bool {
    var index = start
    let end = min(start + 64, bytes.count)
    while index < end, bytes[index].isIdentifierByte { index += 1 }
    return index > start && index < end && bytes[index] == UInt8(ascii: ":")
  }

  private func isKeyword(at start: Int) -> Bool {
    ["true", "false", "null"].contains { bytes[start...].starts(with: $0.utf8) }
  }

  /// Looks over a run of spaces; a bounded one, so that many marks among spaces stay cheap.
  private func indexAfterSpace(from start: Int) -> Int {
    var index = start
    let end = min(start + 256, bytes.count)
    while index < end, bytes[index].isJSONSpace { index += 1 }
    return index
  }

  // MARK: - Escapes

  /// What the escape means whose backslash was read; unknown ones mean the sign itself.
  private mutating func readEscape(into text: inout [UInt8]) {
    guard let sign = byte else { return }
    position += 1
    switch sign {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): readUnicodeEscape(into: &text)
    case UInt8(ascii: "x"):
      guard let code = readHexDigits(2) else { return text.append(sign) }
      append(code, to: &text)
    default: text.append(sign)
    }
  }

  /// `\u00FC`, or a pair of surrogates; a lone one becomes U+FFFD.
  private mutating func readUnicodeEscape(into text: inout [UInt8]) {
    guard let code = readHexDigits(4) else { return text.append(UInt8(ascii: "u")) }
    guard (0xD800...0xDBFF).contains(code), starts(with: "\\u") else {
      return append(code, to: &text)
    }
    let start = position
    position += 2
    if let low = readHexDigits(4), (0xDC00...0xDFFF).contains(low) {
      append(0x10000 + (code - 0xD800) << 10 + (low - 0xDC00), to: &text)
    } else {
      position = start
      append(code, to: &text)
    }
  }

  private func append(_ code: UInt32, to text: inout [UInt8]) {
    text.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
  }

  /// Exactly `count` hexadecimal digits; moves on only where they are there.
  private mutating func readHexDigits(_ count: Int) -> UInt32? {
    guard position + count <= bytes.count else { return nil }
    var code: UInt32 = 0
    for byte in bytes[position..<position + count] {
      guard let digit = byte.hexDigit else { return nil }
      code = code << 4 | digit
    }
    position += count
    return code
  }
}

extension UInt8 {
  fileprivate var isCommentSign: Bool { self == UInt8(ascii: "/") || self == UInt8(ascii: "*") }

  fileprivate var isIdentifierByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x24, 0x5F, 0x40: true
    default: false
    }
  }

  fileprivate var hexDigit: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}
