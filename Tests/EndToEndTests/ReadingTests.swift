import Testing

/// The main job: a list, an article, the next one.
struct ReadingTests {
  let home: Home

  init() throws {
    home = try Home()
  }

  @Test func `an empty library offers the sample edition, and Enter takes it`() throws {
    let terminal = try TerminalSession(home)
    let empty = try terminal.wait(for: "Your library is empty")
    #expect(empty.isAlternate && empty.isCursorVisible)
    try terminal.press("Enter")
    let filled = try terminal.wait(for: "12 unread of 12")
    #expect(filled.lastRow.contains("12 articles added"))
    #expect(filled.rows[1].hasPrefix(">*"))
    #expect(filled.textAtCursor == filled.rows[1].suffix(filled.textAtCursor.count))
  }

  @Test func `the cursor stands on the title of the selected row`() throws {
    try home.addSampleEdition()
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "12 unread")
    let third = try home.listedRows()[2]
    try terminal.press("j", "Down", "j", "k")
    let screen = try terminal.wait(for: "the third row selected") { $0.rows[3].hasPrefix(">") }
    #expect(screen.cursorRow == 3)
    #expect(screen.textAtCursor == third.title)
  }

  @Test func `Space reads an article to its end and goes on to the next unread one`() throws {
    try home.addSampleEdition()
    let titles = try home.listedRows().map(\.title)
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "12 unread")
    try terminal.press("Enter")
    // The list has the title, too; only an article says how far it is, and last of all.
    var footer = try terminal.wait(for: "the article") { $0.lastRow.contains(" %") }.lastRow
    #expect(!footer.contains("100 %"))
    while !footer.contains("100 %") {
      let before = footer
      try terminal.press("Space")
      footer = try terminal.wait(for: "the next page") { $0.lastRow != before }.lastRow
    }
    try terminal.press("Space")
    try terminal.wait(for: titles[1])
    try terminal.press("q")
    let list = try terminal.wait(for: "10 unread of 12")
    #expect(list.row(with: titles[0])?.contains("*") == false)
    #expect(list.rowAtCursor.contains(titles[1]))
  }

  @Test func `what was read and the place in it survive a restart`() throws {
    try home.addCountedArticle()
    try home.addSampleEdition()
    let number = try home.number(of: Home.countedTitle)
    var terminal = try TerminalSession(home, ["read", Home.countedTitle])
    try terminal.wait(for: "1 unread of 1")
    try terminal.press("Enter")
    try terminal.wait(for: "word0001")
    try terminal.press("Space", "j")
    let left = try terminal.wait(for: "the second page") { $0.firstWord > 1 && $0.rows.count == 24 }
    try terminal.press("Q")
    _ = try terminal.waitForEnd()
    #expect(try home.listedRows().filter { !$0.isUnread }.map(\.number) == [number])

    terminal = try TerminalSession(home, ["read", Home.countedTitle])
    try terminal.wait(for: "0 unread of 1")
    try terminal.press("Enter")
    let again = try terminal.wait(for: "the article") { $0.firstWord > 0 }
    #expect(again.firstWord == left.firstWord)
  }

  @Test func `a search in the article puts the cursor on its matches`() throws {
    try home.addCountedArticle()
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "1 unread of 1")
    try terminal.press("Enter")
    try terminal.wait(for: "word0001")
    try terminal.press("/")
    try terminal.type("WORD01")
    try terminal.press("Enter")
    let first = try terminal.wait(for: "WORD01: 1 of 100")
    #expect(first.textAtCursor.hasPrefix("word0100"))
    try terminal.press("2", "n")
    let third = try terminal.wait(for: "WORD01: 3 of 100")
    #expect(third.textAtCursor.hasPrefix("word0102"))
    try terminal.press("N")
    let second = try terminal.wait(for: "WORD01: 2 of 100")
    #expect(second.textAtCursor.hasPrefix("word0101"))
    try terminal.press("Escape")
    try terminal.wait(for: "the keys of an article") { $0.lastRow.contains("Space page") }
  }
}
