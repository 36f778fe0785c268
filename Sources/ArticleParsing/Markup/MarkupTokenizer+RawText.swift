// Raw text (WHATWG 13.2.5.2 to 13.2.5.5 and 13.2.5.9 to 13.2.5.31).
extension MarkupTokenizer {
  /// Text with references, up to the end tag of the element that began it.
  mutating func stepInEscapableRawText() -> MarkupToken? {
    if isAtEndTag(at: position) { return endRawText() }
    switch buffer.source[position] {
    case UInt8(ascii: "&"):
      if let token = reference() { return token }
    case 0:
      let start = buffer.decoded.count
      buffer.decoded.append(contentsOf: Self.replacement)
      position &+= 1
      return MarkupToken(.text, buffer.decodedRange(from: start))
    default:
      break
    }
    var end = Self.endOfText(in: buffer.source.span, from: position &+ 1)
    while end < buffer.source.count, buffer.source[end] == UInt8(ascii: "<"), !isAtEndTag(at: end) {
      end = Self.endOfText(in: buffer.source.span, from: end &+ 1)
    }
    return text(to: end)
  }

  /// All text up to the end tag of the element that began it, then that tag.
  mutating func stepInRawText() -> MarkupToken? {
    let end = contentModel == .scriptData ? endOfScript() : endOfRawText()
    return end == position ? endRawText() : rawText(to: end)
  }

  private mutating func endRawText() -> MarkupToken? {
    contentModel = .markup
    return nil
  }

  /// The text from the position to `end`, with U+FFFD for NULs.
  mutating func rawText(to end: Int) -> MarkupToken {
    let range = MarkupRange(source: position..<end)
    position = end
    return MarkupToken(.text, replacingNULs(range))
  }

  mutating func replacingNULs(_ range: MarkupRange) -> MarkupRange {
    guard buffer.source[range.bounds].contains(0) else { return range }
    let start = buffer.decoded.count
    for index in range.bounds {
      let byte = buffer.source[index]
      if byte == 0 {
        buffer.decoded.append(contentsOf: Self.replacement)
      } else {
        buffer.decoded.append(byte)
      }
    }
    return buffer.decodedRange(from: start)
  }

  /// Whether the end tag of the last start tag is at `index`.
  private func isAtEndTag(at index: Int) -> Bool {
    let nameStart = index &+ 2
    let nameEnd = nameStart &+ lastStartTag.count
    guard nameEnd < buffer.source.count, buffer.source[index] == UInt8(ascii: "<"),
      buffer.source[index &+ 1] == UInt8(ascii: "/"), !lastStartTag.isEmpty
    else { return false }
    let behind = buffer.source[nameEnd]
    guard behind.isMarkupSpace || behind == UInt8(ascii: "/") || behind == UInt8(ascii: ">") else {
      return false
    }
    return zip(buffer.source[nameStart..<nameEnd], buffer[lastStartTag])
      .allSatisfy { repaired($0) == $1 }
  }

  private func endOfRawText() -> Int {
    var index = position
    while index < buffer.source.count {
      if buffer.source[index] == UInt8(ascii: "<") && isAtEndTag(at: index) { return index }
      index &+= 1
    }
    return index
  }
}

// Scripts: an end tag inside `<!-- <script>` does not end the script around it.
extension MarkupTokenizer {
  private enum Escape {
    case none
    /// After `<!--`.
    case escaped
    /// After `<script` in that.
    case doubleEscaped
  }

  private func endOfScript() -> Int {
    var escape = Escape.none
    // Where the dashes that may end the escape begin at the earliest.
    var dashes = position
    var index = position
    while index < buffer.source.count {
      switch buffer.source[index] {
      case UInt8(ascii: "<"):
        if escape != .doubleEscaped && isAtEndTag(at: index) { return index }
        let start = index
        escape = advance(&index, in: escape)
        if start &+ 4 == index && byte(at: start &+ 1) == UInt8(ascii: "!") { dashes = start &+ 2 }
      case UInt8(ascii: ">"):
        if escape != .none && index &- 2 >= dashes && byte(at: index &- 1) == UInt8(ascii: "-")
          && byte(at: index &- 2) == UInt8(ascii: "-")
        {
          escape = .none
        }
        index &+= 1
      default:
        index &+= 1
      }
    }
    return index
  }

  /// Goes behind a `<` and what belongs to it; says what is escaped from there.
  private func advance(_ index: inout Int, in escape: Escape) -> Escape {
    switch escape {
    case .none:
      guard starts(with: "<!--", at: index) else { break }
      index &+= 4
      return .escaped
    case .escaped:
      if let end = endOfWordScript(at: index &+ 1) {
        index = end
        return .doubleEscaped
      }
    case .doubleEscaped:
      if byte(at: index &+ 1) == UInt8(ascii: "/"), let end = endOfWordScript(at: index &+ 2) {
        index = end
        return .escaped
      }
    }
    index &+= 1
    return escape
  }

  func byte(at index: Int) -> UInt8 {
    index >= 0 && index < buffer.source.count ? buffer.source[index] : 0
  }

  /// Whether the capitals and other characters of `word` are at `index`.
  func starts(with word: String, at index: Int, ignoringCase: Bool = false) -> Bool {
    let word = word.utf8
    guard index &+ word.count <= buffer.source.count else { return false }
    return zip(word, buffer.source[index...]).allSatisfy { expected, byte in
      expected == byte || ignoringCase && expected.asciiLowercased == byte.asciiLowercased
    }
  }

  /// The end of the word `script`, with the space, slash or bracket behind it.
  private func endOfWordScript(at index: Int) -> Int? {
    let end = index &+ 6
    guard end < buffer.source.count, starts(with: "script", at: index, ignoringCase: true) else {
      return nil
    }
    let behind = buffer.source[end]
    let isEnd =
      behind.isMarkupSpace || behind == UInt8(ascii: "/") || behind == UInt8(ascii: ">")
    return isEnd ? end &+ 1 : nil
  }
}
