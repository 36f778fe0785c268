import Typesetting
import ViewModels

/// The help screen: keys, what they do, and the name for the command line.
extension Painter {
  mutating func paint(_ help: HelpContents) {
    let width = contents.size.columns
    let titleColumn = width >= 50 ? 17 : 9
    let nameColumn = width >= 84 ? 64 : width
    for (row, line) in help.lines.enumerated() {
      switch line {
      case .group(let name): put(name, row: row, column: 0, style: theme.paneTitle)
      case .blank: break
      case .command(let keys, let title, let name):
        put(cut(keys, to: titleColumn - 3), row: row, column: 2, style: theme.unread)
        put(cut(title, to: nameColumn - titleColumn - 1), row: row, column: titleColumn)
        put(":\(name)", row: row, column: nameColumn, style: theme.hint)
      }
    }
    surface.cursor = CellPosition(row: 0, column: 0)
  }
}
