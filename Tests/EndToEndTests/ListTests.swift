import Testing

/// Filtering and marking, in the list.
struct ListTests {
  let home: Home

  init() throws {
    home = try Home()
    try home.addSampleEdition()
  }

  @Test func `the list is filtered while words are typed, and Esc gives it back`() throws {
    let title = try home.listedRows()[4].title
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "12 unread of 12")
    try terminal.press("4", "j", "/")
    try terminal.type("needl")
    let filtered = try terminal.wait(for: "1 unread of 1")
    #expect(filtered.rows[1].contains(title))
    #expect(filtered.rows[2].isEmpty)
    #expect(filtered.cursorRow == 23)
    try terminal.press("Escape")
    let whole = try terminal.wait(for: "12 unread of 12")
    #expect(whole.rowAtCursor.hasPrefix(">"))
    #expect(whole.textAtCursor == title)
  }

  @Test func `marks are kept, undone and done again`() throws {
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "12 unread of 12")
    try terminal.press("m")
    try terminal.wait(for: "11 unread of 12")
    try terminal.press("s")
    try terminal.wait(for: "Article starred")
    try terminal.press("u", "u")
    let undone = try terminal.wait(for: "12 unread of 12")
    #expect(undone.rows[1].hasPrefix(">* "))
    try terminal.press("U", "U")
    let again = try terminal.wait(for: "11 unread of 12")
    #expect(again.rows[1].hasPrefix("> ★"))
    try terminal.press("Q")
    _ = try terminal.waitForEnd()
    let rows = try home.listedRows()
    #expect(rows.filter(\.isStarred).map(\.number) == [rows[0].number])
    #expect(rows.filter { !$0.isUnread }.map(\.number) == [rows[0].number])
  }

  @Test func `a whole view is marked read and unread again`() throws {
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "12 unread of 12")
    try terminal.press("A")
    try terminal.wait(for: "0 unread of 12")
    #expect(try home.listedRows().allSatisfy { !$0.isUnread })
    try terminal.press("u")
    try terminal.wait(for: "12 unread of 12")
    try terminal.press("Q")
    _ = try terminal.waitForEnd()
    #expect(try home.listedRows().allSatisfy(\.isUnread))
  }

  @Test func `a library named before the command is the command's`() throws {
    let library = home.path + "/other.sqlite"
    let note = try home.write("A note of some words, kept elsewhere.\n", to: "note.txt")
    _ = try home.succeed("--library", library, "import", note)
    #expect(try home.succeed("--library=" + library, "list").lines.count == 1)
    #expect(try home.listedRows().count == 12)
  }

  @Test func `a mistyped command is not taken for words to search`() throws {
    let result = try home.depesche("lst")
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errorText.hasPrefix("depesche: There is no command “lst”"))
  }
}
