// What follows when a page has as many nodes as are kept: its words, as plain paragraphs.
extension HTMLTreeBuilder {
  /// The nodes of a page that are kept, more than those that people read have.
  static let mostNodes = 600_000
  /// The words that are gathered in one paragraph behind them.
  private static let longestParagraph = 4_096

  /// Keeps texts; of tags only those that say that what follows is no text.
  mutating func processInExcess(_ token: MarkupToken) {
    if !hasLeftMarkup { leaveMarkup() }
    switch token.kind {
    case .text: appendInExcess(token.range)
    case .startTag:
      partsWords = true
      let tag = HTMLTag(rawValue: number(ofTag: token))
      switch tag {
      case .script, .style, .title, .textarea, .xmp, .iframe, .noembed, .noframes, .plaintext:
        process(StartTag(tag: tag))
      default: break
      }
    case .endTag: partsWords = true
    case .comment, .doctype, .processingInstruction, .endOfFile: break
    }
  }

  /// Closes links, marks, tables and all that is not for plain text.
  private mutating func leaveMarkup() {
    hasLeftMarkup = true
    formatting = FormattingElements()
    isFosterParenting = false
    guard open.contains(.body) else { return }
    if mode == .inTableText { insertTableText() }
    let table = open.lastIndex(of: .table)
    if let current = open.current, current.traits.contains(.tablePart), table > 0 {
      open.pop(to: table)
    }
    while let current = open.current, current.tag != .body,
      !current.isHTML || !current.traits.contains(.special)
    {
      open.pop()
    }
    mode = .inBody
  }

  private mutating func appendInExcess(_ text: MarkupRange) {
    if partsWords {
      partsWords = false
      if excess >= Self.longestParagraph && mode == .inBody {
        closeParagraph()
        insert(.p, hasAttributes: false)
        excess = 0
      } else {
        let start = tokenizer.buffer.decoded.count
        tokenizer.buffer.decoded.append(0x20)
        processText(tokenizer.buffer.decodedRange(from: start))
      }
    }
    excess += text.count
    processText(text)
  }
}
