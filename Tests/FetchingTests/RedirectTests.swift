import Articles
import Testing
import WebFixtures

@testable import Fetching

@Suite("Redirects")
struct RedirectTests {
  private func sentence(_ url: String, by fetcher: Fetcher = Fetcher(.test)) async throws -> String
  {
    let problem = await #expect(throws: Problem.self) {
      try await fetcher.fetch(FetchRequest(url: url))
    }
    return try #require(problem).sentence
  }

  @Test func `each hop is told with its status, and relative ones keep the path`() async throws {
    let room = try Room()
    let response = try await Fetcher(.test).fetch(FetchRequest(url: room.url("chain/2")))
    #expect(
      response.redirects == [
        .init(status: 301, url: room.url("chain/1")),
        .init(status: 301, url: room.url("plain/end.xml")),
      ])
    #expect(response.url == room.url("plain/end.xml"))
    #expect(response.permanentURL == response.url)
  }

  @Test func `only the permanent beginning of a chain is permanent`() {
    var response = FetchResponse(url: "http://c.example/", status: 200)
    response.redirects = [
      .init(status: 308, url: "http://a.example/"), .init(status: 302, url: "http://b.example/"),
      .init(status: 301, url: "http://c.example/"),
    ]
    #expect(response.permanentURL == "http://a.example/")
    response.redirects.removeFirst()
    #expect(response.permanentURL == nil)
  }

  @Test func `ten hops are followed and no more`() async throws {
    let room = try Room()
    let response = try await Fetcher(.test).fetch(FetchRequest(url: room.url("chain/10")))
    #expect(response.redirects.count == 10)
    let sentence = try await sentence(room.url("chain/11"))
    #expect(sentence.hasSuffix("it redirects more than 10 times"))
  }

  @Test(arguments: ["file:///etc/passwd", "javascript:alert(1)", "gopher://127.0.0.1/"])
  func `redirects leave the web at no hop`(target: String) async throws {
    let sentence = try await sentence(try Room().redirect(302, to: target))
    #expect(sentence.hasSuffix("it redirects to what is no address of the web"))
  }

  @Test func `secrets never reach another host, nor come back from there`() async throws {
    let room = try Room()
    let home = room.url("plain/home.xml")
    let abroad = room.redirect(302, to: home, host: "127.0.0.2")
    var request = FetchRequest(url: room.redirect(302, to: abroad.replacing("&", with: "%26")))
    (request.user, request.password) = ("me", "secret")
    request.headers = ["X-Key: secret"]
    _ = try await Fetcher(.test).fetch(request)
    let visits = try await room.visits()
    #expect(visits.map(\.host) == ["127.0.0.1", "127.0.0.2", "127.0.0.1"])
    #expect(visits.map { $0.headers["authorization"] != nil } == [true, false, false])
    #expect(visits.map { $0.headers["x-key"] != nil } == [true, false, false])
  }

  @Test func `validators go to the host that they came from, and to no other`() async throws {
    let room = try Room()
    for host in ["127.0.0.1", "127.0.0.2"] {
      var request = FetchRequest(
        url: room.redirect(302, to: room.url("plain/x.xml", host: host)))
      (request.entityTag, request.lastModified) = ([0x22, 0x70, 0xE4, 0x22], [0x31])
      let response = try await Fetcher(.test).fetch(request)
      #expect(response.status == (host == "127.0.0.1" ? 304 : 200))
    }
    let visits = try await room.visits()
    #expect(visits.map { $0.headers["if-none-match"] != nil } == [true, true, true, false])
    #expect(visits.map { $0.headers["if-modified-since"] != nil } == [true, true, true, false])
  }

  @Test func `a name and password in a redirect's target are dropped`() async throws {
    let room = try Room()
    let target = room.url("auth/x.xml").replacing("http://", with: "http://me:p%2540ss@")
    let response = try await Fetcher(.test).fetch(
      FetchRequest(url: room.redirect(302, to: target)))
    #expect(response.status == 401)
  }

  /// Takes 127.0.0.1 for a public host and 127.0.0.2 for one of the private network.
  private var outside: Fetcher {
    var configuration = FetchConfiguration.test
    configuration.isLocal = { $0 == IPAddress("127.0.0.2") }
    return Fetcher(configuration)
  }

  @Test func `a public host cannot send anybody into the private network`() async throws {
    let room = try Room()
    let fetcher = outside
    let inside = room.url("plain/x.xml", host: "127.0.0.2")
    // Also over a connection that is open already: its user may go there.
    _ = try await fetcher.fetch(FetchRequest(url: inside))
    let sentence = try await sentence(room.redirect(302, to: inside), by: fetcher)
    #expect(
      sentence
        == "cannot fetch \(inside): that is in a private network, and a public host leads there")
    #expect(try await room.visits().map(\.host) == ["127.0.0.2", "127.0.0.1"])
  }

  /// Takes 127.0.0.0/8 for a private network, and 127.0.0.3 for a link-local address in it.
  private var inside: Fetcher {
    var configuration = FetchConfiguration.test
    configuration.isLinkLocal = { $0 == IPAddress("127.0.0.3") }
    return Fetcher(configuration)
  }

  @Test func `what is on the link alone is only for who was sent there by its user, or is there`()
    async throws
  {
    let room = try Room()
    let link = room.url("plain/x.xml", host: "127.0.0.3")
    #expect(try await inside.fetch(FetchRequest(url: link)).status == 200)
    let within = room.redirect(302, to: link, host: "127.0.0.3")
    #expect(try await inside.fetch(FetchRequest(url: within)).status == 200)
    let sentence = try await sentence(room.redirect(302, to: link), by: inside)
    #expect(
      sentence
        == "cannot fetch \(link): that is a link-local address, and a host that is not on that link leads there"
    )
  }

  @Test(arguments: ["169.254.169.254", "[::ffff:169.254.169.254]", "[fe80::1]"])
  func `a feed of this machine leads to no link-local address`(host: String) async throws {
    let sentence = try await sentence(try Room().redirect(302, to: "http://\(host)/latest/"))
    #expect(sentence.contains("link-local"))
  }

  @Test func `a page that a feed of this machine names is no link-local one`() async throws {
    let room = try Room()
    let feed = Subscription(id: 1, url: room.url("plain/x.xml"))
    let problem = await #expect(throws: Problem.self) {
      try await Fetcher(.test).page(at: "http://169.254.169.254/latest/", of: feed)
    }
    #expect(try #require(problem).sentence.contains("link-local"))
    #expect(try await Fetcher(.test).page(at: room.url("article"), of: feed).draft.title != nil)
  }

  // MARK: - Names that change their address

  private func check(_ feed: Subscription, by fetcher: Fetcher) async throws -> FeedCheck {
    var options = RefreshOptions()
    options.floor = 0
    for await case .checked(let check) in Refresh([feed], with: fetcher, options: options).events {
      return check
    }
    throw Problem("nothing was checked")
  }

  /// A fetcher for whom a name has an address; every other one is public.
  private func fetcher(_ name: String, at address: String, isLocal: Bool) throws -> Fetcher {
    var configuration = FetchConfiguration.test
    configuration.knownHosts = ["\(name):\(try TestServer.shared().port):\(address)"]
    configuration.isLocal = { isLocal && $0 == IPAddress(address) }
    return Fetcher(configuration)
  }

  @Test func `a name that was public may not become one of a private network`() async throws {
    let room = try Room()
    var feed = Subscription(id: 1, url: room.url("plain/x.xml", host: "feed.example"))
    let before = try fetcher("feed.example", at: "127.0.0.1", isLocal: false)
    feed.state = try await check(feed, by: before).state
    #expect(feed.state.isPublic && feed.state.problem == nil)
    feed.state.nextCheck = nil
    let rebound = try fetcher("feed.example", at: "127.0.0.2", isLocal: true)
    let later = try await check(feed, by: rebound).state
    #expect(
      later.problem?.sentence.contains("its name was a public host's and leads into a private")
        == true)
    #expect(later.isPublic && later.failureCount == 1)
    let page = await #expect(throws: Problem.self) {
      try await rebound.page(at: room.url("article", host: "feed.example"), of: feed)
    }
    #expect(page?.sentence.contains("private network") == true)
    #expect(try await room.visits().map(\.host) == ["127.0.0.1"])
    // Its user may say that it is right so.
    feed.state.isPublic = false
    #expect(try await check(feed, by: rebound).state.problem == nil)
  }

  @Test func `a name in a redirect is as good as the address that it has`() async throws {
    let room = try Room()
    let target = room.url("plain/x.xml", host: "inside.example")
    let outside = try fetcher("inside.example", at: "127.0.0.2", isLocal: true)
    let world = try await sentence(room.redirect(302, to: target), by: outside)
    #expect(world.hasSuffix("and a public host leads there"))
    var configuration = FetchConfiguration.test
    configuration.knownHosts = ["inside.example:\(room.server.port):127.0.0.3"]
    configuration.isLinkLocal = { $0 == IPAddress("127.0.0.3") }
    let link = try await sentence(room.redirect(302, to: target), by: Fetcher(configuration))
    #expect(link.contains("link-local"))
    #expect(try await room.visits().map(\.host) == ["127.0.0.1", "127.0.0.1"])
  }

  @Test func `a feed that was local from the beginning stays allowed`() async throws {
    let room = try Room()
    var feed = Subscription(id: 1, url: room.url("plain/x.xml"))
    for _ in 0..<2 {
      feed.state = try await check(feed, by: inside).state
      #expect(!feed.state.isPublic && feed.state.problem == nil)
      feed.state.nextCheck = nil
    }
  }

  @Test func `behind a proxy of this machine a public feed stays one`() async throws {
    let room = try Room()
    var feed = Subscription(id: 1, url: "http://feed.example/\(room.name)/plain/x.xml")
    feed.settings.proxy = "http://127.0.0.1:\(room.server.port)"
    feed.state.isPublic = true
    let state = try await check(feed, by: inside).state
    #expect(state.problem == nil && state.isPublic)
  }

  @Test func `within the private network redirects are followed, and not back into it`()
    async throws
  {
    let room = try Room()
    let inside = room.url("plain/x.xml", host: "127.0.0.2")
    let within = room.redirect(302, to: inside, host: "127.0.0.2")
    #expect(try await outside.fetch(FetchRequest(url: within)).status == 200)
    let out = room.redirect(302, to: inside).replacing("&", with: "%26")
    let sentence = try await sentence(
      room.redirect(302, to: out, host: "127.0.0.2"), by: outside)
    #expect(sentence.hasSuffix("and a public host leads there"))
  }
}
