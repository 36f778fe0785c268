// Row groups, rows and cells (WHATWG 13.2.6.4.13 to 13.2.6.4.15).
extension HTMLTreeBuilder {
  private mutating func clearToRowGroup() { clear(to: .tbody, .tfoot, .thead, .template, .html) }

  private mutating func endRowGroup() -> Bool {
    guard open.isInTableScope(.tbody) || open.isInTableScope(.thead) || open.isInTableScope(.tfoot)
    else { return false }
    clearToRowGroup()
    open.pop()
    mode = .inTable
    return true
  }

  mutating func processInTableBody(_ start: StartTag) {
    switch start.tag {
    case .tr:
      clearToRowGroup()
      insert(.tr)
      mode = .inRow
    case .th, .td:
      clearToRowGroup()
      insert(.tr, hasAttributes: false)
      mode = .inRow
      process(start)
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead: if endRowGroup() { process(start) }
    default: processInTable(start)
    }
  }

  mutating func processEndInTableBody(_ tag: HTMLTag) {
    switch tag {
    case .tbody, .tfoot, .thead:
      guard open.isInTableScope(tag) else { return }
      clearToRowGroup()
      open.pop()
      mode = .inTable
    case .table: if endRowGroup() { processEnd(tag) }
    case .body, .caption, .col, .colgroup, .html, .td, .th, .tr: break
    default: processEndInTable(tag)
    }
  }

  private mutating func clearToRow() { clear(to: .tr, .template, .html) }

  private mutating func endRow() -> Bool {
    guard open.isInTableScope(.tr) else { return false }
    clearToRow()
    open.pop()
    mode = .inTableBody
    return true
  }

  mutating func processInRow(_ start: StartTag) {
    switch start.tag {
    case .th, .td:
      clearToRow()
      insert(start.tag)
      mode = .inCell
      formatting.appendMarker()
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr: if endRow() { process(start) }
    default: processInTable(start)
    }
  }

  mutating func processEndInRow(_ tag: HTMLTag) {
    switch tag {
    case .tr: _ = endRow()
    case .table: if endRow() { processEnd(tag) }
    case .tbody, .tfoot, .thead: if open.isInTableScope(tag), endRow() { processEnd(tag) }
    case .body, .caption, .col, .colgroup, .html, .td, .th: break
    default: processEndInTable(tag)
    }
  }

  private mutating func endCell(_ tag: HTMLTag) -> Bool {
    guard open.isInTableScope(tag) else { return false }
    open.pop(to: open.lastIndex(of: tag))
    formatting.clearToMarker()
    mode = .inRow
    return true
  }

  private mutating func endCell() -> Bool { endCell(.td) || endCell(.th) }

  mutating func processInCell(_ start: StartTag) {
    switch start.tag {
    case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
      if endCell() { process(start) }
    default: processInBody(start)
    }
  }

  mutating func processEndInCell(_ tag: HTMLTag) {
    switch tag {
    case .td, .th: _ = endCell(tag)
    case .body, .caption, .col, .colgroup, .html: break
    case .table, .tbody, .tfoot, .thead, .tr:
      if open.isInTableScope(tag), endCell() { processEnd(tag) }
    default: processEndInBody(tag)
    }
  }
}
