import Articles

/// What is to be seen of the feeds and of a sheet.
extension Reader {
  var feedsContents: FeedsContents {
    let visible = feeds.entries.indices.dropFirst(feeds.top).prefix(feedsHeight)
    return FeedsContents(
      frames: feedsFrames,
      title: feeds.pattern.isEmpty ? "Feeds" : "Feeds: \(feeds.pattern.displayableLine)",
      counts: feeds.isLoaded ? Self.number(feeds.subscriptions.count, "feed") : "",
      rows: visible.map(feedRow), note: feedsNote, details: feedDetails)
  }

  private func feedRow(_ index: Int) -> FeedRowContents {
    let entry = feeds.entries[index]
    var row = FeedRowContents(
      isSelected: index == feeds.selection, depth: feeds.depth(of: entry),
      unread: feeds.counts(of: entry)?.unread, title: feeds.title(of: entry))
    switch entry {
    case .all, .starred: break
    case .folder: row.title += "/"
    case .feed(let id):
      let state = feeds.feed(id)?.state
      row.trouble = state?.isGone == true ? .gone : state?.problem != nil ? .failed : nil
    }
    return row
  }

  private var feedsNote: [String] {
    guard feeds.isLoaded else { return [] }
    if feeds.entries.isEmpty { return ["No feed has that in its name."] }
    guard feeds.subscriptions.isEmpty, feeds.pattern.isEmpty else { return [] }
    return ["You follow no feeds yet; a adds one by its address or that of its page."]
  }

  // MARK: - Details

  /// What is known of the selected entry, the most important first.
  private var feedDetails: [String] {
    guard feeds.isLoaded, !feeds.entries.isEmpty else { return [] }
    let entry = feeds.selected
    let counts = feeds.counts(of: entry).map { "\($0.unread) unread of \($0.total)" }
    switch entry {
    case .all: return [counts, "All articles, wherever they came from"].compactMap(\.self)
    case .starred: return ["All articles with a star"]
    case .folder(let names):
      let number = Self.number(feeds.feeds(of: entry).count, "feed")
      return [names.joined(separator: "/"), [number, counts ?? ""].joined(separator: ", ")]
    case .feed(let id): return feeds.feed(id).map { Self.details(of: $0, counts: counts) } ?? []
    }
  }

  private static func details(of feed: Subscription, counts: String?) -> [String] {
    let checks = [checkText(feed.state), counts].compactMap(\.self).joined(separator: "; ")
    let settings = feed.settingLines.filter { !$0.hasPrefix("title=") }
    return [
      problemText(of: feed), checks, feed.shownURL,
      settings.isEmpty ? nil : settings.joined(separator: ", "),
    ].compactMap(\.self)
  }

  /// `Checked 2026-11-22 14:05, next check 15:05`.
  private static func checkText(_ state: FetchState) -> String {
    guard let checked = state.checked?.civil else { return "Not checked yet" }
    let text = "Checked \(checked.isoDay) \(checked.isoMinutes)"
    guard let next = state.nextCheck?.civil, !state.isGone else { return text }
    let day = next.isoDay == checked.isoDay ? "" : "\(next.isoDay) "
    return "\(text), next check \(day)\(next.isoMinutes)"
  }

  private static func problemText(of feed: Subscription) -> String? {
    if feed.state.isGone { return "Gone: its server says that it is no more" }
    guard let problem = feed.state.problem else { return nil }
    let times = feed.state.failureCount > 1 ? " (\(feed.state.failureCount) times in a row)" : ""
    return "Error: \(problem.sentence.withoutAddress(of: feed))\(times)"
  }

  private static func number(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  // MARK: - Sheet

  func contents(of sheet: Sheet) -> SheetContents {
    let rows = sheet.rows.dropFirst(sheet.top).prefix(sheet.height)
    return SheetContents(
      title: sheet.titleRows,
      rows: rows.map { row in
        SheetRowContents(
          isSelected: sheet.isChoice && row.item == sheet.selection, text: row.text)
      })
  }

  // MARK: - List

  /// What the list was chosen to show, `nil` for everything.
  var listSourceTitle: String? {
    guard !list.query.feeds.isEmpty else { return nil }
    return listEntry.map { feeds.title(of: $0) } ?? "Chosen feeds"
  }
}

extension String {
  /// The sentence of a problem without the feed's address at its beginning, which is shown anyway.
  func withoutAddress(of feed: Subscription) -> String {
    let path = feed.url.withoutUserInfo.prefix { $0 != "?" }
    for beginning in ["cannot fetch \(path)", "\(path)"] where hasPrefix(beginning) {
      let rest = dropFirst(beginning.count).drop { "/?….".contains($0) }
      if rest.hasPrefix(": ") { return String(rest.dropFirst(2)) }
      if rest.hasPrefix(" ") { return String(rest.dropFirst()) }
    }
    return self
  }
}
