// Inline elements and parts of forms in the body (WHATWG 13.2.6.4.7).
extension HTMLTreeBuilder {
  mutating func insertInline(_ tag: HTMLTag, keepsFramesetOK: Bool = true) {
    reconstructFormatting()
    insert(tag)
    if !keepsFramesetOK { framesetOK = false }
  }

  /// A link inside a link ends the outer one.
  mutating func insertLink() {
    if let index = formatting.lastIndex(of: .a), let link = formatting.entries[index].node {
      adopt(.a)
      formatting.remove(link)
      if let index = open.index(of: link, .a) { removeFromOpen(at: index) }
    }
    reconstructFormatting()
    insertFormatting(.a)
  }

  /// Takes an element out of the stack; far below the top that costs too much, so it stays.
  private mutating func removeFromOpen(at index: Int) {
    if open.count - index < Int(Self.deepest) { open.remove(at: index) }
  }

  mutating func insertNobr() {
    reconstructFormatting()
    if open.isInScope(.nobr) {
      adopt(.nobr)
      reconstructFormatting()
    }
    insertFormatting(.nobr)
  }

  mutating func insertForm() {
    let isInTemplate = open.contains(.template)
    guard form == nil || isInTemplate else { return }
    closeParagraph()
    let node = insert(.form)
    if !isInTemplate { form = node }
  }

  mutating func endForm() {
    if open.contains(.template) {
      guard open.isInScope(.form) else { return }
      return open.pop(to: open.lastIndex(of: .form))
    }
    guard let node = form else { return }
    form = nil
    guard let index = open.index(of: node, .form), open.isInScope(at: index) else { return }
    popImpliedEnds()
    open.remove(at: index)
  }

  mutating func insertInput() {
    if open.isInScope(.select) { open.pop(to: open.lastIndex(of: .select)) }
    let keepsFramesetOK = isHiddenInput
    insertInline(.input, keepsFramesetOK: keepsFramesetOK)
    open.pop()
  }

  /// A `select` inside a `select` ends it.
  mutating func insertSelect() {
    if open.isInScope(.select) { return open.pop(to: open.lastIndex(of: .select)) }
    insertInline(.select, keepsFramesetOK: false)
  }

  mutating func insertOption(_ tag: HTMLTag) {
    if open.isInScope(.select) {
      popImpliedEnds(except: tag == .option ? .optgroup : nil)
    } else if isCurrent(.option) {
      open.pop()
    }
    insertInline(tag)
  }
}

// End tags in the body.
extension HTMLTreeBuilder {
  mutating func processEndInBody(_ tag: HTMLTag) {
    switch tag {
    case .template: endTemplate()
    case .body: _ = endBody()
    case .html: if endBody() { processEnd(tag) }
    case .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div,
      .dl, .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu,
      .nav, .ol, .pre, .search, .section, .select, .summary, .ul, .dd, .dt:
      endInScope(tag)
    case .form: endForm()
    case .p:
      if !open.isInButtonScope(.p) { insert(.p, hasAttributes: false) }
      closeParagraph()
    case .li: if open.isInListScope(.li) { open.pop(to: open.lastIndex(of: .li)) }
    case .h1, .h2, .h3, .h4, .h5, .h6: endHeading()
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
      adopt(tag)
    case .applet, .marquee, .object:
      guard open.isInScope(tag) else { return }
      endInScope(tag)
      formatting.clearToMarker()
    case .br:
      reconstructFormatting()
      insert(.br, hasAttributes: false)
      open.pop()
      framesetOK = false
    default: endAny(tag)
    }
  }

  private mutating func endBody() -> Bool {
    guard open.isInScope(.body) else { return false }
    mode = .afterBody
    return true
  }

  private mutating func endInScope(_ tag: HTMLTag) {
    if open.isInScope(tag) { open.pop(to: open.lastIndex(of: tag)) }
  }

  /// The end tag of any heading ends the nearest one, of whatever level.
  private mutating func endHeading() {
    let headings: [HTMLTag] = [.h1, .h2, .h3, .h4, .h5, .h6]
    let nearest = headings.map { open.lastIndex(of: $0) }.max() ?? -1
    if nearest >= 0 && open.isInScope(at: nearest) { open.pop(to: nearest) }
  }

  /// "Any other end tag".
  mutating func endAny(_ tag: HTMLTag) {
    if let index = open.indexToEnd(tag) { open.pop(to: index) }
  }
}
