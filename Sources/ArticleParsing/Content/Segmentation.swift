/// Cuts a page into blocks: texts between the borders of block elements, pictures and rules.
struct Segmentation {
  private let outline: PageOutline
  private let mass: TextMass
  private let names: [ElementNames]
  private let pruned: [LeftOutReason?]

  private(set) var blocks: [TextBlock] = []
  private(set) var pieces: [TextPiece] = []
  /// Where the pieces of the text begin that is still open.
  private var open = 0
  private var state = State()
  private var states: [(end: Int, outer: State)] = []
  /// Whether a space parts the next text from the one before.
  private var needsSpace = false
  /// Whether a border lies here that parts words if nothing else does.
  private var isAtBorder = false
  /// Pictures that stand in the open text, to follow it.
  private var pictures: [TextBlock] = []

  /// What holds for all text in an element.
  private struct State {
    var kind = TextBlock.Kind.paragraph
    var parent = 0
    var isInFigure = false
    /// Whether the figure around the text shows words: a quotation, a table, a program.
    var isInTextFigure = false
    var marks: TextPiece.Marks = []
    var link: Int32 = -1
    var isInline = false
    /// Whether the element sets its children side by side as boxes.
    var isRow = false
    var isTime = false
  }

  /// A heading longer than this is a text set large.
  private static let longestHeading = 160
  /// A caption's box holds no more.
  private static let longestCaption = 600
  /// The box around a picture and the line below it holds no more.
  private static let longestPictureBox = 300
  /// A line below a picture that nothing calls a caption.
  private static let captionLengths = 15...250

  init(_ outline: PageOutline, _ mass: TextMass, _ pruning: Pruning, _ pruned: [LeftOutReason?]) {
    self.outline = outline
    self.mass = mass
    names = pruning.names
    self.pruned = pruned
    pieces.reserveCapacity(outline.count / 2)
    for rank in 0..<outline.count {
      while let last = states.last, last.end == rank { leave() }
      visit(rank)
    }
    while !states.isEmpty { leave() }
    flush()
  }

  private mutating func visit(_ rank: Int) {
    if outline.isText(rank) { return addText(rank) }
    let tag = outline.tag(rank)
    switch tag {
    case .br: addBreak(rank)
    case _ where outline.isPicture(tag): addPicture(rank)
    case .hr:
      flush()
      add(.rule, rank)
    default: enter(rank, tag)
    }
  }

  private mutating func enter(_ rank: Int, _ tag: HTMLTag) {
    let outer = state
    let style = InlineStyle(of: outline.nodes[rank], in: outline.tree)
    state.isInline = tag.isInline && style?.isBlock != true
    state.isRow = style?.isRow == true
    state.isTime = tag == .time
    if state.isInline {
      if outer.isRow { needsSpace = true }
      mark(rank, tag)
    } else {
      flush()
      state.parent = rank
      state.kind = kind(of: tag, rank)
      if tag == .figure { enterFigure(rank) }
    }
    states.append((Int(outline.ends[rank]), outer))
  }

  private mutating func enterFigure(_ rank: Int) {
    state.isInTextFigure = outline.isTextFigure(rank)
    state.isInFigure = !state.isInTextFigure
  }

  private mutating func leave() {
    guard let (_, outer) = states.popLast() else { return }
    if !state.isInline { flush() }
    if state.isTime { isAtBorder = true }
    if outer.isRow { needsSpace = true }
    state = outer
  }

  private mutating func mark(_ rank: Int, _ tag: HTMLTag) {
    switch tag {
    case .a where outline.isLink(rank): state.link = Int32(truncatingIfNeeded: rank)
    case .b, .strong: state.marks.insert(.strong)
    case .em, .i, .cite, .dfn, .var: state.marks.insert(.emphasis)
    case .code, .kbd, .samp, .tt: state.marks.insert(.code)
    case .sup: state.marks.insert(.superscript)
    case .del, .s, .strike: state.marks.insert(.struck)
    case .ins: if pieces[open...].last?.marks.contains(.struck) == true { needsSpace = true }
    case .time: isAtBorder = true
    default: break
    }
  }

  private func kind(of tag: HTMLTag, _ rank: Int) -> TextBlock.Kind {
    if let level = tag.headingLevel { return .heading(level) }
    if state.isInTextFigure && tag == .figcaption { return .paragraph }
    switch (state.kind, tag) {
    case (_, .figcaption): return .caption
    case (.caption, _), (.code, _): return state.kind
    case (_, .pre), (_, .listing), (_, .xmp): return .code
    case (.heading, _): return state.kind
    case (_, .li), (_, .dt), (_, .dd): return .item
    case (_, .td), (_, .th): return .cell
    case (_, .blockquote): return .quote
    case (_, .caption): return .paragraph
    default:
      return names[rank].contains(.caption) && !state.isInTextFigure && isByPicture(rank)
        ? .caption : state.kind
    }
  }

  /// Whether an element is short and a picture stands near: some call all small print a caption.
  private func isByPicture(_ rank: Int) -> Bool {
    guard mass.text[rank] < Self.longestCaption else { return false }
    if blocks.last?.kind == .image { return true }
    var box = rank
    for _ in 0..<3 where outline.parent(box) > 0 {
      if outline.hasPicture(box) || outline.tag(box) == .figure { return true }
      box = outline.parent(box)
    }
    return outline.hasPicture(box) && mass.text[box] < 2 * Self.longestCaption
  }

