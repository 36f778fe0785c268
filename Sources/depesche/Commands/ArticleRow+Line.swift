import Articles
import CSystem
import TerminalUI
import Typesetting

extension ArticleRow {
  /// A row of a list as a command prints it: cut to the terminal, else columns with tabs between.
  func listLine(asJSON isJSON: Bool) throws -> String {
    var row = self
    row.date.offset = csystem_local_offset(row.date.seconds) / 60
    if isJSON { return try JSONText.encode(RowObject(row)) }
    let marks = (row.isRead ? "" : "*") + (row.isStarred ? "+" : "")
    let columns = [String(row.id), row.date.civil.isoDay, marks, row.source, row.title]
    guard let width = StandardOutput.terminalWidth else {
      // Tabs inside a field would shift the columns after it.
      return columns.map(\.displayableLine).joined(separator: "\t")
    }
    let widths = [6, 10, 2, min(20, width / 5)]
    let cut = zip(columns, widths).map { $0.padded(toWidth: $1) } + [columns[4]]
    return cut.joined(separator: " ").truncated(toWidth: width)
  }
}

/// A row as a JSON object.
private struct RowObject: Encodable {
  let id: Int64
  let title: String
  let source: String
  let date: String
  let read: Bool
  let starred: Bool

  init(_ row: ArticleRow) {
    id = row.id
    title = row.title
    source = row.source
    date = row.date.iso8601
    read = row.isRead
    starred = row.isStarred
  }
}
