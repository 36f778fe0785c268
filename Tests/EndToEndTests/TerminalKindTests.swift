import Foundation
import Testing

/// Terminals nobody has heard of, no terminal at all, and locales of yesterday.
struct TerminalKindTests {
  let home: Home

  init() throws {
    home = try Home()
    try home.addSampleEdition()
  }

  @Test(arguments: [
    "xterm-ghostty", "made-up-terminal", "", "vt100", "linux", "xterm-256color", "screen",
  ])
  func `the reader works whatever the terminal is called`(name: String) throws {
    home.environment["TERM"] = name
    let titles = try home.listedRows().map(\.title)
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "12 unread of 12")
    try terminal.press("j", "Down")
    try terminal.wait(for: "the third row selected") { $0.rows[3].hasPrefix(">*") }
    try terminal.press("Enter")
    try terminal.wait(for: "the article") {
      $0.rows[0].contains(titles[2]) || $0.rows[1].contains(titles[2])
    }
    try terminal.press("Q")
    _ = try terminal.waitForEnd()
    let output = TerminalOutput(try terminal.allOutput())
    #expect(output.offences == [])
  }

  @Test func `a dumb terminal gets the list as plain lines`() throws {
    home.environment["TERM"] = "dumb"
    let terminal = try TerminalSession(home)
    let screen = try terminal.waitForEnd()
    #expect(screen.isGivenBack(status: 0))
    let titles = try home.listedRows().map(\.title)
    #expect(titles.allSatisfy { screen.contains($0) })
    #expect(try !terminal.allOutput().contains(0x1B))
  }

  @Test func `output that is no terminal gets the list, columns between tabs`() throws {
    let plain = try home.depesche()
    #expect(plain.status == 0)
    #expect(plain.output == (try home.depesche("list").output))
    #expect(plain.lines.count == 12)
    #expect(plain.lines.allSatisfy { $0.split(separator: "\t").count == 5 })
    #expect(!plain.output.contains(0x1B))
  }

  @Test(arguments: [["LANG": "C"], ["LC_ALL": "C"], ["LC_CTYPE": "POSIX"], ["LANG": "xx_YY.UTF-8"]])
  func `a locale that knows only ASCII changes nothing`(locale: [String: String]) throws {
    let expected = try screenOfArticle()
    home.environment["LANG"] = nil
    home.environment.merge(locale) { $1 }
    #expect(try screenOfArticle().text == expected.text)
  }

  /// The screen with the article that has the widest characters.
  private func screenOfArticle() throws -> TerminalScreen {
    let terminal = try TerminalSession(home, ["read", "Columns"])
    try terminal.wait(for: "3 unread of 3")
    try terminal.press("Enter")
    let screen = try terminal.wait(for: "the article") { $0.lastRow.contains("Space page") }
    try terminal.press("m", "q")
    try terminal.wait(for: "3 unread of 3")
    return screen
  }

  @Test(.enabled(if: LegacyLocale.canBeMade))
  func `a locale of another charset gets ASCII, no column broken`() throws {
    let name = try LegacyLocale.make(in: home)
    home.environment.merge(["LOCPATH": home.path, "LC_ALL": name]) { $1 }
    let title = try home.listedRows()[7].title
    let terminal = try TerminalSession(home)
    let list = try terminal.wait(for: "12 unread of 12")
    #expect(title.contains("ü"))
    #expect(list.rows[8].hasSuffix(title.replacingOccurrences(of: "ü", with: "u")))
    try terminal.press("Q")
    _ = try terminal.waitForEnd()
    #expect(try terminal.allOutput().allSatisfy { $0 < 0x80 })
  }

  @Test func `NO_COLOR takes the colours away and nothing else`() throws {
    let colorful = try outputOfSearch()
    #expect(colorful.hasColor)
    home.environment["NO_COLOR"] = "1"
    let plain = try outputOfSearch()
    #expect(!plain.hasColor)
    #expect(plain.sequences.contains { $0.hasPrefix("[") && $0.hasSuffix("m") && $0.contains("7") })
  }

  /// What is written while an article is opened and searched, which shows every colour.
  private func outputOfSearch() throws -> TerminalOutput {
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "of 12")
    try terminal.press("Enter")
    try terminal.wait(for: "Space page")
    try terminal.press("/")
    try terminal.type("the")
    try terminal.press("Enter")
    try terminal.wait(for: "the: 1 of")
    try terminal.press("Q")
    _ = try terminal.waitForEnd()
    return TerminalOutput(try terminal.allOutput())
  }

  @Test func `keys come from the terminal where standard input is a pipe`() throws {
    let terminal = try TerminalSession(home, setup: "echo Q |")
    try terminal.wait(for: "12 unread of 12")
    try terminal.press("j")
    try terminal.wait(for: "a key's answer") { $0.rows[2].hasPrefix(">") }
    try terminal.press("q")
    #expect(try terminal.waitForEnd().isGivenBack(status: 0))
  }
}

/// A locale with a charset of 8 bits, compiled for the test: systems no longer bring one.
private enum LegacyLocale {
  static var canBeMade: Bool {
    ["/usr/bin/localedef", "/usr/share/i18n/locales/de_DE"].allSatisfy {
      FileManager.default.fileExists(atPath: $0)
    }
  }

  /// Makes the locale in a home and answers its name; `LOCPATH` has to be that home.
  static func make(in home: Home) throws -> String {
    let name = "de_DE.ISO-8859-1"
    let arguments = ["localedef", "-f", "ISO-8859-1", "-i", "de_DE", "\(home.path)/\(name)"]
    _ = try home.start(arguments).result()
    return name
  }
}
