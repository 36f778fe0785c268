// Comments, CDATA sections, instructions (WHATWG 13.2.5.41 to 13.2.5.52, 13.2.5.69 to 13.2.5.71).
extension MarkupTokenizer {
  /// What begins with `<!`.
  mutating func declaration() -> MarkupToken? {
    if starts(with: "<!--", at: position) { return comment() }
    if starts(with: "<!DOCTYPE", at: position, ignoringCase: true) { return documentType() }
    if allowsCDATA && starts(with: "<![CDATA[", at: position) {
      position &+= 9
      contentModel = .cdata
      return nil
    }
    return bogusComment(from: position &+ 2)
  }

  /// What begins with `<?`.
  mutating func instruction() -> MarkupToken {
    guard dialect.hasProcessingInstructions else { return bogusComment(from: position &+ 1) }
    let start = position &+ 2
    let end = firstIndex(of: UInt8(ascii: "?"), UInt8(ascii: ">"), from: start)
    position = min(buffer.source.count, end &+ 2)
    return MarkupToken(.processingInstruction, MarkupRange(source: start..<end))
  }

  /// All up to the next `>` as a comment.
  mutating func bogusComment(from start: Int) -> MarkupToken {
    var end = min(start, buffer.source.count)
    let first = end
    while end < buffer.source.count && buffer.source[end] != UInt8(ascii: ">") { end &+= 1 }
    position = min(buffer.source.count, end &+ 1)
    return MarkupToken(.comment, replacingNULs(MarkupRange(source: first..<end)))
  }

  private mutating func comment() -> MarkupToken {
    let start = position &+ 4
    for tooShort in [">", "->"] where starts(with: tooShort, at: start) {
      position = start &+ tooShort.utf8.count
      return MarkupToken(.comment)
    }
    let end = endOfComment(from: start)
    return MarkupToken(.comment, replacingNULs(MarkupRange(source: start..<end)))
  }

  /// The end of a comment's text; goes behind its `-->` or `--!>`.
  private mutating func endOfComment(from start: Int) -> Int {
    var index = start
    while true {
      index = firstIndex(of: UInt8(ascii: "-"), UInt8(ascii: "-"), from: index)
      if starts(with: "-->", at: index) {
        position = index &+ 3
        return index
      }
      if starts(with: "--!>", at: index) {
        position = index &+ 4
        return index
      }
      guard index < buffer.source.count else { break }
      index &+= 1
    }
    position = buffer.source.count
    return endOfOpenComment(from: start)
  }

  /// Where the file ends in a comment, the dashes that may have begun its end are left out.
  private func endOfOpenComment(from start: Int) -> Int {
    let text = buffer.source[start...]
    for beginning in ["--!", "--", "-"]
    where text.reversed().starts(with: beginning.utf8.reversed()) {
      return buffer.source.count - beginning.utf8.count
    }
    return buffer.source.count
  }

  /// The text of a CDATA section, in which nothing is decoded.
  mutating func stepInCDATA() -> MarkupToken? {
    if starts(with: "]]>", at: position) {
      position &+= 3
      contentModel = .markup
      return nil
    }
    var token = text(to: endOfCDATAText())
    token.isCDATA = true
    return token
  }

  private func endOfCDATAText() -> Int {
    let bytes = buffer.source.span
    if bytes[position] == 0 { return Self.endOfNULs(in: bytes, from: position) }
    var index = position
    while index < bytes.count && bytes[index] != 0 {
      if bytes[index] == UInt8(ascii: "]") && starts(with: "]]>", at: index) { break }
      index &+= 1
    }
    return index
  }

  /// Where `first` and `second` follow each other, else the end.
  private func firstIndex(of first: UInt8, _ second: UInt8, from start: Int) -> Int {
    let bytes = buffer.source.span
    var index = min(start, bytes.count)
    while index &+ 1 < bytes.count {
      if bytes[index] == first && bytes[index &+ 1] == second { return index }
      index &+= 1
    }
    return bytes.count
  }
}
