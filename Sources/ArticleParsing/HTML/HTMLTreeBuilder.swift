/// Builds an `HTMLTree` from the tokens of a page (WHATWG 13.2.6, scripting off).
///
/// The insertion modes are in the extensions. Bounds keep hostile pages from costing more than
/// honest ones: nodes are `deepest` levels deep at most and `mostNodes` in number, and repairs copy
/// so many elements only.
///
/// What every token calls and does not mutate is inlined by force: the call of a function would
/// first copy the whole builder, some hundred bytes.
struct HTMLTreeBuilder {
  /// How deep nodes go; what is nested deeper becomes siblings there, as in browsers.
  static let deepest: Int32 = 512

  /// A start tag whose name has become a number; its attributes are the tokenizer's last.
  struct StartTag {
    var tag: HTMLTag
    var isSelfClosing = false
  }

  var tokenizer: MarkupTokenizer
  var tree: HTMLTree
  var open = OpenElements()
  var formatting = FormattingElements()
  var mode = InsertionMode.initial
  /// The mode to go back to after a raw text, or after the text in a table.
  var originalMode = InsertionMode.initial
  var templateModes: [InsertionMode] = []
  var head: NodeID?
  var form: NodeID?
  /// Whether a `frameset` may still replace the body.
  var framesetOK = true
  /// Whether what is inserted in a table goes before it.
  var isFosterParenting = false
  /// Whether a line end right behind `<pre>` or `<textarea>` is none.
  var dropsNextLineEnd = false
  /// Text in a table, until it is known whether it is more than spaces.
  var tableText: [MarkupRange] = []
  /// How long texts may get where they are: see `move(textNode:toRoomFor:)`.
  var textRooms: [Int: Int] = [:]
  /// Whether the page has all the nodes it may have: see `processInExcess`.
  var hasLeftMarkup = false
  /// Whether a tag stood before the next text, which is no node any more.
  var partsWords = false
  /// How long the last paragraph of plain text is.
  var excess = 0
  /// How many elements repairs may still copy.
  var copiesLeft: Int
  let traits = HTMLTagTraits.table

  /// How many nodes are kept.
  private let mostNodes: Int

  init(_ bytes: [UInt8], mostNodes: Int = Self.mostNodes) {
    self.mostNodes = mostNodes
    tokenizer = MarkupTokenizer(bytes, dialect: .html)
    tree = HTMLTree(buffer: MarkupBuffer([]))
    copiesLeft = 10_000 + tokenizer.buffer.source.count / 16
    tree.nodes.reserveCapacity(16 + tokenizer.buffer.source.count / 40)
  }

  mutating func build() -> HTMLTree {
    while true {
      tokenizer.allowsCDATA = isInForeign
      let token = tokenizer.next()
      if token.kind == .endOfFile { break }
      process(token)
    }
    endFile()
    tree.buffer = tokenizer.buffer
    return tree
  }

  private mutating func process(_ token: MarkupToken) {
    if tree.nodes.count >= mostNodes && mode != .text {
      return processInExcess(token)
    }
    if mode == .inTableText && token.kind != .text { insertTableText() }
    let dropsLineEnd = dropsNextLineEnd
    dropsNextLineEnd = false
    switch token.kind {
    case .text:
      let isDropped = dropsLineEnd && tokenizer.buffer[token.range].first == 0x0A
      processText(isDropped ? token.range.dropFirst(1) : token.range)
    case .startTag:
      let tag = HTMLTag(rawValue: number(ofTag: token))
      process(StartTag(tag: tag, isSelfClosing: token.isSelfClosing))
    case .endTag: processEnd(HTMLTag(rawValue: number(ofTag: token)))
    case .comment: processComment(token.range)
    case .doctype: processDoctype()
    case .processingInstruction, .endOfFile: break
    }
  }

  mutating func number(ofTag token: MarkupToken) -> UInt16 {
    tree.tagNames.number(of: tokenizer.buffer[token.range], hash: token.nameHash)
  }

  /// Whether the current node is an element of SVG or MathML.
  var isInForeign: Bool { open.current.map { !$0.isHTML } ?? false }

