import Typesetting
import ViewModels

/// The feeds view, and sheets.
extension Painter {
  mutating func paint(_ feeds: FeedsContents) {
    if let frame = feeds.frames.list { paintList(of: feeds, in: frame) }
    if let divider = feeds.frames.divider { paintDivider(divider) }
    guard let frame = feeds.frames.article else { return }
    let column = frame.column + 1
    let width = frame.column + frame.width - column
    let lines = feeds.details.flatMap { $0.wrapped(toWidth: width) }
    for (index, line) in lines.prefix(frame.height).enumerated() {
      put(cut(line, to: width), row: frame.row + index, column: column)
    }
  }

  private mutating func paintList(of feeds: FeedsContents, in frame: Frame) {
    paintHeading(feeds.title, counts: feeds.counts, in: frame)
    surface.cursor = CellPosition(row: frame.row, column: frame.column)
    for (index, row) in feeds.rows.enumerated() where index + 1 < frame.height {
      paint(row, at: frame.row + 1 + index, in: frame)
    }
    paintNote(feeds.note, below: feeds.rows.count + 2, in: frame)
  }

  /// `>` the selected one, `!` failed, `x` gone; unread articles, and the title in its folder.
  private mutating func paint(_ row: FeedRowContents, at line: Int, in frame: Frame) {
    let (start, end) = (frame.column, frame.column + frame.width)
    let style = row.unread ?? 0 > 0 ? theme.unread : .plain
    put(row.isSelected ? ">" : " ", row: line, column: start)
    switch row.trouble {
    case .failed: put("!", row: line, column: start + 1, style: theme.error)
    case .gone: put("x", row: line, column: start + 1, style: theme.error)
    case nil: break
    }
    let unread = row.unread.map { $0 > 0 ? "\($0)" : "" } ?? ""
    put(unread, row: line, column: max(start + 2, start + 8 - unread.displayWidth), style: style)
    // Folders in folders in folders leave room for the name.
    let title = start + 9 + min(2 * row.depth, max(0, frame.width - 30))
    put(cut(row.title, to: end - title), row: line, column: title, style: style)
    guard row.isSelected else { return }
    surface.cursor = CellPosition(row: line, column: min(title, end - 1))
    surface.restyle(row: line, columns: start..<end) { $0.adding(theme.selection.attributes) }
  }

  mutating func paint(_ sheet: SheetContents) {
    let width = contents.size.columns
    for (row, line) in sheet.title.enumerated() {
      put(cut(line, to: width), row: row, column: 0, style: theme.paneTitle)
    }
    surface.cursor = CellPosition(row: 0, column: 0)
    let start = sheet.title.count + 1
    for (index, line) in sheet.rows.enumerated() {
      put(cut(line.text, to: width - 2), row: start + index, column: 2)
      guard line.isSelected else { continue }
      let isFirst = index == 0 || !sheet.rows[index - 1].isSelected
      if isFirst {
        put(">", row: start + index, column: 0)
        surface.cursor = CellPosition(row: start + index, column: 2)
      }
      surface.restyle(row: start + index, columns: 0..<width) {
        $0.adding(theme.selection.attributes)
      }
    }
  }
}
