/// Cuts the bytes of an HTML or XML file into tags, texts and comments (WHATWG 13.2.5).
///
/// It takes any bytes and never fails: what a standard calls a parse error it reads as HTML
/// readers do. What the two languages read differently is in `MarkupDialect`; which elements hold
/// raw text the caller says, by setting `contentModel` after a start tag.
package struct MarkupTokenizer: Sendable {
  /// How many attributes of a tag are kept; the rest are read and dropped.
  static let mostAttributes = 512

  package var buffer: MarkupBuffer
  let dialect: MarkupDialect
  /// How what follows is read; `markup` again after the end tag of a raw text.
  package var contentModel = ContentModel.markup
  /// Whether `<![CDATA[` begins a text here, rather than a comment.
  package var allowsCDATA: Bool
  /// The attributes of the last start tag, each name once.
  package internal(set) var attributes: [MarkupAttribute] = []
  package internal(set) var doctype = MarkupDoctype()
  /// The name of the last start tag: only its end tag ends a raw text.
  var lastStartTag = MarkupRange.empty
  /// Where the next token begins in `buffer.source`.
  var position = 0

  package init(_ bytes: [UInt8], dialect: MarkupDialect) {
    buffer = MarkupBuffer(bytes)
    self.dialect = dialect
    allowsCDATA = dialect.allowsCDATA
  }

  /// The next token; at the end `endOfFile`, again and again.
  package mutating func next() -> MarkupToken {
    while position < buffer.source.count {
      if let token = step() { return token }
    }
    return MarkupToken(.endOfFile)
  }

  /// Goes on by a token, or by something that is none.
  private mutating func step() -> MarkupToken? {
    switch contentModel {
    case .markup: stepInMarkup()
    case .escapableRawText: stepInEscapableRawText()
    case .rawText, .scriptData: stepInRawText()
    case .plainText: rawText(to: buffer.source.count)
    case .cdata: stepInCDATA()
    }
  }

  /// Makes `name` the name of the last start tag.
  package mutating func setLastStartTag(_ name: some Sequence<UInt8>) {
    let start = buffer.decoded.count
    buffer.decoded.append(contentsOf: name)
    lastStartTag = buffer.decodedRange(from: start)
  }

  private mutating func stepInMarkup() -> MarkupToken? {
    switch buffer.source[position] {
    case UInt8(ascii: "<"): markup()
    case UInt8(ascii: "&"): reference() ?? plainText()
    case 0: text(to: Self.endOfNULs(in: buffer.source.span, from: position))
    default: plainText()
    }
  }

  /// The tag, comment or declaration at a `<`, or the text that begins with it.
  private mutating func markup() -> MarkupToken? {
    switch byte(1) {
    case UInt8(ascii: "/"): endTag()
    case UInt8(ascii: "!"): declaration()
    case UInt8(ascii: "?"): instruction()
    case let byte where isNameStart(byte): startTag()
    default: plainText()
    }
  }

  /// The text from the position, whatever its first byte is, to what may be no text.
  mutating func plainText() -> MarkupToken {
    text(to: Self.endOfText(in: buffer.source.span, from: position &+ 1))
  }

  func isNameStart(_ byte: UInt8) -> Bool {
    if byte.isASCIILetter { return true }
    guard dialect.hasWideNames else { return false }
    return byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  /// The byte `offset` after the position, 0 behind the end.
  func byte(_ offset: Int) -> UInt8 {
    let index = position &+ offset
    return index < buffer.source.count ? buffer.source[index] : 0
  }

  /// The text from the position to `end`.
  mutating func text(to end: Int) -> MarkupToken {
    defer { position = end }
    return MarkupToken(.text, MarkupRange(source: position..<end))
  }

  /// The character reference at the position as a text, `nil` where it is only a `&`.
  mutating func reference() -> MarkupToken? {
    let start = buffer.decoded.count
    guard decodeReference(inAttribute: false) else { return nil }
    return MarkupToken(.text, buffer.decodedRange(from: start))
  }

  static func endOfText(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == 0 { break }
      index &+= 1
    }
    return index
  }

  static func endOfNULs(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count && bytes[index] == 0 { index &+= 1 }
    return index
  }
}
