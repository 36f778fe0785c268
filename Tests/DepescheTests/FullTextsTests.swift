import Articles
import Foundation
import Library
import Synchronization
import Testing
import WebFixtures

@testable import Fetching
@testable import depesche

@Suite("The pages of new articles")
struct FullTextsTests {
  /// A clock that stands still until it is set.
  private final class Clock: Sendable {
    private let seconds = Mutex<Int64>(1_748_858_400)

    var now: Timestamp { Timestamp(seconds: seconds.withLock { $0 }, offset: 0) }

    func advance(_ seconds: Int64) { self.seconds.withLock { $0 += seconds } }
  }

  /// A folder that lasts as long as the value.
  private final class Folder: Sendable {
    let path: String

    init(_ path: String) { self.path = path }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private let room: Room
  private let folder: Folder
  private let library: Library
  private let clock = Clock()

  init() throws {
    room = try Room()
    folder = Folder(room.server.folder + "/\(room.name)")
    library = try Library(path: folder.path + "/library.db")
  }

  /// Follows a feed whose items are at these paths of the room, and checks it.
  @discardableResult
  private func follow(
    _ paths: String..., host: String = "127.0.0.1", fetchesFullText: Bool = true
  ) async throws -> Subscription {
    let url = room.url("links/x?to=" + paths.joined(separator: "%20"), host: host)
    let id = try #require(
      try library.subscribe(to: [FeedSubscription(url: url)], at: clock.now).first
    ).id
    try library.updateSettings(of: id) { $0.settings.fetchesFullText = fetchesFullText }
    try await check()
    return try #require(try library.subscriptions().first { $0.id == id })
  }

  /// Checks the feeds that are due, and not their pages.
  private func check() async throws {
    var options = RefreshOptions()
    options.floor = 0
    let refresh = Refresh(try library.subscriptions(), with: Fetcher(.test), options: options)
    for await case .checked(let check) in refresh.events {
      _ = try library.keep([check], at: clock.now)
    }
  }

  private func load(
    _ library: Library? = nil, isForced: Bool = false, by fetcher: Fetcher = Fetcher(.test)
  ) async throws {
    let library = library ?? self.library
    let texts = FullTexts(
      library: library, fetcher: fetcher, spacing: .zero, now: { [clock] in clock.now },
      log: { _ in })
    try await texts.loadWanted(of: try library.subscriptions(), isForced: isForced)
  }

  /// The paths of the pages that were asked for, in their order.
  private func pages() async throws -> [String] {
    try await room.visits().map { String($0.path.dropFirst(room.name.count + 2)) }
      .filter { !$0.hasPrefix("links") }
  }

  private func article(_ id: Int64 = 1) async throws -> Article {
    try #require(try await library.article(id))
  }

  @Test func `come after their feed, and are shown in the place of its text`() async throws {
    try await follow("article/1", "article/2")
    try await load()
    let article = try await article()
    #expect(article.status.showsFullText)
    #expect(article.shown.document.plainText.contains("the pilot walked"))
    #expect(try await pages().sorted() == ["article/1", "article/2"])
    // One connection for the host's pages, and nothing is asked twice.
    #expect(Set(try await room.visits().suffix(2).map(\.port)).count == 1)
    try await load()
    #expect(try await pages().count == 2)
  }

  @Test func `are wanted still when the program ended before they came`() async throws {
    try await follow("article/1")
    library.close()
    let later = try Library(path: library.path)
    try await load(later)
    #expect(try await later.article(1)?.fullText != nil)
  }

  @Test func `are wanted still when they were cancelled, and that is no try`() async throws {
    try await follow("article/1", "article/2")
    var texts = FullTexts(library: library, fetcher: Fetcher(.test), spacing: .zero)
    let looks = Mutex(0)
    // The clock is looked at once for all pages, and again by whoever is about to ask for one.
    texts.now = { [clock] in
      let look = looks.withLock { looks in
        looks += 1
        return looks
      }
      if look > 1 { withUnsafeCurrentTask { $0?.cancel() } }
      return clock.now
    }
    let feeds = try library.subscriptions()
    let loading = Task { [texts] in try await texts.loadWanted(of: feeds) }
    try await loading.value
    #expect(looks.withLock { $0 } == 2)
    #expect(try library.wantedPages(at: clock.now).map(\.tries) == [0, 0])
  }

  @Test func `are tried again when their pause is over`() async throws {
    try await follow("busy/1")
    try await load()
    #expect(try library.pageProblem(of: 1)?.sentence.contains("not to be had") == true)
    clock.advance(599)
    try await load()
    #expect(try await pages().count == 1)
    clock.advance(1)
    try await load()
    #expect(try await article().fullText != nil)
    #expect(try library.pageProblem(of: 1) == nil)
  }

  @Test func `are tried at once when they are forced`() async throws {
    try await follow("busy/1")
    try await load()
    try await load(isForced: true)
    #expect(try await article().fullText != nil)
  }

