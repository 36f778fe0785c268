import Articles
import CSystem
import Fetching
import Library
import Synchronization
import ViewModels

/// What is asked of the network; each runs away from all reads and writes.
extension EffectRunner {
  /// Time between two looks at what has arrived.
  fileprivate static let arrivalInterval: Duration = .seconds(1)

  private var adder: SourceAdder { SourceAdder(library: library, fetcher: Network.fetcher) }

  func refresh(_ feeds: [Int64], isForced: Bool, _ effect: Effect) {
    fetch(effect) { [library, post] in
      var options = RefreshOptions()
      options.floor = CheckSchedule.floorByHand
      options.isForced = isForced
      let refresh = FeedRefresh(library: library, fetcher: Network.fetcher)
      let arrival = Mutex(ContinuousClock.now - Self.arrivalInterval)
      var summary = try await refresh.run(
        feeds.isEmpty ? nil : Set(feeds), options: options
      ) { report in
        if let text = report.progressText { post(.refreshProgress(text)) }
        // The end of the refresh shows what came after the last time.
        if case .kept(_, let kept) = report, kept.contains(where: \.hasNews), arrival.isTime {
          post(.articlesArrived)
        }
      }
      summary.waiting?.until?.showLocalTime()
      return .refreshed(summary)
    }
  }

  // MARK: - Adding

  func addSource(_ text: String, _ effect: Effect) {
    fetch(effect) { [self] in
      if SourceAdder.isPath(text) { return .sourceAdded(try importFile(text), by: effect) }
      let source = TypedSource(text)
      let outcome = try await adder.add(source)
      if case .choices(let feeds, let article) = outcome {
        tasks.withLock { tasks in
          for feed in feeds { tasks.pages[feed.url] = (feed.page, source) }
          tasks.articles = article.map { [source.address: $0] } ?? [:]
        }
      }
      loadPages(of: outcome)
      return .sourceAdded(try Self.added(outcome, page: source.address), by: effect)
    }
  }

  func follow(_ urls: [String], _ effect: Effect) {
    fetch(effect) { [self] in
      var outcomes: [AddedSource] = []
      var refused: [Problem] = []
      for url in urls {
        do {
          outcomes.append(try await follow(url))
        } catch let problem as Problem {
          refused.append(problem)
        }
      }
      if outcomes.isEmpty { throw refused.first ?? Problem("No feed was chosen") }
      if outcomes.count == 1, refused.isEmpty { return .sourceAdded(outcomes[0], by: effect) }
      for problem in refused { Log.write(problem) }
      let sentences = refused.map(\.sentence)
      return .sourceAdded(
        .feeds(count: outcomes.count, known: 0, refused: sentences), by: effect)
    }
  }

  private func follow(_ url: String) async throws -> AddedSource {
    let known = tasks.withLock { $0.pages[url] }
    let outcome = try await adder.follow(
      DiscoveredFeed(url: url, page: known?.page),
      from: known?.source ?? TypedSource(address: url))
    loadPages(of: outcome)
    return try Self.added(outcome, page: url)
  }

  /// Fetches the pages that a feed wants; nobody waits for them, and those that do not come are
  /// the next refresh's.
  private func loadPages(of outcome: SourceAdder.Outcome) {
    guard case .feed(let id, _, _, _) = outcome else { return }
    Task.detached(priority: .utility) { [library] in
      let refresh = FeedRefresh(library: library, fetcher: Network.fetcher)
      do {
        try await refresh.loadPages(of: [id], options: RefreshOptions()) { _ in }
      } catch let problem as Problem {
        Log.write(problem)
      } catch {
        return
      }
    }
  }

  func addPage(_ url: String, _ effect: Effect) {
    fetch(effect) { [self] in
      // It has been read already, to see which feeds it leads to.
      let known = tasks.withLock { $0.articles.removeValue(forKey: url) }
      let draft =
        if let known { known } else { try await Network.fetcher.page(at: url).draft }
      return .sourceAdded(try Self.added(try adder.keep(draft), page: url), by: effect)
    }
  }

