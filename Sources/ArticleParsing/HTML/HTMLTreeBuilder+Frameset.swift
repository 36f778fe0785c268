// Framesets, and what follows the body (WHATWG 13.2.6.4.19 to 13.2.6.4.23).
extension HTMLTreeBuilder {
  mutating func processInFrameset(_ start: StartTag) {
    switch start.tag {
    case .html: processInBody(start)
    case .frameset: insert(.frameset)
    case .frame: insertVoid(.frame)
    case .noframes: processInHead(start)
    default: break
    }
  }

  mutating func processEndInFrameset(_ tag: HTMLTag) {
    if mode == .afterFrameset {
      if tag == .html { mode = .afterAfterFrameset }
    } else if tag == .frameset && open.count > 1 {
      open.pop()
      if !isCurrent(.frameset) { mode = .afterFrameset }
    }
  }

  mutating func processAfterFrameset(_ start: StartTag) {
    switch start.tag {
    case .html: processInBody(start)
    case .noframes: processInHead(start)
    default: break
    }
  }

  /// Only the spaces of a text are kept.
  mutating func processTextInFrameset(_ text: MarkupRange) {
    var rest = text
    while !rest.isEmpty {
      let spaces = leadingSpaces(of: rest)
      if mode == .afterAfterFrameset {
        processTextInBody(rest.prefix(spaces))
      } else {
        insert(text: rest.prefix(spaces))
      }
      rest = rest.dropFirst(spaces)
      let bytes = tokenizer.buffer[rest]
      let letters = bytes.firstIndex { $0.isMarkupSpace }.map { $0 - bytes.startIndex }
      rest = rest.dropFirst(letters ?? rest.count)
    }
  }

  mutating func processAfterBody(_ start: StartTag) {
    if start.tag == .html { return processInBody(start) }
    mode = .inBody
    process(start)
  }

  mutating func processEndAfterBody(_ tag: HTMLTag) {
    if mode == .afterBody && tag == .html {
      mode = .afterAfterBody
    } else {
      mode = .inBody
      processEnd(tag)
    }
  }

  mutating func processTextAfterBody(_ text: MarkupRange) {
    let spaces = leadingSpaces(of: text)
    processTextInBody(text.prefix(spaces))
    let rest = text.dropFirst(spaces)
    guard !rest.isEmpty else { return }
    mode = .inBody
    processText(rest)
  }
}
