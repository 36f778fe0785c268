import Articles

extension Composition {
  /// Sets a table: cells in columns where those fit the measure, else row by row.
  ///
  /// The words of the passage are those of `Block.plainText` either way, so positions in them
  /// mean the same at every measure.
  mutating func setTable(_ rows: [[TableCell]], in context: BlockContext) {
    let columns = TableColumns(rows)
    guard columns.width > 0 else { return }
    let words = Block.table(rows: rows).plainText
    let table = PlacedTable(rows, offset: append(words: words, length: words.count))
    if columns.width <= margin.textWidth {
      for row in table.rows { append(columns.runs(of: row, in: context), offset: row.offset) }
    } else {
      setStacked(table, in: context)
    }
  }

  /// Sets each row as lines of "header: cell".
  private mutating func setStacked(_ table: PlacedTable, in context: BlockContext) {
    let labels = table.labels
    let widest = labels.map { $0.displayWidth + 2 }.max() ?? 0
    let width = min(widest, margin.textWidth / 3)
    for (number, row) in table.rows.dropFirst(labels.isEmpty ? 0 : 1).enumerated() {
      part(isBlank: number > 0)
      for (index, cell) in row.cells.enumerated() where !cell.text.isEmpty {
        let text = StyledText(cell.inlines, role: context.role(of: cell))
        let label = labels.indices.contains(index) ? labels[index] : ""
        set(text, offset: cell.offset, label: label, width: width)
      }
    }
  }

  private mutating func set(_ text: StyledText, offset: Int, label: String, width: Int) {
    guard width > 2 else { return set(text, offset: offset) }
    let name =
      label.isEmpty ? "" : label.truncated(toWidth: width - 2, ellipsis: ornaments.ellipsis) + ":"
    let run = TypesetRun(
      text: name.padded(toWidth: width), role: .body, marks: .strong, width: width)
    indented(first: run, rest: .indent(width)) { $0.set(text, offset: offset) }
  }
}

/// A table whose rows and cells know where their words are in the passage.
struct PlacedTable {
  struct Cell {
    var inlines: [Inline]
    var text: String
    var isHeader: Bool
    var offset: Int
  }

  struct Row {
    var cells: [Cell] = []
    var offset: Int
  }

  private(set) var rows: [Row] = []

  init(_ rows: [[TableCell]], offset: Int) {
    var offset = offset
    for row in rows {
      var placed = Row(offset: offset)
      for cell in row {
        let text = cell.plainText
        let inlines = text == cell.inlines.plainText ? cell.inlines : [.text(text)]
        placed.cells.append(
          Cell(inlines: inlines, text: text, isHeader: cell.isHeader, offset: offset))
        offset += text.count + 1
      }
      if row.isEmpty { offset += 1 }
      self.rows.append(placed)
    }
  }

  /// The words of the first row where they name the columns and rows follow.
  var labels: [String] {
    guard rows.count > 1, let head = rows.first, head.cells.contains(where: \.isHeader),
      head.cells.allSatisfy({ $0.isHeader || $0.text.isEmpty })
    else { return [] }
    return head.cells.map(\.text)
  }
}

extension BlockContext {
  func role(of cell: PlacedTable.Cell) -> TextRole { cell.isHeader ? .heading : role }
}
