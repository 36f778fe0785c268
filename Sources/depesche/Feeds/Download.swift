import Articles
import Fetching
import Foundation

/// Saves files that come with articles.
enum Download {
  /// Bytes that a file's name may have; file systems take 255.
  private static let mostNameBytes = 150

  /// Saves what is at an address in the download folder, over no other file; answers its path.
  ///
  /// Feeds may only name what is in a private network if one of them is there.
  static func save(
    _ url: String, namedBy feeds: [Subscription], with fetcher: Fetcher
  ) async throws -> String {
    let (path, file) = try create(named: fileName(of: url))
    defer { close(file) }
    do {
      var request = FetchRequest(url: url)
      request.accept = .anything
      request.limits = .file
      request.file = file
      request.scope = Self.scope(of: url, namedBy: feeds)
      let response = try await fetcher.fetch(request)
      guard response.status == 200, fsync(file) == 0 else {
        throw Problem(
          "\(url.withoutSecrets.displayableLine) cannot be saved (status \(response.status))")
      }
      return path
    } catch {
      unlink(path)
      throw error
    }
  }

  /// What a feed names may be in a private network if a feed of that host is followed.
  private static func scope(of url: String, namedBy feeds: [Subscription]) -> FetchRequest.Scope {
    let own = feeds.filter { host(of: $0.url) == host(of: url) }
    guard !own.isEmpty else { return .world }
    return own.contains(where: \.state.isPublic) ? .stillWorld : .anywhere
  }

  private static func host(of url: String) -> Substring? {
    CanonicalAddress(url)?.text.prefix { $0 != "/" }
  }

  /// The last part of an address as a name: no folder, not hidden, nothing that acts.
  static func fileName(of url: String) -> String {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    let decoded = (last.removingPercentEncoding ?? last).displayableLine
    var name = decoded.filter { !"/\\:*?\"<>|".contains($0) }.drop { $0 == "." || $0 == "-" }
    while name.utf8.count > mostNameBytes { name.removeFirst() }
    return name.isEmpty ? "download" : String(name)
  }

  /// A new file of that name, or with a number before its suffix.
  private static func create(named name: String) throws(Problem) -> (path: String, file: Int32) {
    let folder = try Locations.downloads()
    let suffix = (name as NSString).pathExtension
    let stem = (name as NSString).deletingPathExtension
    for number in 1...999 {
      let part = number == 1 ? stem : "\(stem)-\(number)"
      let path = "\(folder)/\(part)\(suffix.isEmpty ? "" : ".\(suffix)")"
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
      if file >= 0 { return (path, file) }
      guard errno == EEXIST else {
        let reason = String(cString: strerror(errno)).lowercased()
        throw Problem("\(path.displayableLine) cannot be written: \(reason)")
      }
    }
    throw Problem("\(folder.displayableLine) has a thousand files named \(name)")
  }
}
