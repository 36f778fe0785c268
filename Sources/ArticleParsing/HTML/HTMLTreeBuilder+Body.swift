// Start tags and texts in the body (WHATWG 13.2.6.4.7).
extension HTMLTreeBuilder {
  mutating func processTextInBody(_ text: MarkupRange) {
    guard !text.isEmpty, !isNULs(text) else { return }
    reconstructFormatting()
    insert(text: text)
    if framesetOK && !isSpace(text) { framesetOK = false }
  }

  /// Blocks and what belongs to the page as a whole; the rest is inline or a form's.
  mutating func processInBody(_ start: StartTag) {
    switch start.tag {
    case .html, .body: mergeAttributes(start.tag)
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      processInHead(start)
    case .frameset: replaceBodyByFrameset()
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl,
      .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p,
      .search, .section, .summary, .ul:
      insertBlock(start.tag)
    case .h1, .h2, .h3, .h4, .h5, .h6: insertHeading(start.tag)
    case .pre, .listing:
      insertBlock(start.tag)
      dropsNextLineEnd = true
      framesetOK = false
    case .li, .dd, .dt: insertItem(start.tag)
    case .plaintext:
      insertBlock(.plaintext)
      tokenizer.contentModel = .plainText
    case .table:
      if !tree.isQuirky { closeParagraph() }
      insert(.table)
      framesetOK = false
      mode = .inTable
    case .hr: insertRule()
    case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr: break
    default: processInline(start)
    }
  }

  private mutating func processInline(_ start: StartTag) {
    switch start.tag {
    case .a: insertLink()
    case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u:
      reconstructFormatting()
      insertFormatting(start.tag)
    case .nobr: insertNobr()
    case .applet, .marquee, .object:
      insertInline(start.tag, keepsFramesetOK: false)
      formatting.appendMarker()
    case .area, .br, .embed, .img, .keygen, .wbr:
      insertInline(start.tag, keepsFramesetOK: false)
      open.pop()
    case .image: process(StartTag(tag: .img, isSelfClosing: start.isSelfClosing))
    case .param, .source, .track: insertVoid(start.tag)
    case .xmp:
      closeParagraph()
      reconstructFormatting()
      framesetOK = false
      insertRawText(.xmp, .rawText)
    case .iframe:
      framesetOK = false
      insertRawText(.iframe, .rawText)
    case .noembed: insertRawText(.noembed, .rawText)
    case .math: insertForeignRoot(start, .mathML)
    case .svg: insertForeignRoot(start, .svg)
    default: processFormPart(start)
    }
  }

  private mutating func processFormPart(_ start: StartTag) {
    switch start.tag {
    case .form: insertForm()
    case .button:
      if open.isInScope(.button) { open.pop(to: open.lastIndex(of: .button)) }
      insertInline(.button, keepsFramesetOK: false)
    case .input: insertInput()
    case .textarea:
      framesetOK = false
      insertRawText(.textarea, .escapableRawText)
      dropsNextLineEnd = true
    case .select: insertSelect()
    case .optgroup, .option: insertOption(start.tag)
    case .rb, .rtc:
      if open.isInScope(.ruby) { popImpliedEnds() }
      insert(start.tag)
    case .rp, .rt:
      if open.isInScope(.ruby) { popImpliedEnds(except: .rtc) }
      insert(start.tag)
    default: insertInline(start.tag)
    }
  }
}

// Blocks.
extension HTMLTreeBuilder {
  mutating func closeParagraph() {
    if open.isInButtonScope(.p) { open.pop(to: open.lastIndex(of: .p)) }
  }

  /// Closes what needs no end tag (13.2.6.3, "generate implied end tags").
  mutating func popImpliedEnds(except tag: HTMLTag? = nil) {
    while let current = open.current, current.traits.contains(.impliedEnd), current.tag != tag {
      open.pop()
    }
  }

  private mutating func insertBlock(_ tag: HTMLTag) {
    closeParagraph()
    insert(tag)
  }

  private mutating func insertHeading(_ tag: HTMLTag) {
    closeParagraph()
    if let current = open.current, current.isHTML, current.tag.isHeading { open.pop() }
    insert(tag)
  }

  private mutating func insertItem(_ tag: HTMLTag) {
    framesetOK = false
    let closed: [HTMLTag] = tag == .li ? [.li] : [.dd, .dt]
    if let barrier = open.itemBarrier, closed.contains(barrier) {
      open.pop(to: open.lastIndex(of: barrier))
    }
    insertBlock(tag)
  }

  private mutating func insertRule() {
    closeParagraph()
    if open.isInScope(.select) { popImpliedEnds() }
    insertVoid(.hr)
    framesetOK = false
  }

  /// Attributes of a second `html` or `body` tag go to the first, where it lacks them.
  private mutating func mergeAttributes(_ tag: HTMLTag) {
    guard !open.contains(.template) else { return }
    if tag == .body {
      guard open.count > 1, open.elements[1].tag == .body else { return }
      framesetOK = false
    }
    let node = open.elements[tag == .body ? 1 : 0].node
    addMissingAttributes(to: node)
  }

  private mutating func addMissingAttributes(to node: NodeID) {
    let old = tree.nodes[node.index].attributes
    guard old.count < MarkupTokenizer.mostAttributes else { return }
    let read = tree.attributeList.count
    let new = tree.attributeList[takenAttributes()].filter { attribute in
      !tree.attributeList[old].contains { $0.name == attribute.name }
    }
    tree.attributeList.removeSubrange(read...)
    guard !new.isEmpty else { return }
    tree.attributeList.append(contentsOf: Array(tree.attributeList[old]) + new)
    tree.nodes[node.index].attributes = read..<tree.attributeList.count
  }

  private mutating func replaceBodyByFrameset() {
    guard framesetOK, open.count > 1, open.elements[1].tag == .body else { return }
    detach(open.elements[1].node)
    open.pop(to: 1)
    insert(.frameset)
    mode = .inFrameset
  }
}

extension HTMLTag {
  /// Whether it is one of `h1` to `h6`, whose numbers follow each other.
  var isHeading: Bool { (HTMLTag.h1.rawValue...HTMLTag.h6.rawValue).contains(rawValue) }
}
