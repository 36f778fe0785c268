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
