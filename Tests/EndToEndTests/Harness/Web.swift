import Foundation
import FoundationNetworking

/// The part of the tests' web that one test has for itself.
///
/// `server.py` of the tests of fetching is started once, and ends when the tests do.
struct Web {
  private let server: Server
  private let room = UUID().uuidString

  init() throws {
    server = try Server.started.get()
  }

  /// An address of the room; what is there, `server.py` says.
  func url(_ path: String, host: Int = 1) -> String {
    "http://127.0.0.\(host):\(server.port)/\(room)/\(path)"
  }

  /// Waits until so many requests have come to the room.
  func waitForRequests(_ count: Int) throws {
    _ = try get("seen?requests=\(count)")
  }

  /// Lets those go on who wait for a feed that is late.
  func open() throws {
    _ = try get("open")
  }

  /// What was asked of the room, in this order.
  func requestedPaths() throws -> [String] {
    try visits().map(path)
  }

  /// Those that came with a name and a password.
  func pathsAskedWithLogin() throws -> [String] {
    try visits().filter { $0.headers["authorization"] != nil }.map(path)
  }

  private struct Visit: Decodable {
    var path: String
    var headers: [String: String]
  }

  private func visits() throws -> [Visit] {
    try JSONDecoder().decode([Visit].self, from: try get("log"))
  }

  private func path(_ visit: Visit) -> String {
    visit.path.replacingOccurrences(of: "/\(room)/", with: "")
  }

  private func get(_ path: String) throws -> Data {
    guard let url = URL(string: url(path)) else { throw HarnessFailure("\(path) is no path") }
    return try Data(contentsOf: url)
  }

  private final class Server: Sendable {
    static let started = Result { try Server() }

    let port: Int
    /// The server ends when nobody holds the other end.
    private let lifeline = Pipe()

    private init() throws {
      let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../WebFixtures/server.py").standardized.path
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3", script]
      let output = Pipe()
      process.standardOutput = output
      process.standardInput = lifeline
      try process.run()
      let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
        throw HarnessFailure("the server does not start: \(line)")
      }
      self.port = port
    }
  }
}

extension Home {
  /// Follows feeds without fetching them.
  func follow(_ urls: [String]) throws {
    let lines = urls.map { "<outline type=\"rss\" xmlUrl=\"\($0)\"/>" }.joined(separator: "\n")
    let list = "<opml version=\"2.0\"><body>\n\(lines)\n</body></opml>"
    try succeed("import", try write(list, to: "feeds.opml"))
  }

  /// The objects of `depesche feeds --json`.
  func followedFeeds() throws -> [FollowedFeed] {
    try succeed("feeds", "--json").lines.map {
      try JSONDecoder().decode(FollowedFeed.self, from: Data($0.utf8))
    }
  }
}

/// A feed as `depesche feeds --json` tells of it.
struct FollowedFeed: Decodable {
  let id: Int
  let url: String
  let title: String
  let folder: [String]
  let tags: [String]
  let articles: Int
  let unread: Int
  let problem: String?
}
