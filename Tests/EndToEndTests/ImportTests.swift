import Foundation
import Testing

/// An import that is killed leaves a whole library behind, and can be repeated.
struct ImportTests {
  private static let total = 2000
  /// The last word of every article: it is found only where nothing was cut off.
  private static let lastWord = "ausklang"

  @Test func `an import that is killed leaves whole articles, and the next one adds the rest`()
    throws
  {
    let home = try Home()
    let folder = try Self.writeArticles(in: home)
    let importing = try home.start([Home.program, "import", "--recursive", folder])
    try Self.waitForArticles(in: home)
    importing.send(SIGKILL)
    #expect(try importing.result().status == 128 + SIGKILL)

    let kept = try home.listedRows().count
    #expect(kept > 0 && kept < Self.total)
    try Self.expectWhole(home, count: kept)
    let again = try home.succeed("import", "--recursive", folder)
    #expect(again.text.contains("\(Self.total - kept) added, \(kept) known already, 0 not read"))
    try Self.expectWhole(home, count: Self.total)
  }

  @Test func `an import in a terminal says how far it is, and leaves its report alone`() throws {
    let home = try Home()
    let folder = try Self.writeArticles(in: home)
    let terminal = try TerminalSession(home, ["import", folder], columns: 120)
    let screen = try terminal.waitForEnd()
    #expect(screen.contains("\(Self.total) added, 0 known already, 0 not read"))
    #expect(!screen.contains("files read"))
    let lines = String(decoding: try terminal.allOutput(), as: UTF8.self).split(separator: "\r\n")
    // Between the reports of one batch and the next the line is seen moving.
    #expect(lines.count { $0.contains("files read, 200 articles added") } == 1)
    let looks = lines.flatMap { $0.split(separator: "\r") }.filter { $0.contains("files read") }
    #expect(looks.count >= Self.total / 200 - 1)
  }

  /// Articles of a few kilobytes each, as files in one folder.
  private static func writeArticles(in home: Home) throws -> String {
    let paragraph = String(repeating: "Words upon words fill the column, line by line. ", count: 20)
    for number in 1...total {
      let text = "Report Number \(number)\n\n\(paragraph)\(number)\n\nThis is the \(lastWord).\n"
      try home.write(text, to: "reports/report-\(number).txt")
    }
    return home.path + "/reports"
  }

  /// Waits until some articles are in the library.
  private static func waitForArticles(in home: Home) throws {
    try poll(for: "the first articles") {
      try home.depesche("list", "--limit", "1").lines.isEmpty ? nil : ()
    }
  }

  private static func expectWhole(_ home: Home, count: Int) throws {
    #expect(try home.depesche("list", lastWord).lines.count == count)
    guard FileManager.default.fileExists(atPath: "/usr/bin/sqlite3") else { return }
    let check = try home.start(["sqlite3", home.libraryPath, "PRAGMA integrity_check"]).result()
    #expect(check.text == "ok\n")
  }
}
