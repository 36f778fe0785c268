import Articles
import Testing
import WebFixtures

@testable import Fetching

@Suite("Finding feeds and articles")
struct DiscoveryTests {
  private let fetcher = Fetcher(.test)
  private let now = Timestamp(seconds: 1_748_858_400, offset: 0)

  private func discover(_ text: String) async throws -> Discovery {
    try await fetcher.discover(text, now: now)
  }

  @Test func `a feed is ready to be subscribed to after one request`() async throws {
    let room = try Room()
    guard case .feed(let found) = try await discover(room.url("plain/x.xml")) else {
      return #expect(Bool(false), "no feed")
    }
    let check = found.check(of: Subscription(id: 5, url: found.url))
    #expect((check.id, check.url) == (5, room.url("plain/x.xml")))
    #expect(check.items.count == 2)
    #expect(check.state.entityTag == [0x22, 0x70, 0xE4, 0x22])
    #expect(check.state.checked == now)
    #expect(try await room.visits().count == 1)
  }

  @Test func `the address asked is subscribed to, and a permanent redirect counts as seen once`()
    async throws
  {
    let room = try Room()
    let feed = room.url("plain/x.xml")
    for (status, target, count) in [(301, feed, 1), (308, feed, 1), (302, nil, 0)] {
      let asked = room.redirect(status, to: feed)
      guard case .feed(let found) = try await discover(asked) else {
        return #expect(Bool(false), "no feed")
      }
      #expect(found.url == asked)
      #expect(found.state.redirect == target)
      #expect(found.state.redirectCount == count)
      #expect(found.check(of: Subscription(id: 1, url: found.url)).newURL == nil)
    }
  }

