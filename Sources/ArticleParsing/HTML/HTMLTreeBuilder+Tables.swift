// Tables, captions and columns (WHATWG 13.2.6.4.9 to 13.2.6.4.12).
extension HTMLTreeBuilder {
  /// Pops to the nearest table or row group and the like that is meant.
  mutating func clear(to tags: HTMLTag...) {
    let nearest = tags.map { open.lastIndex(of: $0) }.max() ?? 0
    open.pop(to: nearest + 1)
  }

  mutating func clearToTable() { clear(to: .table, .template, .html) }

  mutating func processInTable(_ start: StartTag) {
    switch start.tag {
    case .caption:
      clearToTable()
      formatting.appendMarker()
      insert(.caption)
      mode = .inCaption
    case .colgroup:
      clearToTable()
      insert(.colgroup)
      mode = .inColumnGroup
    case .col:
      clearToTable()
      insert(.colgroup, hasAttributes: false)
      mode = .inColumnGroup
      process(start)
    case .tbody, .tfoot, .thead:
      clearToTable()
      insert(start.tag)
      mode = .inTableBody
    case .td, .th, .tr:
      clearToTable()
      insert(.tbody, hasAttributes: false)
      mode = .inTableBody
      process(start)
    case .table: if endTable() { process(start) }
    default: processOtherInTable(start)
    }
  }

  private mutating func processOtherInTable(_ start: StartTag) {
    switch start.tag {
    case .style, .script, .template: processInHead(start)
    case .input where isHiddenInput: insertVoid(.input)
    case .form:
      guard !open.contains(.template), form == nil else { return }
      form = insert(.form)
      open.pop()
    default:
      processFostering { $0.processInBody(start) }
    }
  }

  /// Whether the start tag just read is for an input that shows nothing.
  var isHiddenInput: Bool {
    let type = tokenizer.attributes.first { tokenizer.buffer[$0.name].elementsEqual("type".utf8) }
    guard let value = type?.value else { return false }
    return tokenizer.buffer[value].lazy.map(\.asciiLowercased).elementsEqual("hidden".utf8)
  }

  /// Does what the body does, but what is inserted in the table goes before it.
  private mutating func processFostering(_ process: (inout HTMLTreeBuilder) -> Void) {
    isFosterParenting = true
    process(&self)
    isFosterParenting = false
  }

  /// Closes the table; false where none is open.
  private mutating func endTable() -> Bool {
    guard open.isInTableScope(.table) else { return false }
    open.pop(to: open.lastIndex(of: .table))
    resetMode()
    return true
  }

  mutating func processEndInTable(_ tag: HTMLTag) {
    switch tag {
    case .table: _ = endTable()
    case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
    case .template: endTemplate()
    default: processFostering { $0.processEndInBody(tag) }
    }
  }

  mutating func processTextInTable(_ text: MarkupRange) {
    if let current = open.current, current.isHTML,
      current.traits.contains(.tablePart) || current.tag == .template
    {
      originalMode = mode
      mode = .inTableText
      appendTableText(text)
    } else {
      processFostering { $0.processTextInBody(text) }
    }
  }

  mutating func appendTableText(_ text: MarkupRange) {
    if !isNULs(text) { tableText.append(text) }
  }

  /// Spaces stay in the table; other text goes before it.
  mutating func insertTableText() {
    mode = originalMode
    let texts = tableText
    tableText.removeAll(keepingCapacity: true)
    if texts.allSatisfy({ isSpace($0) }) {
      for text in texts { insert(text: text) }
    } else {
      processFostering { builder in
        for text in texts { builder.processTextInBody(text) }
      }
    }
  }
}

// Captions and columns.
extension HTMLTreeBuilder {
  private mutating func endCaption() -> Bool {
    guard open.isInTableScope(.caption) else { return false }
    open.pop(to: open.lastIndex(of: .caption))
    formatting.clearToMarker()
    mode = .inTable
    return true
  }

  mutating func processInCaption(_ start: StartTag) {
    switch start.tag {
    case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
      if endCaption() { process(start) }
    default: processInBody(start)
    }
  }

  mutating func processEndInCaption(_ tag: HTMLTag) {
    switch tag {
    case .caption: _ = endCaption()
    case .table: if endCaption() { processEnd(tag) }
    case .body, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
    default: processEndInBody(tag)
    }
  }

  private mutating func endColumnGroup() -> Bool {
    guard isCurrent(.colgroup) else { return false }
    open.pop()
    mode = .inTable
    return true
  }

  mutating func processInColumnGroup(_ start: StartTag) {
    switch start.tag {
    case .html: processInBody(start)
    case .col: insertVoid(.col)
    case .template: startTemplate()
    default: if endColumnGroup() { process(start) }
    }
  }

  mutating func processEndInColumnGroup(_ tag: HTMLTag) {
    switch tag {
    case .colgroup: _ = endColumnGroup()
    case .col: break
    case .template: endTemplate()
    default: if endColumnGroup() { processEnd(tag) }
    }
  }

  mutating func processTextInColumnGroup(_ text: MarkupRange) {
    let spaces = leadingSpaces(of: text)
    insert(text: text.prefix(spaces))
    let rest = text.dropFirst(spaces)
    if !rest.isEmpty && endColumnGroup() { processText(rest) }
  }
}
