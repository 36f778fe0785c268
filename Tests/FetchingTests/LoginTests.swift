import Articles
import Foundation
import Testing
import WebFixtures

@testable import Fetching

@Suite("Logins")
struct LoginTests {
  private let folder: PasswordFolder
  private let home: URL

  init() throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    folder = PasswordFolder(beside: home.path + "/library.sqlite")
  }

  // MARK: - In addresses

  @Test(arguments: [
    ("http://me:p%40ss@a.example/f?x=1", "me", "p@ss", "http://a.example/f?x=1"),
    ("feed:https://me:s@a.example:8443/", "me", "s", "https://a.example:8443/"),
    ("<https://me@a.example/f>", "me", "", "https://a.example/f"),
    ("https://me:a:b@c.example", "me", "a:b", "https://c.example"),
  ])
  func `are split from an address`(text: String, user: String, password: String, address: String)
    throws
  {
    let parts = try #require(Login.split(text))
    #expect(parts.login == Login(user: user, password: password))
    #expect(parts.address == address)
  }

  @Test(arguments: [
    "https://a.example/@me", "a.example", "mailto:me@a.example", "https://:s@a.example/",
    // No line of a file holds them.
    "https://me:a%0Ab@a.example/", "https://me:a%00@a.example/",
  ])
  func `stay where none can be kept apart`(text: String) {
    #expect(Login.split(text) == nil)
  }

  @Test(arguments: [
    ("https://a.example/", "https://a.example/feed", true),
    ("http://a.example/", "https://a.example/feed", true),
    ("https://a.example/", "http://a.example/feed", false),
    ("https://a.example/", "https://b.example/feed", false),
    ("a.example:81", "https://a.example:81/feed", true),
    ("a.example", "http://a.example/feed", false),
    ("a.example", "https://b.example/", false), ("nothing", "https://a.example/", false),
  ])
  func `are for one host`(address: String, other: String, isAllowed: Bool) {
    #expect(FetchRequest.mayShareSecrets(of: address, with: other) == isAllowed)
  }

  // MARK: - In files

  private func rights(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `lie in files for their owner alone, and are read again`() throws {
    let file = try folder.keep("p@ss wörd ", for: "https://a.example:8443/feed")
    #expect(file.hasPrefix(folder.path + "/a.example-"))
    #expect(try rights(file) == 0o600 && rights(folder.path) == 0o700)
    var settings = FeedSettings()
    settings.passwordFile = file
    #expect(try FeedPassword.read(settings) == "p@ss wörd ")
    #expect(try folder.keep("other", for: "https://a.example/feed") != file)
  }

  @Test func `are kept in no folder that others can look into`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o777])
    _ = try folder.keep("x", for: "https://a.example/")
    #expect(try rights(folder.path) == 0o700)
  }

  @Test func `are kept through no link`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path, withDestinationPath: home.path)
    #expect(throws: Problem.self) { try folder.keep("s3cret", for: "https://a.example/") }
  }

  @Test func `are removed where they are the folder's own, the young ones last`() throws {
    let stranger = home.path + "/mine"
    #expect(FileManager.default.createFile(atPath: stranger, contents: nil))
    let (first, second) = (
      try folder.keep("1", for: "https://a.example"), try folder.keep("2", for: "https://a.example")
    )
    #expect(folder.holds(first) && !folder.holds(stranger))
    #expect(!folder.holds(folder.path + "/../mine"))
    folder.remove(stranger)
    #expect(FileManager.default.fileExists(atPath: stranger))

    let link = home.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path)
    let name = try #require(first.split(separator: "/").last)
    #expect(folder.holds("\(link)/\(name)") && !folder.holds("\(home.path)/\(name)"))

    let now = Timestamp(seconds: Int64(time(nil)), offset: 0)
    folder.removeAll(but: ["\(link)/\(name)"], at: now)
    #expect(FileManager.default.fileExists(atPath: second))
    folder.removeAll(
      but: ["\(link)/\(name)"], at: Timestamp(seconds: now.seconds + 100_000, offset: 0))
    #expect(FileManager.default.fileExists(atPath: first))
    #expect(!FileManager.default.fileExists(atPath: second))
    folder.remove(first)
    #expect(!FileManager.default.fileExists(atPath: first))
  }

  // MARK: - Servers that want one

  @Test func `that are wanted are no failure, nor those that were not taken`() async throws {
    let (room, fetcher) = (try Room(), Fetcher(.test))
    let url = room.url("auth/x.xml")
    #expect(
      try await fetcher.discover(url)
        == .locked(Problem("\(url) wants a name and a password (status 401)")))
    var settings = FeedSettings()
    settings.user = "me"
    #expect(
      try await fetcher.discover(url, settings: settings)
        == .locked(Problem("\(url) does not take this name and password (status 401)")))
    settings.passwordFile = try folder.keep("p@ss", for: url)
    guard case .feed = try await fetcher.discover(url, settings: settings) else {
      return #expect(Bool(false), "no feed")
    }
  }

  @Test func `of one host are not asked for in the name of another`() async throws {
    let room = try Room()
    let elsewhere = room.redirect(302, to: room.url("auth/x.xml", host: "127.0.0.2"))
    await #expect(throws: Problem.self) { try await Fetcher(.test).discover(elsewhere) }
  }
}

@Suite("Why feeds rest")
struct RestTests {
  private let now = Timestamp(seconds: 1_748_858_400, offset: 0)

  private func rest(
    pauses: [String: Timestamp] = [:], _ change: (inout Subscription) -> Void
  ) -> Rest? {
    var feed = Subscription(id: 1, url: "https://a.example/feed")
    change(&feed)
    return CheckSchedule.rest(of: feed, floor: 10, pauses: pauses, at: now)
  }

  private func state(
    nextCheck: Int64, _ change: (inout FetchState) -> Void = { _ in }
  ) -> FetchState {
    var state = FetchState()
    state.checked = now.adding(-3_600)
    state.nextCheck = now.adding(nextCheck)
    change(&state)
    return state
  }

  @Test func `is told with the time`() {
    #expect(
      rest { $0.state = state(nextCheck: 900) }
        == Rest(reason: .rhythm, until: now.adding(900)))
    #expect(
      rest { $0.state = state(nextCheck: 900) { $0.failureCount = 2 } }?.reason == .failures(2))
    #expect(rest { $0.state = state(nextCheck: 900) { $0.status = 429 } }?.reason == .pause)
    #expect(rest { $0.state = state(nextCheck: -1) { $0.checked = now } }?.reason == .recent)
    let interval = rest {
      $0.state = state(nextCheck: -1)
      $0.settings.interval = 600
    }
    #expect(interval?.reason == .interval)
    #expect(rest { $0.state.isGone = true } == Rest(reason: .gone))
  }

  @Test func `is none where a feed is due`() {
    #expect(rest { _ in } == nil)
    #expect(rest { $0.state = state(nextCheck: 0) } == nil)
  }

  @Test func `is the host's where that is longer`() {
    let pauses = ["a.example": now.adding(5_000)]
    let paused = rest(pauses: pauses) { $0.state = state(nextCheck: 900) }
    #expect(paused == Rest(reason: .pause, until: now.adding(5_000)))
    #expect(paused?.yieldsToForce == false)
    #expect(rest(pauses: ["a.example": now]) { _ in } == nil)
  }
}
