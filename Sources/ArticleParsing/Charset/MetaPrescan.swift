/// Finds the encoding that a page declares in its first bytes.
///
/// The algorithm "prescan a byte stream to determine its encoding" (WHATWG HTML 13.2.3.2). Where
/// the standard stops after 1,024 bytes and leaves later declarations to the parser ("change the
/// encoding", 13.2.3.4), this goes on to the end of the head.
struct MetaPrescan {
  /// How far a declaration is looked for.
  private static let reach = 131_072
  /// What the standard reads before it begins to parse.
  private static let standardReach = 1_024

  private let bytes: ArraySlice<UInt8>
  private var position = 0

  /// The encoding declared, `nil` where none is.
  static func encoding(in bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0x3C, 0, 0x3F, 0, 0x78, 0]) { return .utf16LE }
    if bytes.starts(with: [0, 0x3C, 0, 0x3F, 0, 0x78]) { return .utf16BE }
    var prescan = MetaPrescan(bytes: bytes.prefix(reach))
    return prescan.declaration() ?? XMLDeclaration.encoding(in: bytes)
  }

  private mutating func declaration() -> TextEncoding? {
    while moveToMarkup() {
      if starts(with: "<!--") {
        position += 2
        guard move(behind: "-->") else { return nil }
        position -= 1
      } else if startsTag("<meta") {
        position += 5
        if let encoding = metaEncoding() { return encoding }
      } else if endsHead && position >= Self.standardReach {
        return nil
      } else if isTag {
        skipTag()
      } else if starts(with: "<!") || starts(with: "</") || starts(with: "<?") {
        guard move(behind: ">") else { return nil }
        position -= 1
      }
      position += 1
    }
    return nil
  }

  /// The encoding of the `meta` element whose attributes begin here.
  private mutating func metaEncoding() -> TextEncoding? {
    var names: Set<[UInt8]> = []
    var isContentType = false
    var needsContentType: Bool?
    var encoding: TextEncoding?
    while let (name, value) = attribute() {
      guard names.insert(name).inserted else { continue }
      switch name {
      case Array("http-equiv".utf8): isContentType = value == Array("content-type".utf8)
      case Array("content".utf8) where encoding == nil:
        guard let named = ContentType.encoding(in: value) else { continue }
        (encoding, needsContentType) = (named, true)
      case Array("charset".utf8):
        encoding = TextEncoding(label: String(decoding: value, as: UTF8.self))
        needsContentType = false
      default: break
      }
    }
    guard let needsContentType, isContentType || !needsContentType else { return nil }
    return encoding?.asDeclared
  }

  // MARK: - Bytes

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func moveToMarkup() -> Bool {
    guard position < bytes.count,
      let next = bytes[position...].firstIndex(of: UInt8(ascii: "<"))
    else { return false }
    position = next
    return true
  }

  /// Whether `text` stands here, whatever the case of its letters; `text` is in lower case.
  private func starts(with text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { bytes[position + $0].asciiLowercased == wanted[$0] }
    }
  }

  private func startsTag(_ tag: StaticString) -> Bool {
    guard starts(with: tag), position + tag.utf8CodeUnitCount < bytes.count else { return false }
    let next = bytes[position + tag.utf8CodeUnitCount]
    return next.isMarkupSpace || next == UInt8(ascii: "/")
  }

  private var endsHead: Bool { starts(with: "<body") || starts(with: "</head") }

  private var isTag: Bool {
    let name = position + (starts(with: "</") ? 2 : 1)
    return name < bytes.count && (0x61...0x7A).contains(bytes[name].asciiLowercased)
  }

  /// Moves behind `text`.
  private mutating func move(behind text: StaticString) -> Bool {
    while position < bytes.count {
      if starts(with: text) {
        position += text.utf8CodeUnitCount
        return true
      }
      position += 1
    }
    return false
  }

  /// Moves to the end of the tag that begins here.
  private mutating func skipTag() {
    while let byte, !byte.isMarkupSpace, byte != UInt8(ascii: ">") { position += 1 }
    while attribute() != nil {}
  }

  // MARK: - Attributes

  /// The next attribute of the tag, in lower case; `nil` at its end ("get an attribute").
  private mutating func attribute() -> (name: [UInt8], value: [UInt8])? {
    while let byte, byte.isMarkupSpace || byte == UInt8(ascii: "/") { position += 1 }
    guard let first = byte, first != UInt8(ascii: ">") else { return nil }
    var name: [UInt8] = []
    while let byte, !byte.isMarkupSpace, byte != UInt8(ascii: "/"), byte != UInt8(ascii: ">"),
      byte != UInt8(ascii: "=") || name.isEmpty
    {
      name.append(byte.asciiLowercased)
      position += 1
    }
    skipSpace()
    // Running out of bytes ends the prescan without an answer: the tag is not whole.
    guard let next = byte else { return nil }
    guard next == UInt8(ascii: "=") else { return (name, []) }
    position += 1
    return attributeValue().map { (name, $0) }
  }

  private mutating func attributeValue() -> [UInt8]? {
    skipSpace()
    guard let quote = byte else { return nil }
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = position
      while let byte, !byte.isMarkupSpace, byte != UInt8(ascii: ">") { position += 1 }
      return byte == nil ? nil : bytes[start..<position].map(\.asciiLowercased)
    }
    position += 1
    let start = position
    while let byte, byte != quote { position += 1 }
    guard byte != nil else { return nil }
    position += 1
    return bytes[start..<position - 1].map(\.asciiLowercased)
  }

  private mutating func skipSpace() {
    while let byte, byte.isMarkupSpace { position += 1 }
  }
}

extension TextEncoding {
  /// What a declaration inside the page means: it was read as ASCII, so it is no UTF-16.
  var asDeclared: TextEncoding {
    switch self {
    case .utf16BE, .utf16LE: .utf8
    case .userDefined: .windows1252
    default: self
    }
  }
}
