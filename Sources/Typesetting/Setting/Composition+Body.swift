import Articles

extension Composition {
  /// How many bars stand beside a quotation at most, however deep it is.
  private static let mostBars = 4

  /// Sets a block of the body; `role` is what its paragraphs are.
  mutating func set(_ block: Block, in context: BlockContext = BlockContext()) {
    switch block {
    case .paragraph(let inlines): set(StyledText(inlines, role: context.role))
    case .heading(_, let inlines): set(StyledText(inlines, role: .heading))
    case .list(let start, let items): setList(items, start: start, in: context)
    case .quote(let blocks): setQuote(blocks, in: context)
    case .code(let text): set(code: text)
    case .table(let rows): setTable(rows, in: context)
    case .image(let image): set(image)
    case .rule: setRule()
    }
  }

  private mutating func setQuote(_ blocks: [Block], in context: BlockContext) {
    var inner = context
    inner.role = .quote
    inner.quoteDepth += 1
    guard inner.quoteDepth <= Self.mostBars else { return setQuoted(blocks, in: inner) }
    let bar = ornaments.quoteBar + " "
    let run = TypesetRun(text: bar, role: .quoteBar, width: bar.displayWidth)
    indented(first: run, rest: run) { $0.setQuoted(blocks, in: inner) }
  }

  private mutating func setQuoted(_ blocks: [Block], in context: BlockContext) {
    for (number, block) in blocks.enumerated() {
      if number > 0 { part(separator: "\n\n") }
      set(block, in: context)
    }
  }

  private mutating func setList(_ items: [[Block]], start: Int?, in context: BlockContext) {
    let markers = ListMarkers(
      start: start, count: items.count, depth: context.listDepth, bullets: ornaments.bullets)
    var inner = context
    inner.listDepth += 1
    let isLoose = items.contains { $0.count { !$0.isList } > 1 }
    for (number, item) in items.enumerated() {
      if number > 0 { part(isBlank: isLoose) }
      let marker = markers[number]
      let width = marker.displayWidth
      indented(
        first: TypesetRun(text: marker, role: .listMarker, width: width), rest: .indent(width)
      ) { $0.setItem(item, in: inner) }
    }
  }

  /// A list within an item follows its text at once; all else is parted by a blank line.
  private mutating func setItem(_ blocks: [Block], in context: BlockContext) {
    for (number, block) in blocks.enumerated() {
      if number > 0 { part(isBlank: !block.isList) }
      set(block, in: context)
    }
  }
}

/// What a block is in.
struct BlockContext {
  /// What a paragraph is here.
  var role = TextRole.body
  var quoteDepth = 0
  var listDepth = 0
}

extension Block {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}

extension TypesetRun {
  /// Blank columns.
  static func indent(_ width: Int) -> TypesetRun {
    TypesetRun(text: String(repeating: " ", count: width), role: .indent, width: width)
  }
}
