import Articles
import Testing
import WebFixtures

@testable import Fetching

@Suite("Fetching over HTTP")
struct FetcherTests {
  private let fetcher = Fetcher(.test)

  private func fetch(_ url: String, _ change: (inout FetchRequest) -> Void = { _ in }) async throws
    -> FetchResponse
  {
    var request = FetchRequest(url: url)
    change(&request)
    return try await fetcher.fetch(request)
  }

  /// The sentence of the problem that a fetch ends in.
  private func sentence(
    _ url: String, _ change: (inout FetchRequest) -> Void = { _ in }
  ) async throws -> String {
    let problem = await #expect(throws: Problem.self) { try await fetch(url, change) }
    return try #require(problem).sentence
  }

  // MARK: - What is sent

  @Test func `a request names the program and what it reads, and nothing of its user`() async throws
  {
    let room = try Room()
    _ = try await fetch(room.url("plain/x.xml"))
    let headers = try #require(try await room.visits().first).headers
    #expect(headers["user-agent"] == "depesche/1.0 (+https://depesche.example)")
    #expect(headers["accept"]?.contains("application/rss+xml") == true)
    #expect(headers["accept-encoding"] == "gzip, deflate, br")
    let expected: Set = ["host", "user-agent", "accept", "accept-encoding"]
    #expect(Set(headers.keys) == expected)
  }

  @Test func `validators go back byte for byte`() async throws {
    let room = try Room()
    let first = try await fetch(room.url("plain/x.xml"))
    #expect(first.headers["etag"] == [0x22, 0x70, 0xE4, 0x22])
    let second = try await fetch(room.url("plain/x.xml")) {
      $0.entityTag = first.headers["etag"]
      $0.lastModified = first.headers["last-modified"]
    }
    #expect(second.status == 304)
    let headers = try #require(try await room.visits().last).headers
    #expect(headers["if-none-match"] == "\"p\u{E4}\"")
    #expect(headers["if-modified-since"] == "Tue, 3 Jun 2025 09:39:21 UTC+0000 (x)")
  }

  @Test func `cookies never come back, and connections are used again`() async throws {
    let room = try Room()
    for _ in 0..<3 { _ = try await fetch(room.url("cookie/x.xml")) }
    let visits = try await room.visits()
    #expect(visits.allSatisfy { $0.headers["cookie"] == nil })
    // Not one for all: a connection that is lost in between is no fault.
    #expect(visits.count == 3 && Set(visits.map(\.port)).count < 3)
  }

  @Test func `a line that is none is not sent as a header`() async throws {
    let room = try Room()
    _ = try await fetch(room.url("plain/x.xml")) {
      $0.headers = ["X-Good: yes", "X-Bad: a\r\nX-Worse: b", "nothing"]
      $0.userAgent = "mine/1"
    }
    let headers = try #require(try await room.visits().first).headers
    #expect(headers["x-good"] == "yes")
    #expect(headers["x-bad"] == nil && headers["x-worse"] == nil)
    #expect(headers["user-agent"] == "mine/1")
  }

  // MARK: - What comes

  @Test(arguments: ["gzip", "deflate", "br"])
  func `compressed bodies are opened`(name: String) async throws {
    let response = try await fetch(try Room().url("\(name)/x.xml"))
    #expect(String(decoding: response.body, as: UTF8.self).contains("<rss"))
    #expect(response.sentBytes != response.body.count)
  }

  @Test(arguments: [
    ("gzip_broken", "its compression is broken"), ("empty", "the answer is empty"),
    ("short", "the answer ended too early"), ("reset", "the answer ended too early"),
    ("long_header", "its header is too long"),
  ])
  func `half an answer is none`(name: String, reason: String) async throws {
    let sentence = try await sentence(try Room().url("\(name)/x.xml"))
    #expect(sentence.hasSuffix(": \(reason)"))
  }

