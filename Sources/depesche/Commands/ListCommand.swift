import ArgumentParser
import Articles
import CSystem
import Foundation
import Library
import TerminalUI
import Typesetting

/// `depesche list`: the articles of a query, newest first, a line each.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print articles, newest first, a line each.",
    discussion: """
      On a terminal the lines are cut to its width. Elsewhere they are five columns with a tab
      between them: number, date, marks (* unread, + starred), source, title.
      """)

  @OptionGroup var library: LibraryOptions

  @Argument(help: "Only articles that hold these words.")
  var query: [String] = []

  @Flag(help: "Print one JSON object a line for each article.")
  var json = false

  @Option(help: "Print this many at most.")
  var limit: Int = .max

  /// Rows to read at a time.
  private static let pageSize = 500

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit takes a number of articles, 0 or more") }
  }

  func run() throws {
    try reportingProblems {
      let library = try library.open()
      var output = StandardOutput()
      var anchor = PageAnchor.top
      var left = limit
      while left > 0 {
        let page = try library.page(
          Query(words: query.joined(separator: " ")), at: anchor, limit: min(left, Self.pageSize))
        for row in page.rows { try output.print(try line(for: row)) }
        guard page.hasMoreBelow, let last = page.rows.last else { break }
        anchor = .below(last.place)
        left -= page.rows.count
      }
      try output.flush()
    }
  }

  private func line(for row: ArticleRow) throws -> String {
    var row = row
    row.date.offset = csystem_local_offset(row.date.seconds) / 60
    if json { return try JSONText.encode(RowObject(row)) }
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
