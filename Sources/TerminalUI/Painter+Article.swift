import Articles
import Typesetting
import ViewModels

/// The reading pane: finished lines, and what was found in them.
extension Painter {
  mutating func paint(_ article: ArticleContents, in frame: Frame, hasFocus: Bool) {
    let column = frame.column + article.margin
    let width = frame.width - article.margin
    if !article.note.isEmpty {
      put(cut(article.note, to: width), row: frame.row + 1, column: column, style: theme.hint)
    }
    if hasFocus { surface.cursor = CellPosition(row: frame.row, column: column) }
    for (index, line) in article.lines.enumerated() {
      paint(line, row: frame.row + index, column: column, end: frame.column + frame.width)
      paintMatches(
        of: article, on: line, row: frame.row + index, column: column, hasFocus: hasFocus)
    }
  }

  private mutating func paint(_ line: TypesetLine, row: Int, column: Int, end: Int) {
    var column = column
    for run in line.runs {
      surface.put(
        run.text, row: row, column: column, limit: end,
        style: theme.style(of: run.role, marks: run.marks))
      column += run.width
    }
  }

  private mutating func paintMatches(
    of article: ArticleContents, on line: TypesetLine, row: Int, column: Int, hasFocus: Bool
  ) {
    for match in article.matches where match.passage == line.start.passage {
      let isCurrent = match == article.currentMatch
      for columns in line.columns(of: match.range) {
        let columns = columns.lowerBound + column..<columns.upperBound + column
        surface.restyle(row: row, columns: columns) { style in
          isCurrent ? theme.currentMatch : style.adding(theme.match.attributes)
        }
        if isCurrent && hasFocus && line.shows(match.range.lowerBound) {
          surface.cursor = CellPosition(row: row, column: columns.lowerBound)
        }
      }
    }
  }
}

extension TypesetLine {
  /// Whether the character at an offset of the line's passage is on this line.
  fileprivate func shows(_ offset: Int) -> Bool {
    runs.contains { run in
      run.offset.map { ($0..<$0 + run.text.count).contains(offset) } ?? false
    }
  }

  /// The columns, from the left margin, of what this line shows of a range of its passage.
  fileprivate func columns(of range: Range<Int>) -> [Range<Int>] {
    var column = 0
    var found: [Range<Int>] = []
    for run in runs {
      defer { column += run.width }
      guard let offset = run.offset else { continue }
      let shared = range.clamped(to: offset..<offset + run.text.count)
      guard !shared.isEmpty else { continue }
      let before = run.text.prefix(shared.lowerBound - offset).displayWidth
      let width = run.text.dropFirst(shared.lowerBound - offset).prefix(shared.count).displayWidth
      found.append(column + before..<column + before + width)
    }
    return found
  }
}