  @inline(__always)
  func isCurrent(_ tag: HTMLTag) -> Bool {
    guard let current = open.current else { return false }
    return current.isHTML && current.tag == tag
  }
}

// The tree construction dispatcher (13.2.6): which rules a token meets.
extension HTMLTreeBuilder {
  mutating func process(_ start: StartTag) {
    if isForeign(start.tag) { processForeignStart(start) } else { processInMode(start) }
  }

  @inline(__always)
  private func isForeign(_ tag: HTMLTag) -> Bool {
    guard let current = open.current, !current.isHTML else { return false }
    return switch current.integrationPoint {
    case .html: false
    case .mathMLText: tag == .mglyph || tag == .malignmark
    case .annotation: tag != .svg
    case .none: true
    }
  }

  mutating func processEnd(_ tag: HTMLTag) {
    if isInForeign { processForeignEnd(tag) } else { processEndInMode(tag) }
  }

  /// A text that is not empty, of NULs only or without any.
  mutating func processText(_ text: MarkupRange) {
    guard !text.isEmpty else { return }
    if let current = open.current, !current.isHTML,
      current.integrationPoint == .none || current.integrationPoint == .annotation
    {
      processForeignText(text)
    } else {
      processTextInMode(text)
    }
  }

  mutating func processInMode(_ start: StartTag) {
    switch mode {
    case .initial:
      leaveInitial()
      process(start)
    case .beforeHTML: processBeforeHTML(start)
    case .beforeHead: processBeforeHead(start)
    case .inHead: processInHead(start)
    case .inHeadNoscript: processInHeadNoscript(start)
    case .afterHead: processAfterHead(start)
    case .inBody, .text: processInBody(start)
    case .inTable, .inTableText: processInTable(start)
    case .inCaption: processInCaption(start)
    case .inColumnGroup: processInColumnGroup(start)
    case .inTableBody: processInTableBody(start)
    case .inRow: processInRow(start)
    case .inCell: processInCell(start)
    case .inTemplate: processInTemplate(start)
    case .inFrameset: processInFrameset(start)
    case .afterFrameset, .afterAfterFrameset: processAfterFrameset(start)
    case .afterBody, .afterAfterBody: processAfterBody(start)
    }
  }

  mutating func processEndInMode(_ tag: HTMLTag) {
    switch mode {
    case .initial:
      leaveInitial()
      processEnd(tag)
    case .beforeHTML: processEndBeforeHTML(tag)
    case .beforeHead: processEndBeforeHead(tag)
    case .inHead: processEndInHead(tag)
    case .inHeadNoscript: processEndInHeadNoscript(tag)
    case .afterHead: processEndAfterHead(tag)
    case .inBody: processEndInBody(tag)
    case .text: endRawText()
    case .inTable, .inTableText: processEndInTable(tag)
    case .inCaption: processEndInCaption(tag)
    case .inColumnGroup: processEndInColumnGroup(tag)
    case .inTableBody: processEndInTableBody(tag)
    case .inRow: processEndInRow(tag)
    case .inCell: processEndInCell(tag)
    case .inTemplate: if tag == .template { endTemplate() }
    case .inFrameset, .afterFrameset: processEndInFrameset(tag)
    case .afterAfterFrameset: break
    case .afterBody, .afterAfterBody: processEndAfterBody(tag)
    }
  }

  private mutating func processTextInMode(_ text: MarkupRange) {
    switch mode {
    case .initial, .beforeHTML, .beforeHead: processTextBeforeHead(text)
    case .inHead, .inHeadNoscript, .afterHead: processTextAroundHead(text)
    case .inBody, .inCaption, .inCell, .inTemplate: processTextInBody(text)
    case .text: insert(text: text)
    case .inTable, .inTableBody, .inRow: processTextInTable(text)
    case .inTableText: appendTableText(text)
    case .inColumnGroup: processTextInColumnGroup(text)
    case .inFrameset, .afterFrameset, .afterAfterFrameset: processTextInFrameset(text)
    case .afterBody, .afterAfterBody: processTextAfterBody(text)
    }
  }
}
