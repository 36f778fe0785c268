import Articles
import Fetching
import Library
import Synchronization

/// Fetches the pages of articles, and keeps what they say beside what their feeds do.
struct FullTexts {
  /// Hosts that are asked at once.
  private static let mostHosts = 4

  let library: Library
  let fetcher: Fetcher
  /// The pause between two pages of one host.
  var spacing: Duration = .milliseconds(500)
  var now: @Sendable () -> Timestamp = RefreshOptions.systemTime
  /// Who is told why a page that nobody waits for is not there.
  var log: @Sendable (Problem) -> Void = Log.write

  /// Shows the text of an article's page from now on; fetches it where it is not kept yet.
  func load(_ id: Int64) async throws {
    guard let article = try await library.article(id) else {
      throw Problem("This article is no longer in the library")
    }
    if article.fullText != nil { return try library.setShowsFullText(true, of: id) }
    guard let url = article.draft.url, CanonicalAddress(url) != nil else {
      throw Problem("This article has no address on the web")
    }
    let feed = try library.subscriptions().first { $0.id == article.feed }
    let page = try await fetcher.page(at: url, of: feed)
    try library.keepFullText(page.draft, of: id, at: now())
  }

  /// Fetches the pages that feeds want and that may be tried now, a few hosts at a time, one page
  /// of a host after another.
  ///
  /// What is not done when the task is cancelled is wanted still. A page that is not to be had is
  /// told to the library and the log alone: its article has the feed's text. `progress` is told the
  /// number of pages that are done, and that of all; `isForced` passes over the pauses between
  /// tries, but not over those that hosts asked for.
  func loadWanted(
    of feeds: [Subscription], isForced: Bool = false,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(Problem) {
    let feeds = Dictionary(feeds.map { ($0.id, $0) }) { first, _ in first }
    let hosts = try queues(of: feeds, isForced: isForced)
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
      for (index, pages) in hosts.enumerated() {
        if index >= Self.mostHosts { await group.next() }
        group.addTask { await load(pages, of: feeds, isDone: count) }
      }
    }
  }

  /// The pages that may be tried now, those of one host together.
  private func queues(
    of feeds: [Int64: Subscription], isForced: Bool
  ) throws(Problem) -> [[WantedPage]] {
    let time = now()
    let pauses = try library.hostPauses(at: time)
    var hosts: [String: [WantedPage]] = [:]
    for page in try library.wantedPages(at: isForced ? Timestamp(seconds: .max) : time) {
      let host = Fetcher.host(of: page.url) ?? ""
      guard feeds[page.feed]?.settings.fetchesFullText == true, pauses[host] == nil else {
        continue
      }
      hosts[host, default: []].append(page)
    }
    return Array(hosts.values)
  }

  /// Fetches pages of one host until it wants peace or says nothing.
  private func load(
    _ pages: [WantedPage], of feeds: [Int64: Subscription], isDone: @Sendable () -> Void
  ) async {
    var silences = 0
    for (index, page) in pages.enumerated() {
      guard let feed = feeds[page.feed], !Task.isCancelled else { return }
      do {
        if index > 0 { try await Task.sleep(for: spacing) }
        let failure = try await load(page, of: feed)
        isDone()
        silences += failure?.isSilent == true ? 1 : 0
        if failure?.pauses.isEmpty == false || silences == Self.mostSilences { return }
      } catch let problem as Problem {
        return log(problem)
      } catch {
        return
      }
    }
  }

  /// Pages of one host that may get no answer before the others are left for the next refresh.
  private static let mostSilences = 2

  /// Fetches one page and keeps it, or what came instead, which is answered.
  private func load(_ page: WantedPage, of feed: Subscription) async throws -> PageFailure? {
    // Another program may have been faster, or its reader wants no pages any more.
    guard try library.wantsPage(of: page.article) else { return nil }
    let check = try await fetcher.checkPage(at: page.url, of: feed, tries: page.tries, now: now())
    switch check {
    case .article(let draft):
      try library.keepFullText(draft, of: page.article, at: now())
      return nil
    case .failed(let failure):
      log(failure.problem)
      try library.failPage(of: page.article, failure.problem, next: failure.next)
      for (host, until) in failure.pauses {
        try library.pauseHost(host, until: until, at: now())
      }
      return failure
    }
  }
}