  @Test(arguments: [
    ("status/x%3Fstatus=404", "is not there"), ("status/x%3Fstatus=410", "is gone for good"),
    ("plain/x.xml", "is a feed, no article"),
  ])
  func `are given up where there is no article, and the reason is kept`(
    path: String, reason: String
  ) async throws {
    try await follow(path)
    try await load()
    #expect(try library.pageProblem(of: 1)?.sentence.contains(reason) == true)
    clock.advance(10_000_000)
    try await load()
    #expect(try await pages().count == 1)
    #expect(try await article().draft.title?.hasPrefix("At ") == true)
  }

  @Test func `are given up where the feed names no address that could be asked`() async throws {
    let feed = try await follow()
    var draft = ArticleDraft(format: .feed)
    draft.url = "http://no host.example/1"
    let check = FeedCheck(
      id: feed.id, url: feed.url, state: feed.state, items: [NewItem(draft: draft)])
    let id = try #require(try library.keep([check], at: clock.now).first?.added.first)
    try await load()
    #expect(try library.wantedPages(at: Timestamp(seconds: .max)) == [])
    #expect(try library.pageProblem(of: id)?.sentence.contains("no address of the web") == true)
  }

  @Test func `are given up after some tries over some days`() async throws {
    try await follow("status/x%3Fstatus=500")
    for _ in 0..<100 {
      try await load()
      clock.advance(3_600)
    }
    #expect(try await pages().count == 8)
    #expect(try library.wantedPages(at: Timestamp(seconds: .max)) == [])
    #expect(try library.pageProblem(of: 1) != nil)
  }

  /// Takes no address for one of this machine, whose hosts are never paused.
  private var outside: Fetcher {
    var configuration = FetchConfiguration.test
    configuration.isLocal = { _ in false }
    return Fetcher(configuration)
  }

  @Test func `that are damaged in the library hold up no others`() async throws {
    try await follow("article/1", "article/2")
    let python = """
      import sqlite3, sys; c = sqlite3.connect(sys.argv[1])
      c.execute("UPDATE document SET blocks = 'x'"); c.commit()
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", python, library.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    try await load()
    #expect(try await pages().count == 2)
  }

  @Test func `wait for a host that asks for peace`() async throws {
    try await follow("busy/1%3FRetry-After=900", "busy/2%3FRetry-After=900")
    try await load(by: outside)
    #expect(try await pages().count == 1)
    clock.advance(899)
    try await load(isForced: true, by: outside)
    #expect(try await pages().count == 1)
    clock.advance(1)
    try await load(by: outside)
    // The one that was tried is there, the other one begins.
    #expect(try await pages().count == 3)
  }

  @Test func `wait for a host that says nothing, and the others come`() async throws {
    try await follow("article/1", host: "127.0.0.2")
    let dead = (1...5).map { number in
      var draft = ArticleDraft(format: .feed)
      draft.title = "\(number)"
      draft.url = "http://127.0.0.1:1/\(number)"
      return NewItem(draft: draft)
    }
    let feed = try #require(try library.subscriptions().first)
    let check = FeedCheck(id: feed.id, url: feed.url, state: feed.state, items: dead)
    _ = try library.keep([check], at: clock.now)
    try await load()
    #expect(try library.wantedPages(at: clock.now).count == 3)
    #expect(try await article(1).fullText != nil)
  }

  @Test func `are wanted for what comes once the setting is on, and for nothing once it is off`()
    async throws
  {
    let feed = try await follow("article/1", fetchesFullText: false)
    try library.updateSettings(of: feed.id) { $0.settings.fetchesFullText = true }
    #expect(try library.wantedPages(at: clock.now) == [])
    try await follow("article/2")
    #expect(try library.wantedPages(at: clock.now).count == 1)
    let other = try #require(try library.subscriptions().last)
    try library.updateSettings(of: other.id) { $0.settings.fetchesFullText = nil }
    try library.updateSettings(of: other.id) { $0.settings.fetchesFullText = true }
    #expect(try library.wantedPages(at: clock.now) == [])
  }

  @Test func `rest while their articles are in the trash or their feeds are followed no more`()
    async throws
  {
    let feed = try await follow("article/1", "article/2")
    try library.trash([1], at: clock.now)
    #expect(try library.wantedPages(at: clock.now).map(\.article) == [2])
    try library.unsubscribe(feed.id, at: clock.now)
    #expect(try library.wantedPages(at: clock.now) == [])
  }

  @Test func `are taken up by a refresh that has no feed to ask`() async throws {
    try await follow("article/1")
    let lines = Mutex<[String]>([])
    let summary = try await FeedRefresh(library: library, fetcher: Fetcher(.test)).run(
      options: RefreshOptions()
    ) { report in
      if let text = report.progressText { lines.withLock { $0.append(text) } }
    }
    #expect(summary.checked == 0)
    #expect(try await article().fullText != nil)
    #expect(lines.withLock { $0 }.last == "fetching pages: 1 of 1")
  }
}
