// Tags and attributes (WHATWG 13.2.5.6 to 13.2.5.8, 13.2.5.32 to 13.2.5.40).
extension MarkupTokenizer {
  mutating func startTag() -> MarkupToken? {
    position &+= 1
    var token = tag(.startTag)
    lastStartTag = token.range
    attributes.removeAll(keepingCapacity: true)
    return readAttributes(isKept: true, of: &token) ? token : nil
  }

  /// What begins with `</`: an end tag, nothing, a comment where no name follows.
  mutating func endTag() -> MarkupToken? {
    guard position &+ 2 < buffer.source.count else { return plainText() }
    if byte(2) == UInt8(ascii: ">") {
      position &+= 3
      return nil
    }
    guard isNameStart(byte(2)) else { return bogusComment(from: position &+ 2) }
    position &+= 2
    var token = tag(.endTag)
    guard readAttributes(isKept: false, of: &token) else { return nil }
    token.isSelfClosing = false
    return token
  }

  private mutating func tag(_ kind: MarkupToken.Kind) -> MarkupToken {
    let name = readName(endsAtEqualsSign: false)
    var token = MarkupToken(kind, name.range)
    token.nameHash = name.hash
    return token
  }

  /// Reads up to the `>` and behind it; false where the file ends before.
  private mutating func readAttributes(isKept: Bool, of token: inout MarkupToken) -> Bool {
    while true {
      skipSpace()
      guard position < buffer.source.count else { return false }
      switch buffer.source[position] {
      case UInt8(ascii: ">"):
        position &+= 1
        return true
      case UInt8(ascii: "/"):
        token.isSelfClosing = byte(1) == UInt8(ascii: ">")
        position &+= 1
      default:
        guard readAttribute(isKept: isKept) else { return false }
      }
    }
  }

  private mutating func readAttribute(isKept: Bool) -> Bool {
    let name = readName(endsAtEqualsSign: true)
    skipSpace()
    var value = MarkupRange.empty
    if byte(0) == UInt8(ascii: "=") {
      position &+= 1
      guard let range = readValue() else { return false }
      value = range
    }
    guard position < buffer.source.count else { return false }
    if isKept { keep(MarkupAttribute(name: name.range, value: value, nameHash: name.hash)) }
    return true
  }

  /// The first attribute of a name counts.
  private mutating func keep(_ attribute: MarkupAttribute) {
    guard attributes.count < Self.mostAttributes else { return }
    for other in attributes where other.nameHash == attribute.nameHash {
      if buffer[other.name] == buffer[attribute.name] { return }
    }
    attributes.append(attribute)
  }

  mutating func skipSpace() {
    while position < buffer.source.count && buffer.source[position].isMarkupSpace {
      position &+= 1
    }
  }

  /// A value with or without quotation marks, empty before a `>`; `nil` at the end of the file.
  private mutating func readValue() -> MarkupRange? {
    skipSpace()
    guard position < buffer.source.count else { return nil }
    switch buffer.source[position] {
    case UInt8(ascii: ">"):
      return .empty
    case let quote where quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"):
      position &+= 1
      let value = readValue(to: .quote(quote))
      guard position < buffer.source.count else { return nil }
      position &+= 1
      return value
    default:
      return readValue(to: .space)
    }
  }
}

// Names and values.
extension MarkupTokenizer {
  typealias Name = (range: MarkupRange, hash: UInt32)

  /// Reads a name to the space, slash or bracket behind it.
  ///
  /// An attribute's name also ends at an equals sign, unless it begins with one.
  mutating func readName(endsAtEqualsSign: Bool) -> Name {
    let start = position
    var hash = NameTable.emptyHash
    var isPlain = true
    while position < buffer.source.count {
      let byte = buffer.source[position]
      if Self.endsName(byte) || byte == UInt8(ascii: "=") && endsAtEqualsSign && position > start {
        break
      }
      if byte == 0 || dialect.foldsNames && byte.isASCIICapital { isPlain = false }
      hash = NameTable.hash(hash, adding: byte)
      position &+= 1
    }
    let range = MarkupRange(source: start..<position)
    return isPlain ? (range, hash) : repairedName(range)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isMarkupSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  /// The small letter for a capital, if the dialect wants that.
  func repaired(_ byte: UInt8) -> UInt8 { dialect.foldsNames ? byte.asciiLowercased : byte }

  /// The name with small letters, if the dialect wants them, and with U+FFFD for NULs.
  mutating func repairedName(_ range: MarkupRange) -> Name {
    let start = buffer.decoded.count
    for index in range.bounds {
      let byte = buffer.source[index]
      if byte == 0 {
        buffer.decoded.append(contentsOf: Self.replacement)
      } else {
        buffer.decoded.append(repaired(byte))
      }
    }
    let name = buffer.decodedRange(from: start)
    return (name, NameTable.hash(buffer[name]))
  }

  /// U+FFFD, which stands for a NUL.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// What ends a value.
  private enum ValueEnd {
    case quote(UInt8)
    case space

    func contains(_ byte: UInt8) -> Bool {
      switch self {
      case .quote(let quote): byte == quote
      case .space: byte.isMarkupSpace || byte == UInt8(ascii: ">")
      }
    }
  }

  /// Reads a value up to its end, not behind it.
  private mutating func readValue(to end: ValueEnd) -> MarkupRange {
    let start = position
    position = Self.endOfPlainValue(in: buffer.source.span, from: start, to: end)
    guard position < buffer.source.count, !end.contains(buffer.source[position]) else {
      return MarkupRange(source: start..<position)
    }
    let decodedStart = buffer.decoded.count
    buffer.copyToDecoded(MarkupRange(source: start..<position))
    while position < buffer.source.count && !end.contains(buffer.source[position]) {
      decodePartOfValue(to: end)
    }
    return buffer.decodedRange(from: decodedStart)
  }

  /// Decodes a reference or NUL and the plain bytes that follow.
  private mutating func decodePartOfValue(to end: ValueEnd) {
    if buffer.source[position] == 0 {
      buffer.decoded.append(contentsOf: Self.replacement)
      position &+= 1
    } else if !decodeReference(inAttribute: true) {
      buffer.decoded.append(buffer.source[position])
      position &+= 1
    }
    let start = position
    position = Self.endOfPlainValue(in: buffer.source.span, from: start, to: end)
    buffer.copyToDecoded(MarkupRange(source: start..<position))
  }

  private static func endOfPlainValue(
    in bytes: Span<UInt8>, from start: Int, to end: ValueEnd
  ) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&") || byte == 0 || end.contains(byte) { break }
      index &+= 1
    }
    return index
  }
}
