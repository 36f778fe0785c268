import Foundation
import Testing

/// What commands about feeds print.
struct FeedCommandTests {
  /// Nothing listens at these ports.
  private static let address = "http://ann:s3cret@127.0.0.1:1/feed?key=t0ken"
  private static let other = "http://ann:s3cret@127.0.0.1:2/feed?key=t0ken"

  let home: Home

  init() throws {
    home = try Home()
  }

  private func follow() throws -> ProcessResult {
    let outlines = [Self.address, Self.other].map { "<outline type='rss' xmlUrl='\($0)'/>" }
    return try home.depesche(
      "add", home.write("<opml><body>\(outlines.joined())</body></opml>", to: "list.opml"))
  }

  @Test func `a password in an address is never printed and never logged`() throws {
    let results = [
      try follow(),
      try home.depesche("add", Self.address),
      try home.depesche("feeds"),
      try home.depesche("feeds", "--json"),
      try home.depesche("fetch", "--force"),
      try home.depesche("fetch", "--force", "--json"),
      try home.depesche("feeds", "move", "1", Self.other),
      try home.depesche("feeds", "set", "http://ann:s3cret@gone.example/", "keep=5"),
      try home.depesche("export", "opml"),
    ]
    for result in results { #expect(!(result.text + result.errorText).contains("s3cret")) }
    #expect(results[2].text.contains("\thttp://127.0.0.1:1/feed"))
    #expect(results[6].errorText.contains("http://127.0.0.1:2/feed?…"))
    #expect(results[8].text.contains("xmlUrl=\"http://127.0.0.1:1/feed?key=t0ken\""))
    let log = try String(
      contentsOfFile: home.path + "/.local/state/depesche/depesche.log", encoding: .utf8)
    #expect(log.contains("127.0.0.1:2"))
    #expect(!log.contains("s3cret") && !log.contains("t0ken"))
  }

  @Test(arguments: [["feeds"], ["feeds", "--json"]])
  func `where no feed is followed, it is said how to follow one`(command: [String]) throws {
    let result = try home.start([Home.program] + command).result()
    #expect(result.status == 0 && result.text.isEmpty)
    #expect(result.errorText == "You follow no feeds yet: depesche add ADDRESS follows one\n")
    _ = try follow()
    #expect(try home.start([Home.program] + command).result().errorText.isEmpty)
  }

  @Test func `a feed is found by its address as it is shown`() throws {
    _ = try follow()
    for name in ["http://…@127.0.0.1:1/feed?key=t0ken", "http://127.0.0.1:1/feed?key=t0ken"] {
      #expect(try home.succeed("feeds", "set", name, "keep=5").text.hasSuffix("keep=5\n"))
    }
  }
}
