import Typesetting
public import ViewModels

/// A screen as a grid of cells: composed in full for every frame, compared with the last.
public struct Surface: Sendable, Hashable {
  public let size: ScreenSize
  /// Where the terminal's cursor shall stand; `nil` hides it.
  public var cursor: CellPosition?
  private var cells: [SurfaceCell]

  public init(size: ScreenSize) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.rows * size.columns))
  }

  public func row(_ row: Int) -> ArraySlice<SurfaceCell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Puts text on a row, as much of it as lies left of `limit`, in whole characters.
  ///
  /// Answers the column after the text.
  @discardableResult
  mutating func put(
    _ text: some StringProtocol, row: Int, column: Int, limit: Int, style: Style = .plain
  ) -> Int {
    guard (0..<size.rows).contains(row), column >= 0 else { return column }
    let limit = min(limit, size.columns)
    var column = column
    for character in text {
      let characterCells = character.displayCells
      let width = characterCells.reduce(0) { $0 + $1.width }
      guard column + width <= limit else { break }
      for cell in characterCells {
        put(cell, row: row, column: column, style: style)
        column += cell.width
      }
    }
    return column
  }

  private mutating func put(_ cell: DisplayCell, row: Int, column: Int, style: Style) {
    let index = row * size.columns + column
    cells[index] = SurfaceCell(content: cell, style: style)
    if cell.width == 2 { cells[index + 1] = SurfaceCell(content: nil, style: style) }
  }

  /// Gives the cells of a row a style; what they show stays.
  mutating func restyle(row: Int, columns: Range<Int>, _ change: (Style) -> Style) {
    guard (0..<size.rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      let index = row * size.columns + column
      cells[index].style = change(cells[index].style)
    }
  }

  /// The rows as text, without spaces at their ends, for tests and those who read along.
  public var text: String {
    (0..<size.rows).map { number in
      let line = row(number).reduce(into: "") { text, cell in
        for scalar in cell.content?.scalars.map({ $0 }) ?? [] { text.unicodeScalars.append(scalar) }
      }
      let end = line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex
      return line[..<end] + "\n"
    }.joined()
  }
}

/// A cell's place, counted from 0 at the upper left.
public struct CellPosition: Sendable, Hashable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
