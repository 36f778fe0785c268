import Articles
import Fetching
import Foundation
import Synchronization

/// Saves files that come with articles.
struct Download: Sendable {
  let fetcher: Fetcher
  /// The download folder.
  let folder: String
  let saved: SavedFiles

  /// Bytes that a file's name may have; file systems take 255.
  private static let mostNameBytes = 150

  /// Saves what is at an address, over no other file; answers its path, and whether it is new: the
  /// file that came from there before is not fetched again.
  ///
  /// What has come so far has the suffix `.part`, and is gone where it does not become the whole.
  /// It is asked for as `feed` is, which named it. `progress` is told now and then how much has come:
  /// `3.4 MB of 24.0 MB`.
  func save(
    _ url: String, of feed: Subscription?,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws -> (path: String, isNew: Bool) {
    if let path = saved.file(from: url) { return (path, false) }
    let name = Self.fileName(of: url)
    let part = try create { Self.numbered(name, $0) + ".part" }
    defer { close(part.file) }
    do {
      try await fetch(url, to: part.file, of: feed, progress: progress)
      let path = try place(part.path, named: name)
      saved.note(path, from: url)
      return (path, true)
    } catch {
      unlink(part.path)
      throw error
    }
  }

  private func fetch(
    _ url: String, to file: Int32, of feed: Subscription?,
    progress: @escaping @Sendable (String) -> Void
  ) async throws {
    var request = try await fetcher.fileRequest(url, of: feed)
    request.file = file
    let report = ProgressReport(progress)
    let response = try await fetcher.fetch(request) { report.tell($0, of: $1) }
    guard response.status == 200 else {
      throw Problem(
        "\(Self.fileName(of: url)) was not saved: its server answers with status \(response.status)"
      )
    }
    guard fsync(file) == 0 else { throw Self.problem(writing: Self.fileName(of: url)) }
  }

  // MARK: - Names

  /// The last part of an address as a name: no folder, not hidden, nothing that acts.
  static func fileName(of url: String) -> String {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    let decoded = (last.removingPercentEncoding ?? last).displayableLine
    var long = decoded.filter { !"/\\:*?\"<>|".contains($0) }[...]
    while long.utf8.count > mostNameBytes { long.removeFirst() }
    let name = long.drop { $0 == "." || $0 == "-" }
    return name.isEmpty ? "download" : String(name)
  }

  /// A name with a number before its suffix, unless it is the first of them.
  private static func numbered(_ name: String, _ number: Int) -> String {
    guard number > 1 else { return name }
    let suffix = (name as NSString).pathExtension
    let stem = (name as NSString).deletingPathExtension
    return "\(stem)-\(number)\(suffix.isEmpty ? "" : ".\(suffix)")"
  }

  /// A new file of the first name that is free.
  private func create(
    named name: (Int) -> String
  ) throws(Problem) -> (path: String, file: Int32) {
    for number in 1...999 {
      let path = "\(folder)/\(name(number))"
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
      if file >= 0 { return (path, file) }
      guard errno == EEXIST else { throw Self.problem(writing: path) }
    }
    throw Problem("\(folder.displayableLine) has a thousand files named \(name(1))")
  }

  /// Gives the whole file its name; answers its path.
  private func place(_ part: String, named name: String) throws(Problem) -> String {
    let free = try create { Self.numbered(name, $0) }
    close(free.file)
    guard rename(part, free.path) == 0 else {
      let problem = Self.problem(writing: free.path)
      unlink(free.path)
      throw problem
    }
    return free.path
  }

  private static func problem(writing path: String) -> Problem {
    let reason = String(cString: strerror(errno)).lowercased()
    return Problem("\(path.displayableLine) cannot be written: \(reason)")
  }
}

/// Tells how far a download is, often enough to be seen moving.
private final class ProgressReport: Sendable {
  private static let interval: Duration = .milliseconds(250)

  private let tell: @Sendable (String) -> Void
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  init(_ tell: @escaping @Sendable (String) -> Void) {
    self.tell = tell
  }

  func tell(_ bytes: Int, of total: Int?) {
    guard bytes > 0, isTime else { return }
    tell(ByteCount.text(bytes) + (total.map { " of \(ByteCount.text($0))" } ?? ""))
  }

  private var isTime: Bool {
    last.withLock { last in
      if let time = last, .now - time < Self.interval { return false }
      last = .now
      return true
    }
  }
}
