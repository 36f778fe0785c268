import Articles
import Synchronization
import Testing
import WebFixtures

@testable import Fetching

@Suite("Refreshing feeds")
struct RefreshTests {
  private let now = Timestamp(seconds: 1_748_858_400, offset: 0)
  private let fetcher = Fetcher(.test)

  private func options(_ change: (inout RefreshOptions) -> Void = { _ in }) -> RefreshOptions {
    var options = RefreshOptions()
    options.now = { [now] in now }
    options.random = { 0 }
    options.floor = 0
    options.limits.total = .milliseconds(400)
    change(&options)
    return options
  }

  /// Options for what hangs until it is cancelled, however slow the machine is.
  private var patientOptions: RefreshOptions {
    options { options in
      options.limits.total = .seconds(3_600)
      options.limits.idle = .seconds(3_600)
    }
  }

  private func subscriptions(_ urls: [String]) -> [Subscription] {
    urls.enumerated().map { Subscription(id: Int64($0.offset), url: $0.element) }
  }

  private func events(
    _ subscriptions: [Subscription], _ options: RefreshOptions, pauses: [String: Timestamp] = [:]
  ) async -> [RefreshEvent] {
    let refresh = Refresh(subscriptions, with: fetcher, options: options, pauses: pauses)
    return await refresh.events.reduce(into: []) { $0.append($1) }
  }

  private func checks(_ events: [RefreshEvent]) -> [FeedCheck] {
    events.compactMap { if case .checked(let check) = $0 { check } else { nil } }
      .sorted { $0.id < $1.id }
  }

