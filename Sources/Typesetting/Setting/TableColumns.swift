import Articles

/// The columns of a table: how wide they are, and on which side their words stand.
struct TableColumns {
  struct Column {
    var width = 0
    /// Numbers stand at the right, so that their digits are below each other.
    var isNumeric = false
  }

  /// Blank columns between two cells.
  static let gap = 2

  private(set) var columns: [Column]

  init(_ rows: [[TableCell]]) {
    let count = rows.map(\.count).max() ?? 0
    columns = (0..<count).map { index in
      let cells = rows.compactMap { $0.indices.contains(index) ? $0[index] : nil }
      return Self.column(of: cells)
    }
  }

  /// The columns of the whole table.
  var width: Int {
    columns.reduce(0) { $0 + $1.width } + max(0, columns.count - 1) * Self.gap
  }

  /// The runs of a row's line; blank columns go only before words.
  func runs(of row: PlacedTable.Row, in context: BlockContext) -> [TypesetRun] {
    var runs: [TypesetRun] = []
    var blank = 0
    for (cell, column) in zip(row.cells, columns) {
      let free = max(0, column.width - cell.text.displayWidth)
      if cell.text.isEmpty {
        blank += column.width + Self.gap
        continue
      }
      blank += column.isNumeric ? free : 0
      if blank > 0 { runs.append(.indent(blank)) }
      runs.append(contentsOf: Self.runs(of: cell, role: context.role(of: cell)))
      blank = Self.gap + (column.isNumeric ? 0 : free)
    }
    return runs
  }

  private static func runs(of cell: PlacedTable.Cell, role: TextRole) -> [TypesetRun] {
    let styled = StyledText(cell.inlines, role: role)
    let text = MeasuredText(styled.text)
    var cutter = RunCutter(text: text, spans: styled.spans, offset: cell.offset)
    return cutter.runs(0..<text.clusters.count)
  }

  private static func column(of cells: [TableCell]) -> Column {
    var column = Column()
    var numbers = 0
    var others = 0
    for cell in cells {
      let text = cell.plainText
      column.width = max(column.width, text.displayWidth)
      guard !cell.isHeader, !text.isEmpty else { continue }
      if text.isNumeric { numbers += 1 } else { others += 1 }
    }
    column.isNumeric = numbers > 0 && others == 0
    return column
  }
}

extension String {
  /// Whether the text is a number with its signs and no word: "3,5 %", "−12", "1:0", "$ 40".
  fileprivate var isNumeric: Bool {
    var hasDigit = false
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .decimalNumber: hasDigit = true
      case .spaceSeparator, .currencySymbol, .mathSymbol, .otherPunctuation, .dashPunctuation:
        break
      default: return false
      }
    }
    return hasDigit
  }
}
