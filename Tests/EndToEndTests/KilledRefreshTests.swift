import Foundation
import Testing

/// A refresh that is killed loses nothing that was kept, and the next one doubles nothing.
struct KilledRefreshTests {
  private static let feeds = 30

  @Test(arguments: [1, 6, 17, 31])
  func `a refresh that is killed after some requests can be repeated`(requests: Int) throws {
    let home = try Self.followingHome(try Web(), last: "issue")
    try home.succeed("fetch")
    let whole = try Contents(of: home)
    #expect(whole.articles.count == (Self.feeds + 1) * 40)

    let web = try Web()
    // One feed is waited for, so that the program cannot have ended before.
    let killed = try Self.followingHome(web, last: "late")
    try Self.killFetch(of: killed, after: requests, web)
    let kept = try killed.listedRows()
    #expect(kept.count % 40 == 0 && kept.count < whole.articles.count)
    try Self.expectSound(killed)

    try web.open()
    try killed.succeed("fetch")
    #expect(try Contents(of: killed) == whole)
    let later = try killed.listedRows().map { "\($0.number) \($0.title)" }
    #expect(Set(kept.map { "\($0.number) \($0.title)" }).isSubset(of: later))
    // All of it once more: every article is known again.
    #expect(try killed.succeed("fetch", "--force").text.contains(" 0 new articles"))
    #expect(try Contents(of: killed) == whole)
    try Self.expectSound(killed)
  }

  /// A library that follows feeds on six hosts and has fetched none.
  private static func followingHome(_ web: Web, last: String) throws -> Home {
    let home = try Home()
    let urls = (1...feeds).map { web.url("issue/\($0)", host: $0 % 5 + 1) }
    try home.follow(urls + [web.url("\(last)/0", host: 6)])
    return home
  }

  private static func killFetch(of home: Home, after requests: Int, _ web: Web) throws {
    let fetching = try home.start([Home.program, "fetch"])
    try web.waitForRequests(requests)
    fetching.send(SIGKILL)
    #expect(try fetching.result().status == 128 + SIGKILL)
  }

  private static func expectSound(_ home: Home) throws {
    let path = "/usr/bin/sqlite3"
    guard FileManager.default.fileExists(atPath: path) else { return }
    let check = try home.start([path, home.libraryPath, "PRAGMA integrity_check"]).result()
    #expect(check.text == "ok\n")
  }

  /// What is in a library, without the numbers and addresses that differ from room to room.
  private struct Contents: Equatable {
    let articles: [String]
    let feeds: [String]

    init(of home: Home) throws {
      articles = try home.depesche("list", "--json").lines.map { line in
        let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
        return "\(row.source): \(row.title)"
      }.sorted()
      feeds = try home.followedFeeds().map { "\($0.title): \($0.articles), \($0.unread) unread" }
        .sorted()
    }

    private struct Row: Decodable {
      let source: String
      let title: String
    }
  }
}