  /// Whether a paragraph is all there is to read in a box around a picture.
  private func isAllByPicture(_ block: TextBlock) -> Bool {
    guard block.kind == .paragraph, Self.captionLengths.contains(block.length),
      block.linkDensity < 0.5
    else {
      return false
    }
    var box = block.parent
    var isNamed = names[box].contains(.picture)
    for _ in 0..<4 {
      isNamed = isNamed || names[box].contains(.picture)
      if outline.hasPicture(box), box != block.parent || isBelowPicture(block) {
        return isNamed || !block.endsSentence
      }
      box = outline.parent(box)
      guard box > 0, mass.text[box] <= Self.longestPictureBox, outline.tag(box) != .li else {
        return false
      }
    }
    return false
  }

  /// Whether a block is all its element has to read, right below a picture in it.
  private func isBelowPicture(_ block: TextBlock) -> Bool {
    guard let last = blocks.last, last.kind == .image else { return false }
    return outline.subtree(block.parent).contains(last.parent)
      && Int(mass.text[block.parent]) == block.length
  }

  // MARK: - Texts

  private mutating func addText(_ rank: Int) {
    let text = outline.textBytes(rank)
    let isDisplayed =
      outline.isMath(rank)
      && outline.tree.attribute(named: "display", of: outline.nodes[rank]) == "block"
    if isDisplayed { flush() }
    defer { if isDisplayed { flush() } }
    var marks = state.marks
    if mass.text[rank] == 1, state.isInline, text.isSeparator {
      marks.insert(.spaced)
      needsSpace = true
    } else if mass.text[rank] > 0 {
      if needsSpace || runsOn(text) { marks.insert(.spaced) }
      needsSpace = false
    }
    if !text.isEmpty { isAtBorder = false }
    pieces.append(
      TextPiece(rank: Int32(truncatingIfNeeded: rank), marks: marks, link: state.link))
  }

  /// Whether a text begins with a letter right behind a time of day, or behind another letter
  /// with a border between them.
  private func runsOn(_ text: ArraySlice<UInt8>) -> Bool {
    guard let piece = pieces[open...].last, let first = text.first, first.isLetterOrDigit else {
      return false
    }
    let before = outline.textBytes(Int(piece.rank))
    guard let last = before.last, last.isLetterOrDigit else { return false }
    return isAtBorder || before.endsInTime && !first.isDigit
  }

  // MARK: - Blocks

  private mutating func addPicture(_ rank: Int) {
    let place = Int32(truncatingIfNeeded: rank)
    if names[rank].contains(.ornament), let alt = outline.attribute(.alt, rank), alt.count <= 2 {
      // A sign in the text, drawn as a picture.
      return pieces.append(TextPiece(rank: place, marks: state.marks, link: state.link))
    }
    var block = TextBlock(kind: .image, parent: rank, pieces: 0..<0)
    block.isInFigure = state.isInFigure
    block.pruned = pruned[rank]
    if open == pieces.count { blocks.append(block) } else { pictures.append(block) }
  }

  /// Two line breaks with nothing between them part paragraphs.
  private mutating func addBreak(_ rank: Int) {
    if state.kind != .code, isAfterBreak { return flush() }
    pieces.append(
      TextPiece(rank: Int32(truncatingIfNeeded: rank), marks: .lineBreak, link: state.link))
  }

  /// Whether nothing but space stands between the last line break and here.
  private var isAfterBreak: Bool {
    pieces[open...].reversed().prefix { mass.text[Int($0.rank)] == 0 }
      .contains { $0.marks.contains(.lineBreak) }
  }

  private mutating func add(_ kind: TextBlock.Kind, _ rank: Int) {
    var block = TextBlock(kind: kind, parent: rank, pieces: 0..<0)
    block.pruned = pruned[rank]
    blocks.append(block)
  }

  private mutating func flush() {
    defer {
      open = pieces.count
      (needsSpace, isAtBorder) = (false, false)
    }
    if open < pieces.count { addBlock() }
    blocks.append(contentsOf: pictures)
    pictures.removeAll(keepingCapacity: true)
  }

  private mutating func addBlock() {
    var block = TextBlock(kind: state.kind, parent: state.parent, pieces: open..<pieces.count)
    var last = 0
    for piece in pieces[open...] {
      let rank = Int(piece.rank)
      let length = Int(mass.text[rank])
      guard length > 0 else { continue }
      block.length += length
      if piece.link >= 0 { block.linkLength += length }
      if piece.marks.contains(.strong) { block.strongLength += length }
      last = rank
    }
    guard block.length > 0 else { return pieces.removeLast(pieces.count - open) }
    if case .heading = block.kind, block.length > Self.longestHeading { block.kind = .paragraph }
    block.endsSentence = outline.textBytes(last).endsSentence
    block.isInFigure = state.isInFigure
    block.pruned = pruned[Int(pieces[open].rank)]
    if isAllByPicture(block) { block.kind = .caption }
    blocks.append(block)
  }
}
