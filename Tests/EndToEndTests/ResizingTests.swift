import Testing

/// The place in a text is a word, not a line: no size of the window moves it.
struct ResizingTests {
  @Test func `the words at the top stay whatever the size of the window`() throws {
    let home = try Home()
    try home.addCountedArticle()
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "1 unread of 1")
    try terminal.press("Enter")
    try terminal.wait(for: "word0001")
    try terminal.press("Space", "Space", "j")
    let start = try terminal.wait(for: "the third page") { $0.firstWord > 200 }
    let word = Home.word(start.firstWord)

    for (columns, rows) in [(120, 40), (200, 50), (40, 12), (20, 5), (66, 8)] {
      try terminal.resize(columns: columns, rows: rows)
      try terminal.wait(for: "\(word) at the top of \(columns)x\(rows)") { screen in
        screen.rows.count == rows && screen.row(with: "word")?.contains(word) == true
          && screen.isPainted
      }
    }
    try terminal.resize(columns: 19, rows: 4)
    try terminal.wait(for: "terminal too small")
    try terminal.resize(columns: 1, rows: 1)
    try terminal.resize(columns: 12, rows: 2)
    try terminal.wait(for: "what fits of a sentence") {
      $0.rows == ["terminal too", "20x5 needed"]
    }
    try terminal.resize(columns: 80, rows: 24)
    try terminal.wait(for: "the page as it was") { $0.text == start.text }
  }
}

extension TerminalScreen {
  /// Whether the status line stands in the last row: the program has painted this size.
  fileprivate var isPainted: Bool { lastRow.contains("Space page") }
}