  @Test func `a page leads to the feeds that it declares`() async throws {
    let room = try Room()
    let discovery = try await discover(room.url("page/"))
    #expect(
      discovery
        == .page(
          article: nil,
          feeds: [
            DiscoveredFeed(
              url: room.url("plain/all.xml"), title: "All notes", format: .rss,
              page: room.url("page/")),
            DiscoveredFeed(
              url: room.url("plain/atom.xml"), format: .atom, page: room.url("page/")),
          ]))
    #expect(try await room.visits().count == 1)
  }

  @Test func `where none is declared, links that look like feeds are given`() async throws {
    let room = try Room()
    guard case .page(nil, let feeds) = try await discover(room.url("anchors/")) else {
      return #expect(Bool(false), "no page")
    }
    #expect(feeds.map(\.url) == [room.url("anchors/news.rss")])
  }

  @Test func `usual addresses are tried last, and what was fetched is kept`() async throws {
    let room = try Room()
    guard case .page(nil, let feeds) = try await discover(room.url("bare/", host: "127.0.0.2"))
    else { return #expect(Bool(false), "no page") }
    #expect(feeds.map(\.url) == ["http://127.0.0.2:\(room.server.port)/feed.xml"])
    #expect(feeds.first?.found?.items.count == 2)
    #expect(feeds.first?.page == room.url("bare/", host: "127.0.0.2"))
  }

  @Test func `a page that leads nowhere is a problem`() async throws {
    let url = try Room().url("bare/")
    await #expect(throws: Problem("\(url) is a web page without feed or article")) {
      try await discover(url)
    }
  }

  @Test func `an article is given with the feeds of its page`() async throws {
    let room = try Room()
    guard case .page(let article?, let feeds) = try await discover(room.url("article/tide")) else {
      return #expect(Bool(false), "no article")
    }
    #expect(article.title == "The tide")
    #expect(article.document.blocks.count >= 8)
    #expect(feeds.count == 1)
  }

  @Test func `a list of feeds is one`() async throws {
    guard case .list(let list) = try await discover(try Room().url("list/x.opml")) else {
      return #expect(Bool(false), "no list")
    }
    #expect(list.feeds.map(\.url) == ["https://a.example/feed"])
  }

  @Test func `without a scheme TLS is tried first, then the plain web`() async throws {
    let room = try Room()
    let address = String(room.url("plain/x.xml").dropFirst(7))
    guard case .feed(let found) = try await discover(address) else {
      return #expect(Bool(false), "no feed")
    }
    #expect(found.url == room.url("plain/x.xml"))
  }

  @Test(arguments: [
    (" https://h.example/f\n", ["https://h.example/f"]),
    ("feed:https://h.example/f", ["https://h.example/f"]),
    ("feed://h.example/f", ["https://h.example/f", "http://h.example/f"]),
    ("h.example", ["https://h.example", "http://h.example"]),
    ("localhost:8080/f", ["https://localhost:8080/f", "http://localhost:8080/f"]),
    ("<https://h.example/>", ["https://h.example/"]), ("mailto:me@h.example", []),
    ("file:///etc/passwd", []), ("some words", []), ("word", []), ("", []),
  ])
  func `addresses are taken as people type them`(text: String, candidates: [String]) {
    #expect(TypedAddress.candidates(text) == candidates)
  }

  @Test func `a page's article is read in the encoding of its header`() async throws {
    let room = try Room()
    let page = try await fetcher.page(at: room.redirect(302, to: room.url("latin/x.html")))
    #expect(page.draft.title == "Fähre")
    #expect(page.draft.document.plainText.contains("über den Fluß"))
    #expect(page.url == room.url("latin/x.html"))
  }

  @Test func `a feed's secrets go to its own pages, and no feed names a private page`() async throws
  {
    let room = try Room()
    var feed = Subscription(id: 1, url: room.url("auth/feed.xml"))
    feed.settings.headers = ["X-Key: secret"]
    _ = try await fetcher.page(at: room.url("article/1"), of: feed)
    _ = try await fetcher.page(at: room.url("article/2", host: "127.0.0.2"), of: feed)
    #expect(try await room.visits().map { $0.headers["x-key"] != nil } == [true, false])
    feed.url = "https://h.example/feed.xml"
    let problem = await #expect(throws: Problem.self) {
      try await fetcher.page(at: room.url("article/3"), of: feed)
    }
    #expect(problem?.sentence.contains("private network") == true)
    #expect(try await room.visits().count == 2)
  }

  /// Takes 127.0.0.1 for a public host and 127.0.0.2 for one of the private network.
  private var outside: Fetcher {
    var configuration = FetchConfiguration.test
    configuration.isLocal = { $0 == IPAddress("127.0.0.2") }
    return Fetcher(configuration)
  }

  @Test(arguments: ["127.0.0.2", "2130706434", "0x7f000002", "[::ffff:127.0.0.2]"])
  func `a public page names no feed of a private network, however it is written`(host: String)
    async throws
  {
    let room = try Room()
    for feed in [room.url("plain/x.xml", host: host), room.url("bare/", host: host)] {
      let problem = await #expect(throws: Problem.self) {
        try await outside.discover(feed, namedBy: room.url("page/"), now: now)
      }
      #expect(problem?.sentence.contains("private network") == true)
    }
    #expect(try await room.visits().isEmpty)
  }

  @Test func `a reader and a page within the private network may name its feeds`() async throws {
    let room = try Room()
    let feed = room.url("plain/x.xml", host: "127.0.0.2")
    for page in [nil, room.url("page/", host: "127.0.0.2")] {
      guard case .feed = try await outside.discover(feed, namedBy: page, now: now) else {
        return #expect(Bool(false), "no feed")
      }
    }
    #expect(try await room.visits().count == 2)
  }

  @Test func `secrets are not sent without TLS because TLS failed`() async throws {
    let room = try Room()
    var settings = FeedSettings()
    settings.headers = ["X-Key: secret"]
    let address = String(room.url("plain/x.xml").dropFirst(7))
    await #expect(throws: Problem.self) { try await fetcher.discover(address, settings: settings) }
    #expect(try await room.visits().isEmpty)
  }

  @Test func `a page that is not there is a problem`() async throws {
    let url = try Room().url("nothing/x.html")
    await #expect(throws: Problem("\(url) is not there (status 404)")) {
      try await fetcher.page(at: url)
    }
  }
}