  private func importFile(_ path: String) throws -> AddedSource {
    csystem_lower_thread_priority()
    let intake = ListIntake(library)
    defer { try? intake.finish() }
    var request = ImportRequest(files: [Locations.expandingTilde(path)], intake: intake)
    request.isRecursive = true
    var refused: [String] = []
    let summary = try library.importFiles(request) { report in
      if case .followed(_, _, let sentences) = report.outcome {
        refused += sentences.map(\.withoutSecrets)
      }
    }
    guard summary.feeds + summary.knownFeeds > 0 else { return .files(summary) }
    return .feeds(count: summary.feeds, known: summary.knownFeeds, refused: refused)
  }

  private static func added(
    _ outcome: SourceAdder.Outcome, page: String
  ) throws(Problem) -> AddedSource {
    switch outcome {
    case .locked(let problem):
      // The advice first: a line may have no room for more.
      throw Problem("Add it with user=NAME password-file=FILE behind it: \(problem.sentence)")
    case .feed(let id, let title, let added, _): .feed(id: id, title: title, newArticles: added)
    case .article(let outcome, _): .article(id: outcome.id)
    case .list(let new, let known, let refused):
      .feeds(count: new.count, known: known, refused: refused)
    case .choices(let feeds, let article):
      .choices(
        page: page, feeds.map { FeedChoice(url: $0.url, title: $0.title) },
        articleTitle: article.map { $0.title ?? page.withoutPassword })
    }
  }

  // MARK: - Pages and files

  func loadFullText(_ id: Int64, _ effect: Effect) {
    fetch(effect) { [library] in
      try await FullTexts(library: library, fetcher: Network.fetcher).load(id)
      guard let article = try await library.article(id) else {
        throw Problem("This article is no longer in the library")
      }
      return .articleUpdated(article)
    }
  }

  func saveFile(_ url: String, of feed: Int64?, _ effect: Effect) {
    fetch(effect) { [library, post] in
      let download = Download(
        fetcher: Network.fetcher, folder: try Locations.downloads(),
        saved: SavedFiles(path: try Locations.savedFiles()))
      let feed = try library.subscriptions().first { $0.id == feed }
      let file = try await download.save(url, of: feed) { post(.saveProgress($0, by: effect)) }
      return .fileSaved(path: file.path, isNew: file.isNew, by: effect)
    }
  }

  // MARK: - Cancelling

  /// Ends all that is under way; a refresh still tells what it did.
  func cancelFetching() {
    for task in tasks.withLock({ $0.fetching.values.map(\.task) }) { task.cancel() }
  }

  /// Starts work that ends in an event; of equal effects the later one replaces the earlier.
  private func fetch(_ effect: Effect, _ work: @escaping @Sendable () async throws -> Event) {
    tasks.withLock { tasks in
      tasks.fetchCount += 1
      let serial = tasks.fetchCount
      let task = Task.detached(priority: .utility) { [self] in
        let event = await event(of: effect, work)
        if endFetch(effect, serial) { post(event) }
      }
      tasks.fetching.updateValue(Fetch(serial: serial, task: task), forKey: effect)?.task.cancel()
    }
  }

  private func event(
    of effect: Effect, _ work: @Sendable () async throws -> Event
  ) async -> Event {
    do {
      return try await work()
    } catch is CancellationError {
      return .cancelled(effect)
    } catch {
      return Task.isCancelled ? .cancelled(effect) : .failed(effect, Problem(error))
    }
  }

  /// Forgets work that is done; answers whether it was not replaced.
  ///
  /// What took its place is still under way, and tells for both how it ended.
  private func endFetch(_ effect: Effect, _ serial: Int) -> Bool {
    tasks.withLock { tasks in
      guard tasks.fetching[effect]?.serial == serial else { return false }
      tasks.fetching[effect] = nil
      return true
    }
  }
}

extension Mutex<ContinuousClock.Instant> {
  /// Whether it is time again; counts from now on if so.
  fileprivate var isTime: Bool {
    withLock { last in
      guard .now - last >= EffectRunner.arrivalInterval else { return false }
      last = .now
      return true
    }
  }
}
