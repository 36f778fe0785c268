import Articles

/// Refreshing feeds.
extension Reader {
  /// What a key asks for once more although its feeds rest, as long as the message says so.
  struct InsistOffer: Sendable, Hashable {
    var feeds: [Int64]
    var message: Message
  }

  /// Asks for the feeds that are meant: the selected ones, those of the list, else all.
  mutating func refresh() -> [Effect] {
    refresh(isShowingFeeds ? feeds.feeds(of: feeds.selected) : list.query.feeds)
  }

  mutating func refresh(_ ids: [Int64]) -> [Effect] {
    guard !fetching.isRefreshing else {
      message = Message("A refresh is under way; ^C ends it")
      return []
    }
    return fetch(.refresh(feeds: ids, isForced: standingOffer?.feeds == ids))
  }

  /// Asks for what is due; where a refresh is under way, behind it.
  mutating func refreshQuietly() -> [Effect] {
    isRefreshAwaited = fetching.isRefreshing
    return isRefreshAwaited ? [] : fetch(.refresh(feeds: []))
  }

  mutating func finishRefresh(_ summary: RefreshSummary) -> [Effect] {
    let ids = fetching.refreshedFeeds
    fetching.endRefresh()
    for failure in summary.otherFailures.reversed() {
      log.record(Message(failure.capitalizedSentence, isError: true), at: now)
    }
    if summary.checked + summary.resting == 0 && !summary.wasCancelled {
      message = Message("You follow no feeds yet; a adds one")
    } else if let rest = summary.waiting, summary.checked == 0, !summary.wasCancelled {
      sayResting(rest, feeds: ids, count: summary.resting)
    } else if summary.checked == 1, summary.failed == 1, let reason = summary.firstFailure {
      message = Message(sentence(of: reason, feeds: ids), isError: true)
    } else {
      let hasFailed =
        summary.checked > 0 && summary.failed == summary.checked && !summary.wasCancelled
      message = Message(summary.sentence.capitalizedSentence, isError: hasFailed)
    }
    let next = isRefreshAwaited && !summary.wasCancelled ? refreshQuietly() : []
    isRefreshAwaited = false
    return (summary.new + summary.corrected > 0 ? list.reload() : []) + reloadFeeds() + next
  }

  /// Why the one feed that was asked for failed: the reason first, its name for its address.
  private func sentence(of reason: String, feeds ids: [Int64]) -> String {
    guard ids.count == 1, let feed = feeds.feed(ids[0]) else { return reason.capitalizedSentence }
    let short = reason.withoutAddress(of: feed)
    return short.capitalizedSentence + (short == reason ? "" : " (\(feed.title))")
  }

  /// Says until when and why feeds rest, and that the same key asks all the same.
  private mutating func sayResting(_ rest: FeedRest, feeds: [Int64], count: Int) {
    let key = keymap.keys(for: feeds.isEmpty ? .refreshAll : .refresh).first?.name
    let insisting = rest.yields ? key.map { "; \($0) again asks anyway" } ?? "" : ""
    let message = Message(rest.sentence(count: count, today: now, insisting: insisting))
    self.message = message
    if rest.yields { offer = InsistOffer(feeds: feeds, message: message) }
  }
}

extension FeedRest {
  /// `Resting until 14:05; r again asks anyway: checked less than ten minutes ago`.
  fileprivate func sentence(count: Int, today: Timestamp, insisting: String) -> String {
    if reason == .gone {
      return count == 1
        ? "Gone: its server says that it is no more; :remove-feed ends it"
        : "Gone: the servers of all \(count) feeds say that they are no more"
    }
    if count > 1, case .justChecked = reason {
      return "All \(count) feeds were \(reason.clause)\(insisting)"
    }
    let time = until.map { " until \($0.clockText(today: today))" } ?? ""
    let who = count == 1 ? "Resting" : "All \(count) feeds rest, the first"
    return "\(who)\(time)\(insisting): \(reason.clause)"
  }
}

extension FeedRest.Reason {
  fileprivate var clause: String {
    switch self {
    case .justChecked(let minutes):
      "checked less than \(minutes == 10 ? "ten" : "\(minutes)") minutes ago"
    case .interval: "the interval you set is not over"
    case .failures(let count):
      count > 1 ? "the last \(count) checks failed" : "the last check failed"
    case .server: "the server asked to be left alone"
    case .feed: "the feed asks for no more checks before"
    case .gone: "the server says that it is no more"
    case .several: "some were checked just now, others wait for their servers"
    }
  }
}

extension Timestamp {
  /// `14:05`, on another day `2026-11-23 14:05`.
  fileprivate func clockText(today: Timestamp) -> String {
    let day = civil.isoDay == today.civil.isoDay ? "" : "\(civil.isoDay) "
    return day + civil.isoMinutes
  }
}

extension String {
  /// The text with its first letter upper-cased.
  fileprivate var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }
}
