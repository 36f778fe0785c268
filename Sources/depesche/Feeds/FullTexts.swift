import Articles
import Fetching
import Library
import Synchronization

/// Fetches the pages of articles, and keeps what they say beside what their feeds do.
struct FullTexts {
  /// Hosts that are asked at once.
  private static let mostHosts = 4
  /// The pause between two pages of one host.
  private static let spacing: Duration = .milliseconds(500)

  let library: Library
  let fetcher: Fetcher

  /// Shows the text of an article's page from now on; fetches it where it is not kept yet.
  func load(_ id: Int64) async throws {
    guard let article = try await library.article(id) else {
      throw Problem("This article is no longer in the library")
    }
    if article.fullText != nil { return try library.setShowsFullText(true, of: id) }
    try await fetch(article)
  }

  /// Fetches the pages of new articles, a few hosts at a time, one page of a host after another.
  ///
  /// A page that is not to be had is told to the log alone: its article has the feed's text.
  /// `progress` is told the number of pages that were asked for, and that of all.
  func loadAll(_ ids: [Int64], progress: @escaping @Sendable (Int, Int) -> Void) async {
    let hosts = await hosts(of: ids)
    let total = hosts.reduce(0) { $0 + $1.count }
    guard total > 0 else { return }
    progress(0, total)
    let done = Mutex(0)
    let count: @Sendable () -> Void = {
      done.withLock { done in
        done += 1
        progress(done, total)
      }
    }
    await withTaskGroup(of: Void.self) { group in
      for (index, ids) in hosts.enumerated() {
        if index >= Self.mostHosts { await group.next() }
        group.addTask { await loadEach(ids, isDone: count) }
      }
    }
  }

  /// The articles whose pages can be fetched, those of one host together.
  private func hosts(of ids: [Int64]) async -> [[Int64]] {
    var hosts: [String: [Int64]] = [:]
    for id in ids {
      guard let article = try? await library.article(id), article.fullText == nil,
        let url = article.draft.url, let address = CanonicalAddress(url)
      else { continue }
      hosts[String(address.text.prefix { $0 != "/" }), default: []].append(id)
    }
    return Array(hosts.values)
  }

  private func loadEach(_ ids: [Int64], isDone: @Sendable () -> Void) async {
    for id in ids where !Task.isCancelled {
      do {
        try await load(id)
        isDone()
        try await Task.sleep(for: Self.spacing)
      } catch let problem as Problem {
        Log.write(problem)
        isDone()
      } catch {
        return
      }
    }
  }

  private func fetch(_ article: Article) async throws {
    guard let url = article.draft.url, CanonicalAddress(url) != nil else {
      throw Problem("This article has no address on the web")
    }
    let feed = try library.subscriptions().first { $0.id == article.feed }
    let page = try await fetcher.page(at: url, of: feed)
    try library.keepFullText(page.draft, of: article.id, at: RefreshOptions.systemTime())
  }
}
