// MARK: - Between the values

extension JSONReader {
  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Whether a value ends here or nothing follows: a comma or a closing bracket.
  var endsValue: Bool {
    switch byte {
    case .none, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): true
    default: false
    }
  }

  /// Moves over white space and comments.
  mutating func skipSpace() {
    while let byte {
      if byte.isJSONSpace {
        position += 1
      } else if byte == UInt8(ascii: "/"), skipComment() {
        continue
      } else if byte == UInt8(ascii: "<"), skipWrapper() {
        continue
      } else {
        return
      }
    }
  }

  /// Moves behind `// …` or `/* … */`.
  private mutating func skipComment() -> Bool {
    if starts(with: "//") {
      position += 2
      // Scripts hide the wrapper's marks behind a comment, on the line of the data too.
      while byte == 0x20 || byte == 0x09 { position += 1 }
      if skipWrapper() { return true }
      while let byte, byte != 0x0A, byte != 0x0D { position += 1 }
      return true
    }
    guard starts(with: "/*") else { return false }
    position += 2
    while position < bytes.count, !starts(with: "*/") { position += 1 }
    position = min(position + 2, bytes.count)
    return true
  }

  /// Moves behind the mark that opens or closes an HTML comment or a CDATA section.
  private mutating func skipWrapper() -> Bool {
    let marks: [StaticString] = ["<![CDATA[", "]]>", "<!--", "-->"]
    for mark in marks where starts(with: mark) {
      position += mark.utf8CodeUnitCount
      return true
    }
    return false
  }

  func starts(with mark: StaticString) -> Bool {
    guard position + mark.utf8CodeUnitCount <= bytes.count else { return false }
    return mark.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  /// Moves to the next array or object; false where there is none.
  ///
  /// A bracket of a wrapper's mark opens none.
  mutating func skipToContainer() -> Bool {
    while true {
      skipSpace()
      switch byte {
      case .none: return false
      case UInt8(ascii: "{"), UInt8(ascii: "["): return true
      default: position += 1
      }
    }
  }

  /// Moves behind the array or object that begins here without reading it, however deep it is.
  mutating func skipContainer() {
    var depth = 0
    while let byte {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""): skipString()
      default: break
      }
      if position < bytes.count { position += 1 }
      if depth <= 0 { return }
    }
  }

  /// Moves to the closing quotation mark of the string that begins here.
  private mutating func skipString() {
    position += 1
    while let byte, byte != UInt8(ascii: "\"") {
      position = min(position + (byte == UInt8(ascii: "\\") ? 2 : 1), bytes.count)
    }
  }
}

extension UInt8 {
  /// White space and control bytes, which mean nothing between values.
  var isJSONSpace: Bool { self <= 0x20 || self == 0x7F }

  /// What ends a name that has no quotation marks.
  var isJSONSign: Bool {
    switch self {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
