import Articles
import Fetching
import Library
import Synchronization

/// A refresh from the question to the library: who is due, what is kept, how far it is.
struct FeedRefresh {
  /// What is told while it runs.
  enum Report: Sendable {
    case progress(RefreshProgress, newArticles: Int)
    /// How many pages of new articles were asked for, of how many.
    case pages(done: Int, total: Int)
    /// These checks are on disk.
    case kept([FeedCheck], [KeptCheck])

    /// How far the refresh is, for a line that says so; `nil` where that is not what is told.
    var progressText: String? {
      switch self {
      case .progress(let progress, let added): progress.text(added: added)
      case .pages(let done, let total): "fetching pages: \(done) of \(total)"
      case .kept: nil
      }
    }
  }

  let library: Library
  let fetcher: Fetcher
  /// What to do where nothing is due, if insisting helps.
  var advice: String?

  /// Refreshes feeds of the library; `nil` for all of them.
  ///
  /// A cancelled task keeps what has arrived and asks for no more.
  func run(
    _ feeds: Set<Int64>? = nil, options: RefreshOptions,
    report: @escaping @Sendable (Report) -> Void
  ) async throws -> RefreshSummary {
    let followed = try Logins(library).tidiedFeeds(at: options.now())
    let chosen = followed.filter { feeds?.contains($0.id) ?? true }
    let pauses = try library.hostPauses(at: options.now())
    let refresh = Refresh(chosen, with: fetcher, options: options, pauses: pauses)
    let tally = Mutex(RefreshSummary(resting: chosen.count))
    let writer = CheckWriter(library, now: options.now) { checks, kept in
      tally.withLock { $0.count(checks, kept) }
      report(.kept(checks, kept))
    }
    try await keep(refresh, by: writer, at: options.now) { progress in
      let added = tally.withLock { tally in
        tally.due = progress.total
        return tally.new
      }
      report(.progress(progress, newArticles: added))
    }
    try await loadPages(of: Set(chosen.map(\.id)), options: options, report: report)
    var summary = tally.withLock { $0 }
    summary.wasCancelled = Task.isCancelled
    if summary.checked == 0 {
      summary.rest = rest(of: chosen, pauses, options)
      summary.waiting = FeedRest(chosen, options: options, pauses: pauses)
    }
    return summary
  }

  /// Why nothing was asked for.
  private func rest(
    of feeds: [Subscription], _ pauses: [String: Timestamp], _ options: RefreshOptions
  ) -> String? {
    let note = RestNote(
      pauses: pauses, floor: options.floor, now: options.now(),
      advice: options.isForced ? nil : advice)
    return note.text(for: feeds)
  }
}

extension FeedRefresh {
  /// Keeps what a refresh brings; a cancelled task's refresh ends.
  private func keep(
    _ refresh: Refresh, by writer: CheckWriter, at now: @escaping @Sendable () -> Timestamp,
    progress: @escaping @Sendable (RefreshProgress) -> Void
  ) async throws {
    // A task of its own: what has arrived is kept though this one be cancelled.
    let keeping = Task {
      for await event in refresh.events {
        switch event {
        case .checked(let check): try await writer.add(check)
        case .paused(let host, let until): try library.pauseHost(host, until: until, at: now())
        case .progress(let sum): progress(sum)
        }
      }
      try await writer.finish()
    }
    try await withTaskCancellationHandler {
      try await keeping.value
    } onCancel: {
      refresh.cancel()
    }
  }

  /// Fetches the pages of articles that feeds' settings want, also those that an earlier refresh
  /// left.
  func loadPages(
    of feeds: Set<Int64>, options: RefreshOptions, report: @escaping @Sendable (Report) -> Void
  ) async throws {
    guard !Task.isCancelled else { return }
    let chosen = try library.subscriptions().filter { feeds.contains($0.id) }
    let texts = FullTexts(library: library, fetcher: fetcher, now: options.now)
    try await texts.loadWanted(of: chosen, isForced: options.isForced) {
      report(.pages(done: $0, total: $1))
    }
  }
}

extension RefreshSummary {
  /// Failures that are told one by one after the first.
  private static let mostFailures = 50

  /// Counts checks that are kept.
  mutating func count(_ checks: [FeedCheck], _ kept: [KeptCheck]) {
    checked += checks.count
    resting -= checks.count
    for check in kept {
      new += check.added.count
      corrected += check.updated.count
    }
    for check in checks {
      guard let problem = check.state.problem else { continue }
      failed += 1
      if firstFailure == nil {
        firstFailure = problem.sentence
      } else if otherFailures.count < Self.mostFailures {
        otherFailures.append(problem.sentence)
      }
    }
  }
}
