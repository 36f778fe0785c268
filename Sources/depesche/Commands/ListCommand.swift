import ArgumentParser
import Articles
import Library

/// `depesche list`: the articles of a query, newest first, a line each.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print articles, newest first, a line each.",
    usage: "depesche list [<options>] [<query> ...]",
    discussion: """
      On a terminal the lines are cut to its width. Elsewhere they are five columns with a tab \
      between them: number, date, marks (* unread, + starred), source, title.
      """)

  @OptionGroup var library: LibraryOptions

  @Argument(help: "Only articles that hold these words.")
  var query: [String] = []

  @Flag(help: "Print one JSON object a line for each article.")
  var json = false

  @Option(help: ArgumentHelp("Print this many at most.", valueName: "number"))
  var limit: Int?

  /// Rows to read at a time.
  private static let pageSize = 500

  func validate() throws {
    guard (limit ?? 0) >= 0 else {
      throw ValidationError("--limit takes a number of articles, 0 or more")
    }
  }

  func run() throws {
    try reportingProblems {
      let library = try library.open()
      var output = StandardOutput()
      var anchor = PageAnchor.top
      var left = limit ?? .max
      while left > 0 {
        let page = try library.page(
          Query(words: query.joined(separator: " ")), at: anchor, limit: min(left, Self.pageSize))
        for row in page.rows { try output.print(try row.listLine(asJSON: json)) }
        guard page.hasMoreBelow, let last = page.rows.last else { break }
        anchor = .below(last.place)
        left -= page.rows.count
      }
      try output.flush()
    }
  }
}
