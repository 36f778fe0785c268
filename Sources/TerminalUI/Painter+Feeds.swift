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
    for (index, line) in feeds.details.prefix(frame.height).enumerated() {
      put(cut(line, to: width), row: frame.row + index, column: column)
    }
  }

  private mutating func paintList(of feeds: FeedsContents, in frame: Frame) {
    paintHeading(feeds.title, counts: feeds.counts, in: frame)
    surface.cursor = CellPosition(row: frame.row, column: frame.column)
    for (index, row) in feeds.rows.enumerated() where index + 1 < frame.height {
      paint(row, at: frame.row + 1 + index, in: frame)
    }
    let start = frame.row + feeds.rows.count + 2
    for (index, note) in feeds.note.enumerated() where start + index < frame.row + frame.height {
      put(cut(note, to: frame.width - 2), row: start + index, column: frame.column + 1)
    }
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
    put(cut(sheet.title, to: width), row: 0, column: 0, style: theme.paneTitle)
    surface.cursor = CellPosition(row: 0, column: 0)
    for (index, line) in sheet.lines.enumerated() {
      let isSelected = index == sheet.selection
      put(isSelected ? ">" : " ", row: index + 2, column: 0)
      put(cut(line, to: width - 2), row: index + 2, column: 2)
      guard isSelected else { continue }
      surface.cursor = CellPosition(row: index + 2, column: 2)
      surface.restyle(row: index + 2, columns: 0..<width) {
        $0.adding(theme.selection.attributes)
      }
    }
  }
}
