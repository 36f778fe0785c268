import Foundation
import Testing

/// The pages of new articles, which a feed's setting wants.
struct PageTests {
  let home: Home
  let web: Web

  init() throws {
    home = try Home()
    web = try Web()
  }

  /// Follows a feed with an item at this path, and wants its pages.
  private func follow(_ path: String) throws -> String {
    let url = web.url("links/x?to=\(path)")
    try home.follow([url])
    try home.succeed("feeds", "set", "1", "fulltext=yes")
    return url
  }

  @Test func `a fetch that was killed before the pages came leaves them to the next`() throws {
    _ = try follow("late_article/1")
    let fetching = try home.start([Home.program, "fetch"])
    try web.waitForRequests(2)
    fetching.send(SIGKILL)
    #expect(try fetching.result().status == 128 + SIGKILL)
    #expect(try !home.succeed("show", "1").text.contains("the pilot"))
    try web.open()
    #expect(try home.succeed("fetch").text.hasPrefix("T rests until "))
    #expect(try home.succeed("show", "1").text.contains("the pilot"))
  }

  @Test func `what add brings comes with its pages, too`() throws {
    let url = try follow("article/1")
    let added = try home.succeed("add", url)
    #expect(added.text == "\(url): followed already, T, 1 new article\n")
    #expect(try home.succeed("show", "1").text.contains("the pilot"))
  }

  @Test func `what is added in the reader comes with its pages, too`() throws {
    let url = try follow("article/1")
    let terminal = try TerminalSession(home, columns: 140)
    try terminal.wait(for: "No articles yet")
    try terminal.press("a")
    try terminal.type(url)
    try terminal.press("Enter")
    try terminal.wait(for: "1 unread of 1")
    _ = try poll(for: "the page") {
      try home.succeed("show", "1").text.contains("the pilot") ? true : nil
    }
  }

  @Test func `a page that is not there is no failure, and its article says why`() throws {
    _ = try follow("status/x%3Fstatus=404")
    #expect(try home.succeed("fetch").text == "1 feed checked, 1 new article\n")
    let shown = try home.succeed("show", "1")
    #expect(shown.text.contains("At status/x"))
    #expect(shown.errorText.contains("its page is not here: "))
    #expect(shown.errorText.contains("is not there (status 404)"))
  }

  // MARK: - Earlier texts

  @Test func `the texts that an article had can be listed and read`() throws {
    let url = web.url("edited/x")
    try home.succeed("add", url)
    #expect(try home.succeed("show", "--revisions", "1").text.isEmpty)
    for _ in 0..<2 { try home.succeed("fetch", "--force") }
    #expect(try home.succeed("show", "1").text.contains("Version 3"))
    let lines = try home.succeed("show", "1", "--revisions").lines
    let columns = lines.map { $0.components(separatedBy: "\t") }
    #expect(columns.map(\.first) == ["1", "2"])
    #expect(columns.map(\.last) == ["Version 2", "Version 1"])
    #expect(columns.allSatisfy { $0.count == 3 && $0[1].hasPrefix("20") })
    let second = try home.succeed("show", "--revision", "2", "1")
    #expect(second.text.contains("Version 1") && second.text.contains("Text 1"))
    let object = try home.succeed("show", "--revision", "1", "--json", "1").text
    #expect(object.contains(#""title":"Version 2""#))
    let objects = try home.succeed("show", "--revisions", "--json", "1").lines
    #expect(objects.count == 2 && objects[0].contains(#""number":1"#))
    for number in ["0", "3", "-1"] {
      let wrong = try home.depesche("show", "--revision=\(number)", "1")
      #expect(wrong.status == 1)
      #expect(wrong.errorText == "depesche: Article 1 has no revision \(number): it has 1 to 2\n")
    }
    #expect(try home.depesche("show", "--revisions", "--revision", "1", "1").status == 64)
  }
}