  @Test func `every feed comes with its items, and the last progress says so`() async throws {
    let room = try Room()
    let feeds = subscriptions((0..<30).map { room.url("many/\($0).xml?items=3") })
    let events = await events(feeds, options())
    #expect(checks(events).map(\.id) == Array(0..<30))
    #expect(checks(events).allSatisfy { $0.items.count == 3 && $0.state.problem == nil })
    guard case .progress(let last) = events.last else { return #expect(Bool(false)) }
    #expect((last.done, last.total) == (30, 30))
    #expect(last.bytes > 3_000)
    #expect(last.slowestHost == nil)
  }

  @Test func `the second time nothing is sent, and the newest validator is asked with`()
    async throws
  {
    let room = try Room()
    var feed = subscriptions([room.url("newer/x.xml")])
    for _ in 0..<3 {
      let checked = try #require(checks(await events(feed, options())).first)
      #expect(checked.state.problem == nil)
      feed[0].state = checked.state
      feed[0].state.nextCheck = nil
    }
    let tags = try await room.visits().map { $0.headers["if-none-match"] }
    #expect(tags == [nil, "\"v1\"", "\"v2\""])
  }

  @Test(arguments: ["rss", "json"])
  func `a compressed feed that ends too early is kept as far as it came, and asked for anew`(
    kind: String
  ) async throws {
    let room = try Room()
    var feed = subscriptions([room.url("cut/\(kind)")])
    let cut = try #require(checks(await events(feed, options())).first)
    #expect((10..<400).contains(cut.items.count))
    #expect(cut.state.problem?.sentence.contains("ended too early") == true)
    #expect(cut.state.failureCount == 1 && cut.state.nextCheck == now.adding(300))
    #expect(cut.state.entityTag == nil && cut.state.received == nil)
    feed[0].state = cut.state
    feed[0].state.nextCheck = nil
    let whole = try #require(checks(await events(feed, options())).first)
    #expect(whole.items.count == 400 && whole.state.problem == nil)
    let visits = try await room.visits()
    #expect(visits.allSatisfy { $0.headers["if-none-match"] == nil })
    // Uncompressed, whoever is at fault cannot hide it.
    #expect(visits.map { $0.headers["accept-encoding"] } == ["gzip, deflate, br", "identity"])
  }

  @Test func `relative links are relative to where the feed was found`() async throws {
    let room = try Room()
    let moved = subscriptions([room.redirect(302, to: room.url("plain/x.xml", host: "127.0.0.2"))])
    let check = try #require(checks(await events(moved, options())).first)
    #expect(check.items.first?.draft.url == "http://127.0.0.2:\(room.server.port)/item/0")
  }

  @Test func `what is not due is left alone unless it is forced, what is gone always`() async throws
  {
    let room = try Room()
    var feeds = subscriptions(["a", "b", "c"].map { room.url("plain/\($0).xml") })
    feeds[0].state.nextCheck = now.adding(60)
    feeds[1].state.isGone = true
    feeds[2].state.checked = now.adding(-300)
    feeds[2].state.received = now.adding(-300)
    feeds[2].state.entityTag = [0x22, 0x70, 0xE4, 0x22]
    #expect(checks(await events(feeds, options { $0.floor = 10 })).isEmpty)
    let forced = checks(await events(feeds, options { $0.isForced = true }))
    #expect(forced.map(\.id) == [0, 2])
    #expect(forced.map(\.state.status) == [200, 200])
  }

  @Test func `on this machine only the feed waits, for one program may make feeds of many hosts`()
    async throws
  {
    let room = try Room()
    let busy = room.url("status/x?status=429&Retry-After=120")
    let events = await events(subscriptions([busy, room.url("plain/x.xml")]), options())
    #expect(checks(events).map(\.state.status) == [429, 200])
    #expect(checks(events).first?.state.nextCheck == now.adding(120))
  }

  @Test func `a host that asks for peace gets it, and its feeds wait`() async throws {
    let room = try Room()
    let busy = room.url("status/x?status=429&Retry-After=120")
    var feeds = subscriptions(
      [busy] + (0..<9).map { room.url("plain/\($0).xml", host: "127.0.0.2") })
    feeds += subscriptions((0..<9).map { room.url("plain/\($0).xml") })
    for index in feeds.indices { feeds[index].state.nextCheck = Timestamp(seconds: Int64(index)) }
    var configuration = FetchConfiguration.test
    configuration.isLocal = { _ in false }
    let refresh = Refresh(feeds, with: Fetcher(configuration), options: options())
    let events = await refresh.events.reduce(into: []) { $0.append($1) }
    let host = "127.0.0.1:\(room.server.port)"
    #expect(events.contains(.paused(host: host, until: now.adding(120))))
    let visits = try await room.visits()
    #expect(visits.filter { $0.host == "127.0.0.1" }.count == 1)
    #expect(visits.filter { $0.host == "127.0.0.2" }.count == 9)
  }

  @Test func `a host that leads to one that asks for peace is left alone with it`() async throws {
    let room = try Room()
    let busy = room.url("status/x?status=429%26Retry-After=120", host: "127.0.0.2")
    var feeds = subscriptions([room.redirect(302, to: busy), room.url("plain/x.xml")])
    for index in feeds.indices { feeds[index].state.nextCheck = Timestamp(seconds: Int64(index)) }
    var configuration = FetchConfiguration.test
    configuration.isLocal = { _ in false }
    let options = options { $0.width = 1 }
    let refresh = Refresh(feeds, with: Fetcher(configuration), options: options)
    let events = await refresh.events.reduce(into: []) { $0.append($1) }
    for host in ["127.0.0.1", "127.0.0.2"] {
      let authority = "\(host):\(room.server.port)"
      #expect(events.contains(.paused(host: authority, until: now.adding(120))))
    }
    #expect(checks(events).map(\.id) == [0])
  }

  @Test func `a pause that is known holds even when forced`() async throws {
    let room = try Room()
    let pauses = ["127.0.0.1:\(room.server.port)": now.adding(1)]
    let feeds = subscriptions([room.url("plain/x.xml")])
    #expect(checks(await events(feeds, options { $0.isForced = true }, pauses: pauses)).isEmpty)
    #expect(try await room.visits().isEmpty)
  }

  @Test func `a host that hangs holds up nobody else, and is named`() async throws {
    let room = try Room()
    let feeds = subscriptions(
      [room.url("hang/x.xml")] + (0..<20).map { room.url("plain/\($0).xml", host: "127.0.0.2") })
    let refresh = Refresh(
      feeds, with: fetcher, options: patientOptions)
    var ids: [Int64] = []
    var awaited: String?
    for await event in refresh.events {
      if case .checked(let check) = event { ids.append(check.id) }
      if case .progress(let progress) = event { awaited = progress.slowestHost ?? awaited }
      if ids.count == 20 { refresh.cancel() }
    }
    #expect(ids.sorted() == Array(1...20))
    #expect(awaited == "127.0.0.1:\(room.server.port)")
  }

  @Test func `a host that never answers is a failure of its feed`() async throws {
    let checks = checks(await events(subscriptions([try Room().url("hang/x.xml")]), options()))
    #expect(checks.first?.state.problem?.sentence.hasSuffix("no answer in time") == true)
    #expect(checks.first?.state.nextCheck == now.adding(300))
  }

  @Test func `a refresh can be cancelled, and what has arrived comes out`() async throws {
    let room = try Room()
    let feeds = subscriptions(
      [room.url("plain/x.xml")] + [room.url("hang/x.xml", host: "127.0.0.2")])
    let refresh = Refresh(
      feeds, with: fetcher, options: patientOptions)
    var ids: [Int64] = []
    for await case .checked(let check) in refresh.events {
      ids.append(check.id)
      refresh.cancel()
    }
    #expect(ids == [0])
  }

  @Test func `whoever takes slowly is not overrun`() async throws {
    let room = try Room()
    let feeds = subscriptions((0..<40).map { room.url("plain/\($0).xml") })
    let refresh = Refresh(
      feeds, with: fetcher,
      options: options {
        $0.buffer = 1
        $0.width = 2
      })
    var events = refresh.events.makeAsyncIterator()
    var taken = 0
    while taken < 1 { if case .checked = await events.next() { taken += 1 } }
    // Of what was not taken, one waits, one is on its way in, and two are asked for.
    #expect(try await room.visits().count <= 6)
    while let event = await events.next() { if case .checked = event { taken += 1 } }
    #expect(taken == 40)
  }

  @Test func `a password is looked up for the feeds that have a user`() async throws {
    let room = try Room()
    var feeds = subscriptions([room.url("auth/x.xml"), room.url("auth/y.xml")])
    for index in feeds.indices { feeds[index].settings.user = "me" }
    feeds[1].settings.passwordFile = "missing"
    let checks = checks(
      await events(
        feeds,
        options {
          $0.password = { settings throws(Problem) in
            if settings.passwordFile != nil { throw Problem("no password") }
            return "p@ss"
          }
        }))
    #expect(checks[0].state.status == 200)
    #expect(checks[1].state.problem == Problem("no password"))
  }
}
