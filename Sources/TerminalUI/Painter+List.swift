import Typesetting
import ViewModels

/// The list pane: a heading, then a row an article.
extension Painter {
  mutating func paint(_ list: ListContents, in frame: Frame, hasFocus: Bool) {
    paintHeading(list.title, counts: list.counts, in: frame)
    paintNote(list.note, below: 2, in: frame)
    let columns = RowColumns(frame: frame)
    for (index, row) in list.rows.enumerated() where index + 1 < frame.height {
      paint(row, at: frame.row + 1 + index, columns: columns)
      if row.isSelected && hasFocus {
        surface.cursor = CellPosition(row: frame.row + 1 + index, column: columns.title)
      }
    }
    if list.rows.isEmpty && hasFocus {
      surface.cursor = CellPosition(row: frame.row, column: frame.column)
    }
  }

  /// What is said where there are no rows, some rows below the top of its pane.
  mutating func paintNote(_ note: [String], below rows: Int, in frame: Frame) {
    let lines = note.flatMap { $0.wrapped(toWidth: frame.width - 2) }
    for (index, line) in lines.enumerated() where rows + index < frame.height {
      put(
        cut(line, to: frame.width - 2), row: frame.row + rows + index, column: frame.column + 1)
    }
  }

  mutating func paintHeading(_ title: String, counts: String, in frame: Frame) {
    let countsWidth = counts.displayWidth
    let hasRoom = countsWidth + 12 <= frame.width
    let titleWidth = hasRoom ? frame.width - countsWidth - 2 : frame.width
    put(
      cut(title, to: titleWidth), row: frame.row, column: frame.column,
      style: theme.paneTitle)
    guard hasRoom else { return }
    put(counts, row: frame.row, column: frame.column + frame.width - countsWidth)
  }

  /// `>` the selected one, `*` unread, a star; date, source and title.
  private mutating func paint(_ row: RowContents, at line: Int, columns: RowColumns) {
    let star = contents.ornaments == .ascii ? "+" : "★"
    let style = row.isUnread ? theme.unread : .plain
    put(row.isSelected ? ">" : " ", row: line, column: columns.start)
    put(row.isUnread ? "*" : " ", row: line, column: columns.start + 1, style: style)
    put(row.isStarred ? star : " ", row: line, column: columns.start + 2)
    if let date = columns.date { put(row.date, row: line, column: date) }
    if let source = columns.source {
      put(cut(row.source, to: columns.sourceWidth), row: line, column: source)
    }
    put(
      cut(row.title, to: columns.end - columns.title), row: line, column: columns.title,
      style: style)
    guard row.isSelected else { return }
    surface.restyle(row: line, columns: columns.start..<columns.end) {
      $0.adding(theme.selection.attributes)
    }
  }
}

/// Where the columns of a list row begin; narrow panes do without source, then without date.
private struct RowColumns {
  let start: Int
  let end: Int
  var date: Int?
  var source: Int?
  let sourceWidth: Int
  var title: Int

  init(frame: Frame) {
    start = frame.column
    end = frame.column + frame.width
    title = start + 4
    sourceWidth = min(20, max(10, frame.width / 6))
    if frame.width >= 44 {
      date = title
      title += 12
    }
    if frame.width >= 64 {
      source = title
      title += sourceWidth + 2
    }
  }
}
