// Templates, and the end of the file (WHATWG 13.2.6.4.18, 13.2.4.1).
extension HTMLTreeBuilder {
  mutating func startTemplate() {
    let template = insert(.template)
    tree.nodes.append(HTMLTree.Node(kind: .templateContent))
    append(NodeID(index: tree.nodes.count - 1), at: Place(parent: template))
    formatting.appendMarker()
    framesetOK = false
    mode = .inTemplate
    templateModes.append(.inTemplate)
  }

  mutating func endTemplate() {
    let index = open.lastIndex(of: .template)
    guard index >= 0 else { return }
    open.pop(to: index)
    formatting.clearToMarker()
    templateModes.removeLast(min(1, templateModes.count))
    resetMode()
  }

  mutating func processInTemplate(_ start: StartTag) {
    switch start.tag {
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      processInHead(start)
    case .caption, .colgroup, .tbody, .tfoot, .thead: enter(.inTable, with: start)
    case .col: enter(.inColumnGroup, with: start)
    case .tr: enter(.inTableBody, with: start)
    case .td, .th: enter(.inRow, with: start)
    default: enter(.inBody, with: start)
    }
  }

  /// The first start tag in a template says what the template is for.
  private mutating func enter(_ mode: InsertionMode, with start: StartTag) {
    templateModes.removeLast(min(1, templateModes.count))
    templateModes.append(mode)
    self.mode = mode
    process(start)
  }

  /// Sets the mode by what is open (13.2.4.1, "reset the insertion mode appropriately").
  mutating func resetMode() {
    let candidates: [(HTMLTag, InsertionMode)] = [
      (.td, .inCell), (.th, .inCell), (.tr, .inRow), (.tbody, .inTableBody),
      (.thead, .inTableBody), (.tfoot, .inTableBody), (.caption, .inCaption),
      (.colgroup, .inColumnGroup), (.table, .inTable),
      (.template, templateModes.last ?? .inBody), (.head, .inHead), (.body, .inBody),
      (.frameset, .inFrameset), (.html, head == nil ? .beforeHead : .afterHead),
    ]
    let nearest = candidates.max { open.lastIndex(of: $0.0) < open.lastIndex(of: $1.0) }
    mode = nearest?.1 ?? .inBody
  }

  /// Ends what is open, so that every page has a head and a body.
  mutating func endFile() {
    if mode == .inTableText { insertTableText() }
    if mode == .text { endRawText() }
    closeTemplates()
    // Where there is no body yet, its end tag makes one; in a `noscript` it counts for nothing.
    if mode == .inHeadNoscript { processEndInHeadNoscript(.noscript) }
    switch mode {
    case .initial, .beforeHTML, .beforeHead, .inHead, .afterHead: processEndInMode(.body)
    default: break
    }
  }

  private mutating func closeTemplates() {
    while open.contains(.template) { open.pop() }
    guard !templateModes.isEmpty else { return }
    templateModes.removeAll()
    resetMode()
  }
}
