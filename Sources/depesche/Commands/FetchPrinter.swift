import Articles
import Fetching
import Foundation
import Library
import Synchronization

/// Runs a refresh for the command line, and tells how it goes.
///
/// On a terminal one line says how far it is; each feed that did not answer gets a line, and for
/// other programs each feed that was asked an object as soon as it is kept.
final class FetchPrinter: Sendable {
  private struct State {
    var line = ProgressLine()
    var failure: (any Error)?
    var output = StandardOutput()
  }

  private let state = Mutex(State())
  private let isJSON: Bool
  private let interruption: Interruption

  init(_ interruption: Interruption, isJSON: Bool = false) {
    self.interruption = interruption
    self.isJSON = isJSON
  }

  /// Refreshes, and prints the summary at the end, also of a refresh that was cancelled.
  func run(
    _ refresh: FeedRefresh, _ feeds: Set<Int64>? = nil, options: RefreshOptions
  ) throws -> RefreshSummary {
    let followed = try refresh.library.subscriptions().reduce(into: [Int64: Subscription]()) {
      $0[$1.id] = $1
    }
    defer { state.withLock { $0.line.clear() } }
    let summary = try interruption.waiting {
      try await refresh.run(feeds, options: options) { report in
        if let text = report.progressText { self.show(text) }
        if case .kept(let checks, let kept) = report { self.print(checks, kept, followed) }
      }
    }
    try state.withLock { state in
      state.line.clear()
      if let failure = state.failure { throw failure }
      try state.output.print(
        isJSON ? try JSONText.encode(SummaryObject(summary)) : summary.sentenceWithoutFailure)
      try state.output.flush()
    }
    return summary
  }

  private func show(_ text: String) {
    state.withLock { $0.line.show(text) }
  }

  private func print(
    _ checks: [FeedCheck], _ kept: [KeptCheck], _ feeds: [Int64: Subscription]
  ) {
    for (check, kept) in zip(checks, kept) {
      if isJSON { printObject(check, kept, of: feeds[check.id]) }
      guard let problem = check.state.problem else { continue }
      Log.write(problem)
      let title = feeds[check.id].flatMap { $0.title == $0.shownURL ? nil : "\($0.title): " } ?? ""
      state.withLock { $0.line.clear() }
      StandardError.print("depesche: \(title)\(problem.sentence)".displayableLine)
    }
  }

  private func printObject(_ check: FeedCheck, _ kept: KeptCheck, of feed: Subscription?) {
    var feed = feed
    feed?.state = check.state
    let object = CheckObject(check, kept, nextCheck: feed?.nextCheck)
    state.withLock { state in
      do {
        try state.output.print(try JSONText.encode(object))
        // Whoever reads along need not wait for the slowest feed.
        try state.output.flush()
      } catch {
        state.failure = state.failure ?? error
      }
    }
  }
}

/// What a check did, as a JSON object.
private struct CheckObject: Encodable {
  let url: String
  let status: Int?
  let added: [Int64]
  let updated: [Int64]
  let problem: String?
  let nextCheck: String?

  init(_ check: FeedCheck, _ kept: KeptCheck, nextCheck: Timestamp?) {
    url = (check.newURL ?? check.url).withoutPassword
    status = check.state.status
    added = kept.added
    updated = kept.updated
    problem = check.state.problem?.sentence
    self.nextCheck = nextCheck?.iso8601
  }
}

/// What a refresh did, as a JSON object: the last line.
private struct SummaryObject: Encodable {
  struct Summary: Encodable {
    let checked: Int
    let due: Int
    let resting: Int
    let added: Int
    let updated: Int
    let failed: Int
    let cancelled: Bool
  }

  let summary: Summary

  init(_ summary: RefreshSummary) {
    // What was due and not asked does not rest.
    let unasked = summary.wasCancelled ? summary.due - summary.checked : 0
    self.summary = Summary(
      checked: summary.checked, due: summary.due, resting: max(0, summary.resting - unasked),
      added: summary.new,
      updated: summary.corrected, failed: summary.failed, cancelled: summary.wasCancelled)
  }
}
