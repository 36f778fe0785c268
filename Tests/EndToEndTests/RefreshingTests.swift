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
    try terminal.wait(for: "Cancelled: 1 of 2 feeds was checked")
    try terminal.press("Q")
    #expect(try terminal.waitForEnd().isGivenBack(status: 0))
    #expect(try home.listedRows().count == 2)
  }

  @Test func `a page that leads to feeds can be kept, typed without its scheme`() throws {
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "Your library is empty")
    try terminal.type(String(web.url("article/x").dropFirst("http://".count)) + "\n")
    try terminal.wait(for: "0  the page itself: The tide")
    try terminal.press("0")
    try terminal.wait(for: "The harbour was quiet that morning")
    #expect(try web.requestedPaths() == ["article/x"])
    try terminal.press("Q")
    #expect(try terminal.waitForEnd().isGivenBack(status: 0))
    #expect(try home.listedRows().map(\.title) == ["The tide"])
  }

  @Test func `feeds that were asked a moment ago say so, and are asked all the same`() throws {
    try home.follow([web.url("plain/a.xml"), web.url("issue/b")])
    try home.succeed("fetch")
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "42 unread of 42")
    try terminal.press("R")
    try terminal.wait(
      for: "All 2 feeds were checked less than ten minutes ago; R again asks anyway")
    try terminal.press("R")
    try terminal.wait(for: "2 feeds checked, 0 new articles")
    #expect(try web.requestedPaths().count == 4)
  }

  @Test func `a reader that ends leaves no half of a file`() throws {
    try home.follow([web.url("cast/a.xml")])
    try home.succeed("fetch")
    home.environment["XDG_DOWNLOAD_DIR"] = home.path + "/saved"
    try home.write("", to: "saved/other")
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "1 unread of 1")
    try terminal.press("Enter")
    try terminal.wait(for: "ep.mp3")
    try terminal.press("E")
    let saved = home.path + "/saved"
    try poll(for: "the beginning of the file") {
      let names = try FileManager.default.contentsOfDirectory(atPath: saved)
      return names.contains("ep.mp3.part") ? () : nil
    }
    try terminal.press("Q")
    #expect(try terminal.waitForEnd().isGivenBack(status: 0))
    #expect(try FileManager.default.contentsOfDirectory(atPath: saved) == ["other"])
    try web.open()
  }
}
