import Foundation
import Testing

/// Refreshing while somebody reads.
struct RefreshingTests {
  let home: Home
  let web: Web

  init() throws {
    home = try Home()
    web = try Web()
  }

  @Test func `new articles come into the list above the selected one, which stays`() throws {
    try home.addSampleEdition()
    try home.follow([web.url("plain/a.xml")])
    let title = try home.listedRows()[2].title
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "12 unread")
    try terminal.press("j", "j")
    try terminal.wait(for: "the third row selected") { $0.textAtCursor.hasPrefix(title) }
    try terminal.press("R")
    let screen = try terminal.wait(for: "14 unread of 14")
    #expect(screen.textAtCursor.hasPrefix(title))
    try terminal.wait(for: "1 feed checked, 2 new articles")
    #expect(try home.listedRows().count == 14)
  }

  @Test func `the text that is read stays where it is`() throws {
    let words = (1...900).map { "w\($0)" }.joined(separator: " ")
    try home.add("A Long Report\n\n\(words).\n", named: "long.txt")
    try home.follow([web.url("issue/a")])
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "1 unread of 1")
    try terminal.press("Enter")
    try terminal.wait(for: "w9 ")
    try terminal.press("Space")
    let before = try terminal.wait(for: "the second page") {
      !$0.contains(" w9 ") && $0.row(with: " w3") != nil
    }
    try terminal.press("R")
    let after = try terminal.wait(for: "1 feed checked, 40 new articles")
    let textRow = try #require(before.rows.first { $0.contains(" w3") })
    #expect(after.rows.firstIndex(of: textRow) == before.rows.firstIndex(of: textRow))
    #expect(after.rows.dropLast() == before.rows.dropLast())
    try terminal.press("q")
    try terminal.wait(for: "40 unread of 41")
  }

  @Test func `a server that never answers is let go with Ctrl-C`() throws {
    try home.follow([web.url("hang/a"), web.url("plain/b.xml", host: 2)])
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "No articles yet: R fetches your 2 feeds")
    try terminal.press("R")
    try web.waitForRequests(2)
    // What has come is there though the other is still waited for.
    try terminal.wait(for: "2 unread of 2")
    try terminal.press("C-c")
    try terminal.wait(for: "Cancelled: 1 of 2 feeds were checked")
    try terminal.press("Q")
    #expect(try terminal.waitForEnd().isGivenBack(status: 0))
    #expect(try home.listedRows().count == 2)
  }
}
