import Articles
import Fetching
import Foundation
import Synchronization
import Testing
import WebFixtures

@testable import depesche

@Suite("Saving files of articles")
struct DownloadTests {
  private let room: Room
  private let folder: TemporaryFolder
  private let download: Download

  init() throws {
    room = try Room()
    folder = try TemporaryFolder()
    download = Download(
      fetcher: Fetcher(.test), folder: folder.path,
      saved: SavedFiles(path: folder.path + "/state/saved-files"))
  }

  /// A feed of the same host: only then may a file be in a private network.
  private var feed: Subscription { Subscription(id: 1, url: room.url("plain/a.xml")) }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "state" }
      .sorted()
  }

  @Test func `a file is saved whole under the last part of its address`() async throws {
    let told = Mutex<[String]>([])
    let file = try await download.save(
      room.url("file/ep%201.mp3?size=2400000"), of: feed
    ) { text in told.withLock { $0.append(text) } }
    #expect(file.isNew)
    #expect(file.path == folder.path + "/ep 1.mp3")
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)).count == 2_400_000)
    #expect(try names() == ["ep 1.mp3"])
    #expect(told.withLock { $0.allSatisfy { $0.hasSuffix(" of 2.4 MB") } })
  }

  @Test func `the same address is not fetched again while its file is there`() async throws {
    let url = room.url("file/ep1.mp3?size=1000")
    let first = try await download.save(url, of: feed)
    let second = try await download.save(url, of: feed)
    #expect(second == (first.path, false))
    #expect(try await room.visits().count == 1)
    try Data("cut".utf8).write(to: URL(fileURLWithPath: first.path))
    let third = try await download.save(url, of: feed)
    #expect(third == (folder.path + "/ep1-2.mp3", true))
    try FileManager.default.removeItem(atPath: third.path)
    #expect(try await download.save(url, of: feed).isNew)
  }

  @Test func `a file of the same name from elsewhere is left alone`() async throws {
    _ = try await download.save(room.url("file/ep1.mp3?size=1000"), of: feed)
    let other = try await download.save(room.url("file/ep1.mp3?size=2000"), of: feed)
    #expect(other.path == folder.path + "/ep1-2.mp3")
    #expect(try names() == ["ep1-2.mp3", "ep1.mp3"])
  }

  @Test func `a file on its way says how far it is, and is gone where it is cancelled`()
    async throws
  {
    let (told, telling) = AsyncStream.makeStream(of: String.self)
    let (download, feed) = (download, feed)
    let url = room.url("half/ep1.mp3?size=2400000")
    let saving = Task {
      try await download.save(url, of: feed) { telling.yield($0) }
    }
    for await text in told {
      #expect(text.hasSuffix(" of 2.4 MB"))
      break
    }
    #expect(try names() == ["ep1.mp3.part"])
    saving.cancel()
    await #expect(throws: CancellationError.self) { try await saving.value }
    #expect(try names().isEmpty)
    await room.open()
  }

  @Test(arguments: [
    ("status/ep1.mp3?status=404", "ep1.mp3 was not saved: its server answers with status 404"),
    ("short/ep1.mp3", "the answer ended too early"), ("empty/ep1.mp3", "the answer is empty"),
  ])
  func `nothing is left of what could not be fetched`(path: String, reason: String) async throws {
    let problem = await #expect(throws: Problem.self) {
      try await download.save(room.url(path), of: feed)
    }
    #expect(problem?.sentence.hasSuffix(reason) == true)
    #expect(try names().isEmpty)
  }

  @Test func `a file is asked for as its feed is`() async throws {
    var feed = feed
    feed.settings.userAgent = "Mine/1"
    feed.settings.headers = ["X-Key: 7"]
    _ = try await download.save(room.url("file/ep1.mp3?size=10"), of: feed)
    let own = try #require(try await room.visits().first).headers
    #expect(own["user-agent"] == "Mine/1" && own["x-key"] == "7")
    feed.url = room.url("plain/a.xml", host: "127.0.0.2")
    _ = try await download.save(room.url("file/ep2.mp3?size=10"), of: feed)
    let foreign = try #require(try await room.visits().last).headers
    #expect(foreign["user-agent"] == "Mine/1" && foreign["x-key"] == nil)
  }

  @Test func `a file of no feed is asked for where strangers may lead`() async throws {
    await #expect(throws: Problem.self) {
      try await download.save(room.url("file/ep1.mp3?size=10"), of: nil)
    }
    #expect(try await room.visits().isEmpty)
  }

  @Test func `a stranger's file in a private network is not asked for`() async throws {
    let stranger = Subscription(id: 1, url: "https://example.org/feed")
    await #expect(throws: Problem.self) {
      try await download.save(room.url("file/ep1.mp3?size=10"), of: stranger)
    }
    #expect(try await room.visits().isEmpty)
  }

  @Test(arguments: [
    ("https://h.example/a/..%2F..%2Fetc%2Fpasswd", "etcpasswd"),
    ("https://h.example/.bashrc", "bashrc"), ("https://h.example/-rf", "rf"),
    ("https://h.example/", "h.example"), ("https://h.example/a?x=/b.mp3", "a"),
    ("https://h.example/%E2%80%AEgpj.exe", "gpj.exe"),
  ])
  func `names that come from strangers are harmless`(url: String, name: String) {
    #expect(Download.fileName(of: url) == name)
  }
}

/// A folder that lasts as long as the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/depesche-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
