/// Tells tables of data from those that only lay out a page, and where their cells stand.
struct DataTables {
  private let page: PageContent
  /// For each rank, whether it is a table of data or stands in one.
  private var isData: [Bool]
  /// For each rank of a cell, the first of its columns, from 0.
  private var columns: [Int: Int] = [:]

  /// Looks at all tables of a page, once.
  init(_ page: PageContent) {
    self.page = page
    isData = [Bool](repeating: false, count: page.outline.count)
    var open: [Table] = []
    for rank in 0..<page.outline.count {
      while let table = open.last, table.ranks.upperBound <= rank { close(open.removeLast()) }
      let last = open.count - 1
      switch page.outline.tag(rank) {
      case .table:
        if last >= 0 { open[last].hasTable = true }
        open.append(Table(ranks: page.outline.subtree(rank)))
      case .tr: if last >= 0 { open[last].beginRow() }
      case .td, .th: if last >= 0 { columns[rank] = add(rank, to: &open[last]) }
      default: break
      }
    }
    while let table = open.popLast() { close(table) }
  }

  /// Whether a table, row or cell belongs to a table of data.
  func contains(_ rank: Int) -> Bool { isData[rank] }

  /// The first column of a cell, from 0.
  func column(_ rank: Int) -> Int { columns[rank] ?? 0 }

  private func add(_ rank: Int, to table: inout Table) -> Int {
    let length = Int(page.mass.text[rank])
    return table.addCell(
      columns: span(.colspan, rank), rows: span(.rowspan, rank), isLong: length > Table.longestCell)
  }

  private func span(_ name: HTMLAttributeName, _ rank: Int) -> Int {
    min(50, max(1, page.outline.attribute(name, rank).flatMap { Int($0) } ?? 1))
  }

  private mutating func close(_ table: Table) {
    guard table.isData else { return }
    for rank in table.ranks { isData[rank] = true }
  }
}

/// What is seen of a table while its cells pass by.
private struct Table {
  /// A cell of data holds no more letters.
  static let longestCell = 600
  /// Cells that reach over rows are followed in so many columns.
  private static let mostColumns = 200

  let ranks: Range<Int>
  var hasTable = false
  private var isLayout = false
  private var rows = 0
  private var cells = 0
  private var width = 0
  private var column = 0
  /// For each column, how many rows a cell from above still takes.
  private var taken: [Int] = []

  init(ranks: Range<Int>) {
    self.ranks = ranks
  }

  mutating func beginRow() {
    rows += 1
    column = 0
    for index in taken.indices where taken[index] > 0 { taken[index] -= 1 }
  }

  /// The first column of the next cell of the row.
  mutating func addCell(columns: Int, rows: Int, isLong: Bool) -> Int {
    cells += 1
    if isLong { isLayout = true }
    while column < taken.count && taken[column] > 0 { column += 1 }
    let first = column
    column += columns
    width = max(width, column)
    guard rows > 1, column <= Self.mostColumns else { return first }
    while taken.count < column { taken.append(0) }
    for index in first..<column { taken[index] = rows }
    return first
  }

  /// Rows and columns of short texts and no other table inside; and not so empty that filling
  /// it up would take more room than its words.
  var isData: Bool {
    rows > 1 && cells > rows && !hasTable && !isLayout && rows * width <= cells * 4 + 100
  }
}
