// From the beginning to the body (WHATWG 13.2.6.4.1 to 13.2.6.4.6).
extension HTMLTreeBuilder {
  mutating func processDoctype() {
    guard mode == .initial else { return }
    tree.doctype = tokenizer.doctype
    tree.isQuirky = tokenizer.doctype.isQuirky(in: tokenizer.buffer)
    tree.nodes.append(HTMLTree.Node(kind: .doctype))
    append(NodeID(index: tree.nodes.count - 1), at: Place(parent: HTMLTree.documentNode))
    mode = .beforeHTML
  }

  mutating func processComment(_ text: MarkupRange) {
    switch mode {
    case .initial, .beforeHTML, .afterAfterBody, .afterAfterFrameset:
      insertComment(text, in: HTMLTree.documentNode)
    case .afterBody:
      insertComment(text, in: open.elements.first?.node)
    default:
      insertComment(text)
    }
  }

  /// A page without document type is one of the old ones.
  mutating func leaveInitial() {
    tree.isQuirky = true
    mode = .beforeHTML
  }

  /// Spaces before the head are dropped.
  mutating func processTextBeforeHead(_ text: MarkupRange) {
    let rest = text.dropFirst(leadingSpaces(of: text))
    guard !rest.isEmpty else { return }
    if mode == .initial { leaveInitial() }
    if mode == .beforeHTML { insertRoot(hasAttributes: false) }
    insertHead(hasAttributes: false)
    processText(rest)
  }

  private mutating func insertRoot(hasAttributes: Bool) {
    insert(.html, hasAttributes: hasAttributes)
    mode = .beforeHead
  }

  private mutating func insertHead(hasAttributes: Bool) {
    head = insert(.head, hasAttributes: hasAttributes)
    mode = .inHead
  }

  mutating func processBeforeHTML(_ start: StartTag) {
    insertRoot(hasAttributes: start.tag == .html)
    if start.tag != .html { process(start) }
  }

  mutating func processEndBeforeHTML(_ tag: HTMLTag) {
    guard tag.mayEndTheHead else { return }
    insertRoot(hasAttributes: false)
    processEnd(tag)
  }

  mutating func processBeforeHead(_ start: StartTag) {
    if start.tag == .html { return processInBody(start) }
    insertHead(hasAttributes: start.tag == .head)
    if start.tag != .head { process(start) }
  }

  mutating func processEndBeforeHead(_ tag: HTMLTag) {
    guard tag.mayEndTheHead else { return }
    insertHead(hasAttributes: false)
    processEnd(tag)
  }
}

extension HTMLTag {
  /// Whether its end tag counts before there is a body.
  fileprivate var mayEndTheHead: Bool {
    self == .head || self == .body || self == .html || self == .br
  }
}

// In the head and around it.
extension HTMLTreeBuilder {
  /// Spaces stay where they are; other text belongs to the body.
  mutating func processTextAroundHead(_ text: MarkupRange) {
    let spaces = leadingSpaces(of: text)
    insert(text: text.prefix(spaces))
    let rest = text.dropFirst(spaces)
    guard !rest.isEmpty else { return }
    leaveHeadPart()
    processText(rest)
  }

  /// Goes from one part of the head to the next, and from the last into the body.
  private mutating func leaveHeadPart() {
    switch mode {
    case .inHeadNoscript:
      open.pop()
      mode = .inHead
    case .inHead:
      open.pop()
      mode = .afterHead
    default:
      insert(.body, hasAttributes: false)
      mode = .inBody
    }
  }

  mutating func processInHead(_ start: StartTag) {
    switch start.tag {
    case .html: processInBody(start)
    case .base, .basefont, .bgsound, .link, .meta: insertVoid(start.tag)
    case .title: insertRawText(.title, .escapableRawText)
    case .noframes, .style: insertRawText(start.tag, .rawText)
    case .script: insertRawText(.script, .scriptData)
    case .noscript:
      insert(.noscript)
      mode = .inHeadNoscript
    case .template: startTemplate()
    case .head: break
    default:
      leaveHeadPart()
      process(start)
    }
  }

  mutating func processEndInHead(_ tag: HTMLTag) {
    switch tag {
    case .head: leaveHeadPart()
    case .template: endTemplate()
    case .body, .html, .br:
      leaveHeadPart()
      processEnd(tag)
    default: break
    }
  }

  mutating func processInHeadNoscript(_ start: StartTag) {
    switch start.tag {
    case .html: processInBody(start)
    case .basefont, .bgsound, .link, .meta, .noframes, .style: processInHead(start)
    case .head, .noscript: break
    default:
      leaveHeadPart()
      process(start)
    }
  }

  mutating func processEndInHeadNoscript(_ tag: HTMLTag) {
    guard tag == .noscript || tag == .br else { return }
    leaveHeadPart()
    if tag == .br { processEnd(tag) }
  }

  mutating func processAfterHead(_ start: StartTag) {
    switch start.tag {
    case .html: processInBody(start)
    case .body:
      insert(.body)
      framesetOK = false
      mode = .inBody
    case .frameset:
      insert(.frameset)
      mode = .inFrameset
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      processLateInHead(start)
    case .head: break
    default:
      leaveHeadPart()
      process(start)
    }
  }

  /// Puts what belongs into the head there, though the head is closed.
  private mutating func processLateInHead(_ start: StartTag) {
    guard let head else { return processInBody(start) }
    push(head, depth: 2)
    processInHead(start)
    if let index = open.index(of: head, .head) { open.remove(at: index) }
  }

  mutating func processEndAfterHead(_ tag: HTMLTag) {
    switch tag {
    case .template: endTemplate()
    case .body, .html, .br:
      leaveHeadPart()
      processEnd(tag)
    default: break
    }
  }

  /// Inserts an element whose contents are one text (13.2.6.2).
  mutating func insertRawText(_ tag: HTMLTag, _ model: ContentModel) {
    insert(tag)
    tokenizer.contentModel = model
    originalMode = mode
    mode = .text
  }

  mutating func endRawText() {
    open.pop()
    mode = originalMode
  }
}