  @Test func `a body that grows without end is cut off while it comes`() async throws {
    let room = try Room()
    #expect(
      try await sentence(room.url("big/x.xml")) { $0.limits.sentBytes = 2 << 20 }
        .hasSuffix("it sends more than 2 MB"))
    #expect(
      try await sentence(room.url("bomb/x.xml")) { $0.limits.bodyBytes = 3 << 20 }
        .hasSuffix("it is longer than 3 MB"))
  }

  @Test(arguments: ["hang", "drip"])
  func `a server that never comes to an end is left at the deadline`(name: String) async throws {
    let room = try Room()
    let sentence = try await sentence(room.url("\(name)/x.xml")) {
      $0.limits.total = .milliseconds(200)
    }
    #expect(sentence == "cannot fetch \(room.url("\(name)/x.xml")): no answer in time")
  }

  @Test func `a cancelled task's transfer ends, and others go on`() async throws {
    let room = try Room()
    let hanging = Task { try await fetch(room.url("hang/x.xml")) }
    _ = try await fetch(room.url("plain/x.xml"))
    hanging.cancel()
    await #expect(throws: CancellationError.self) { try await hanging.value }
  }

  @Test func `a refusal is an answer with its status`() async throws {
    let response = try await fetch(try Room().url("status/x?status=404"))
    #expect(response.status == 404)
  }

  @Test func `nobody at the other end is a problem that names the address without its secrets`()
    async throws
  {
    let sentence = try await sentence("http://me:secret@127.0.0.1:1/feed?key=abc")
    #expect(sentence == "cannot fetch http://127.0.0.1:1/feed?…: nobody answers there")
  }

  @Test(arguments: ["file:///etc/passwd", "javascript:alert(1)", "ftp://h.example/", "http://", ""])
  func `only the web is asked`(url: String) async throws {
    #expect(try await sentence(url).hasSuffix("that is no address of the web"))
  }

  // MARK: - Trust

  @Test func `a certificate that nobody vouches for is refused`() async throws {
    let room = try Room()
    #expect(
      try await sentence(room.secureURL("plain/x.xml")).hasSuffix("its certificate is not trusted"))
  }

  @Test func `a certificate that the settings name is trusted beside the system's`() async throws {
    let room = try Room()
    let path = room.server.certificate
    for path in [path, "~/" + String(repeating: "../", count: 40) + path] {
      let response = try await fetch(room.secureURL("plain/x.xml")) { $0.certificates = path }
      #expect(response.status == 200)
    }
  }

  @Test func `nobody waits for another's answer where a connection cannot be shared`() async throws
  {
    let room = try Room()
    let certificate = room.server.certificate
    let hanging = Task {
      try await fetch(room.secureURL("hang/x.xml")) { $0.certificates = certificate }
    }
    let response = try await fetch(room.secureURL("plain/x.xml")) { $0.certificates = certificate }
    #expect(response.status == 200)
    hanging.cancel()
    await #expect(throws: CancellationError.self) { try await hanging.value }
  }

  @Test func `a name and a password open what needs them`() async throws {
    let room = try Room()
    #expect(try await fetch(room.url("auth/x.xml")).status == 401)
    let response = try await fetch(room.url("auth/x.xml")) {
      ($0.user, $0.password) = ("me", "p@ss")
    }
    #expect(response.status == 200)
    let inAddress = room.url("auth/x.xml").replacing("http://", with: "http://me:p%40ss@")
    #expect(try await fetch(inAddress).url == room.url("auth/x.xml"))
  }

  @Test func `a proxy of the settings is asked instead of the host`() async throws {
    let room = try Room()
    let response = try await fetch("http://nowhere.example/\(room.name)/plain/x.xml") {
      $0.proxy = "http://127.0.0.1:\(room.server.port)"
    }
    #expect(response.status == 200)
    #expect(try await room.visits().first?.path.hasPrefix("http://nowhere.example/") == true)
  }
}
