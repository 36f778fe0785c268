import Articles

/// The lists, quotes and tables that are open while a document is built.
struct BlockNest {
  enum Kind: Equatable {
    case list(start: Int?)
    case item
    case quote
    case table
    case row
    /// `span` is the number of columns.
    case cell(isHeader: Bool, span: Int)
  }

  /// An element of the page around a block.
  struct Level {
    var kind: Kind
    var rank: Int
  }

  private struct Frame {
    var level: Level
    var blocks: [Block] = []
    /// The items of a list.
    var items: [[Block]] = []
    /// The rows of a table, or the cells of a row as its only one.
    var rows: [[TableCell]] = []
  }

  private var frames: [Frame] = []
  private var blocks: [Block] = []

  /// Closes what is not on the path and opens what is, from the outermost to the innermost.
  mutating func open(_ path: [Level]) {
    var common = 0
    while common < min(path.count, frames.count), frames[common].level.rank == path[common].rank {
      common += 1
    }
    while frames.count > common { close() }
    for level in path[common...] { frames.append(Frame(level: level)) }
  }

  /// Adds a block to the innermost that is open.
  mutating func append(_ block: Block) {
    guard !frames.isEmpty else { return blocks.append(block) }
    // Text between the items of a list is an item.
    if case .list = frames[frames.count - 1].level.kind {
      frames[frames.count - 1].items.append([block])
    } else {
      frames[frames.count - 1].blocks.append(block)
    }
  }

  /// Closes all and hands out the blocks.
  mutating func finish() -> [Block] {
    while !frames.isEmpty { close() }
    defer { blocks = [] }
    return blocks
  }

  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    switch frame.level.kind {
    case .item: closeItem(frame)
    case .list(let start):
      if !frame.items.isEmpty { append(.list(start: start, items: frame.items)) }
    case .quote: if !frame.blocks.isEmpty { append(.quote(frame.blocks)) }
    case .cell(let isHeader, let span): closeCell(frame, isHeader, span)
    case .row: closeRow(frame)
    case .table: closeTable(frame)
    }
  }

  private mutating func closeItem(_ frame: Frame) {
    guard !frame.blocks.isEmpty else { return }
    guard let outer = frames.last, case .list = outer.level.kind else {
      for block in frame.blocks { append(block) }
      return
    }
    frames[frames.count - 1].items.append(frame.blocks)
  }

  private mutating func closeCell(_ frame: Frame, _ isHeader: Bool, _ span: Int) {
    var inlines: [Inline] = []
    for block in frame.blocks {
      let added = block.cellInlines
      if !inlines.isEmpty && !added.isEmpty { inlines.append(.lineBreak) }
      inlines.append(contentsOf: added)
    }
    guard let outer = frames.last, outer.level.kind == .row else {
      return append(.paragraph(inlines))
    }
    var cells = outer.rows.first ?? []
    cells.append(TableCell(inlines, isHeader: isHeader))
    for _ in 1..<span { cells.append(TableCell("")) }
    frames[frames.count - 1].rows = [cells]
  }

  private mutating func closeRow(_ frame: Frame) {
    guard let cells = frame.rows.first else { return }
    guard let outer = frames.last, outer.level.kind == .table else {
      return append(.table(rows: [cells]))
    }
    frames[frames.count - 1].rows.append(cells)
  }

  private mutating func closeTable(_ frame: Frame) {
    let columns = frame.rows.map(\.count).max() ?? 0
    guard columns > 0 else {
      for block in frame.blocks { append(block) }
      return
    }
    for block in frame.blocks where block != .rule { append(block) }
    append(
      .table(
        rows: frame.rows.map { $0 + Array(repeating: TableCell(""), count: columns - $0.count) }))
  }
}

extension Block {
  /// The block in a cell of a table: its words and marks.
  fileprivate var cellInlines: [Inline] {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines
    case .image, .rule: []
    case .list, .quote, .code, .table: [.text(plainText)]
    }
  }
}
