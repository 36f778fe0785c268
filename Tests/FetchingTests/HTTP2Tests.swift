import Articles
import Foundation
import Testing
import WebFixtures

@testable import Fetching

/// A host that speaks HTTP/2: `http2server.py`, started once.
private struct HTTP2Server {
  /// Debian's Python, which knows Debian's h2.
  private static let python = "/usr/bin/python3"

  static let isInstalled: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", "import h2"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  private static let started = Result {
    let server = try TestServer.shared()
    return try ServerProcess(
      [python], script: "http2server.py", server.certificate, server.key)
  }

  private let port: Int
  private let certificate: String
  private let room = UUID().uuidString

  init() throws {
    port = try #require(try Self.started.get().ports.first)
    certificate = try TestServer.shared().certificate
  }

  func request(_ path: String, usesHTTP1: Bool = false) -> FetchRequest {
    var request = FetchRequest(url: "https://127.0.0.1:\(port)/\(room)/\(path)")
    request.certificates = certificate
    request.usesHTTP1 = usesHTTP1
    return request
  }

  func subscription(_ path: String) -> Subscription {
    var subscription = Subscription(id: 1, url: request(path).url)
    subscription.settings.certificates = certificate
    return subscription
  }
}

@Suite(
  "HTTP/2",
  .enabled(if: HTTP2Server.isInstalled, "it needs python3-h2, which make setup installs"))
struct HTTP2Tests {
  private let server: HTTP2Server
  private let fetcher = Fetcher(.test)

  init() throws {
    server = try HTTP2Server()
  }

  @Test(arguments: [("plain", false), ("gzip", false), ("plain", true)])
  func `is spoken with those who can, and avoided where a setting says so`(
    kind: String, usesHTTP1: Bool
  ) async throws {
    let response = try await fetcher.fetch(server.request("\(kind)/x", usesHTTP1: usesHTTP1))
    #expect(response.headers.text("x-version") == (usesHTTP1 ? "1.1" : "2"))
    #expect(String(decoding: response.body, as: UTF8.self).hasSuffix("</rss>"))
  }

  @Test func `is avoided for the feeds whose settings say so`() {
    var settings = FeedSettings()
    settings.usesHTTP1 = true
    #expect(FetchRequest(feed: "https://h.example/", settings: settings).usesHTTP1)
    settings.usesHTTP1 = nil
    #expect(!FetchRequest(feed: "https://h.example/", settings: settings).usesHTTP1)
  }

  @Test func `lets feeds of one host share a connection, also at the same time`() async throws {
    async let first = fetcher.fetch(server.request("plain/1"))
    async let second = fetcher.fetch(server.request("plain/2"))
    var responses = [try await first, try await second]
    responses.append(try await fetcher.fetch(server.request("plain/3")))
    #expect(Set(responses.map { $0.headers.text("x-connection") }).count == 1)
    #expect(Set(responses.map { $0.headers.text("x-stream") }).count == 3)
    // Whoever shares a connection knows, too, where it goes.
    #expect(responses.allSatisfy { $0.isPublic == false })
  }

  @Test func `has names in small letters, and validators go back as they came`() async throws {
    let first = try await fetcher.fetch(server.request("plain/x"))
    var request = server.request("plain/x")
    request.entityTag = first.headers["etag"]
    #expect(try await fetcher.fetch(request).status == 304)
  }

  @Test func `asks again for what a host refused to begin with`() async throws {
    let response = try await fetcher.fetch(server.request("refused/x"))
    #expect(response.status == 200 && response.headers.text("x-version") == "2")
  }

  private func check(_ feed: Subscription) async throws -> FeedCheck {
    var options = RefreshOptions()
    options.floor = 0
    for await case .checked(let check) in Refresh([feed], with: fetcher, options: options).events {
      return check
    }
    throw Problem("nothing was checked")
  }

  @Test(arguments: [
    ("reset", "the connection broke off"), ("goaway", "the answer ended too early"),
  ])
  func `breaks off without loss: what came is no feed, and the next check has all of it`(
    kind: String, reason: String
  ) async throws {
    var feed = server.subscription("\(kind)/x")
    feed.state.failureCount = 1
    let broken = try await check(feed)
    #expect(broken.state.problem?.sentence.hasSuffix(reason) == true)
    #expect(broken.feed == nil && broken.items.isEmpty && broken.state.entityTag == nil)
    #expect(broken.state.failureCount == 2 && broken.state.nextCheck != nil)
    feed.state = broken.state
    feed.state.nextCheck = nil
    let whole = try await check(feed)
    #expect(whole.items.count == 40 && whole.state.problem == nil)
    #expect(whole.state.entityTag == Array("\"2\"".utf8))
  }
}
