import Articles
import Typesetting

/// What is to be seen of the reader's state.
extension Reader {
  public var contents: ScreenContents {
    ScreenContents(size: size, body: body, footer: footer, ornaments: ornaments)
  }

  private var body: ScreenContents.Body {
    guard size.isUsable else { return .tooSmall }
    if let help {
      return .help(HelpContents(lines: Array(help.lines.dropFirst(help.top).prefix(helpHeight))))
    }
    if let sheet { return .sheet(contents(of: sheet)) }
    if isShowingFeeds { return .feeds(feedsContents) }
    let frames = frames
    return .panes(
      PaneContents(
        frames: frames, list: frames.list.map { _ in listContents },
        article: frames.article.map { articleContents(in: $0) }, focus: focus))
  }

  // MARK: - List

  private var listContents: ListContents {
    let visible = list.rows.indices.dropFirst(list.top).prefix(listHeight)
    return ListContents(
      title: viewTitle, counts: countsText, rows: visible.map(rowContents), note: listNote)
  }

  private func rowContents(_ index: Int) -> RowContents {
    let row = list.rows[index]
    return RowContents(
      isSelected: index == list.selection, isUnread: !row.isRead, isStarred: row.isStarred,
      date: row.date.civil.isoDay, source: row.source,
      title: row.title.isEmpty ? "(no title)" : row.title)
  }

  private var viewTitle: String {
    let view = list.query.isUnreadOnly ? "Unread" : list.query.isStarredOnly ? "Starred" : nil
    let name =
      listSourceTitle.map { source in view.map { "\(source), \($0.lowercased())" } ?? source }
      ?? view ?? "All articles"
    return list.query.words.isEmpty ? name : "\(name): \(list.query.words.displayableLine)"
  }

  private var countsText: String {
    list.counts.map { "\($0.unread) unread of \($0.total)" } ?? ""
  }

  private var listNote: [String] {
    guard list.rows.isEmpty, list.isLoaded else { return [] }
    guard list.query == .all else {
      return list.query.feeds.isEmpty ? ["Nothing here."] : ["Nothing here; r asks for more."]
    }
    guard feeds.isLoaded else { return [] }
    guard feeds.subscriptions.isEmpty else { return [noArticlesText] }
    return [
      "Your library is empty.", "",
      "Enter adds the sample edition: a dozen short articles that teach the keys.",
      "A URL follows a feed, finds the feeds of a site, or keeps a single page.",
      "A path imports a page, a text, a folder of them, or a list of feeds (OPML).",
      "Esc looks around; a and :sample-edition are there later, too.",
    ]
  }

  /// What is said of a library that has feeds and nothing else.
  var noArticlesText: String {
    let key = keymap.keys(for: .refreshAll).first?.name ?? ":\(Command.refreshAll.rawValue)"
    let count = feeds.subscriptions.count
    return "No articles yet: \(key) fetches your \(count == 1 ? "feed" : "\(count) feeds")"
  }

  // MARK: - Article

  private func articleContents(in frame: Frame) -> ArticleContents {
    guard let article else {
      return ArticleContents(
        lines: [], margin: 2, matches: [], note: "Enter opens the selected article.")
    }
    let top = article.top
    let lines = Array(article.text.lines.dropFirst(top).prefix(frame.height))
    return ArticleContents(
      lines: lines, margin: max(1, (frame.width - typesetter.measure) / 2),
      matches: matches(in: lines), currentMatch: article.finding?.currentMatch, note: "")
  }

  /// The matches on lines that are shown: those of the passages the lines belong to.
  private func matches(in lines: [TypesetLine]) -> [TextMatch] {
    guard let finding = article?.finding, let first = lines.first, let last = lines.last else {
      return []
    }
    let passages = first.start.passage...last.start.passage
    return finding.matches.filter { passages.contains($0.passage) }
  }

  // MARK: - Footer

  private var footer: ScreenContents.Footer {
    if let prompt { return .prompt(prompt) }
    let progress = (importProgress ?? fetching.progress).map { Message($0) }
    // How far something is is no message: no key shows it whole.
    let more = message == nil ? nil : hints([(.messages, "more")]).first
    return .status(message ?? progress, hints: hints, place: placeText, more: more)
  }

  private var placeText: String {
    if let count { return "\(count)" }
    guard help == nil, sheet == nil, !isShowingFeeds, focus == .article, let article else {
      return ""
    }
    let place = "\(article.percentRead) %"
    guard article.article.fullText != nil else { return place }
    return (article.article.isShowingFullText ? "full text  " : "feed's text  ") + place
  }

  /// The keys that matter most now, the most important first.
  private var hints: [String] {
    if help != nil {
      return hints([(.back, "back"), (.pageDown, "page"), (.find, "find")])
    }
    if let sheet {
      let leave = hints([(.back, "back")])
      return sheet.isChoice ? ["a number or Enter chooses"] + leave : leave
    }
    if isShowingFeeds {
      return hints([
        (.open, "articles"), (.refresh, "refresh"), (.add, "add"), (.find, "find"),
        (.help, "help"), (.quit, "back"), (.nextUnread, "next unread"),
      ])
    }
    if focus == .list { return listHints }
    if article?.finding != nil {
      return ["n next match", "N previous match", "Esc ends the search"]
    }
    return hints([
      (.pageDown, "page"), (.nextUnread, "next unread"), (.find, "find"), (.quit, "back"),
      (.help, "help"), (.toggleStar, "star"),
    ])
  }

  private var listHints: [String] {
    if list.rows.isEmpty, list.query == .all, !feeds.subscriptions.isEmpty {
      return hints([
        (.refreshAll, "fetch"), (.feeds, "feeds"), (.add, "add"), (.help, "help"), (.quit, "quit"),
      ])
    }
    if list.rows.isEmpty, list.query == .all {
      return hints([(.open, "begin"), (.add, "add"), (.help, "help"), (.quit, "quit")])
    }
    return hints([
      (.open, "open"), (.nextUnread, "next unread"), (.find, "filter"), (.feeds, "feeds"),
      (.help, "help"), (.quit, list.query.feeds.isEmpty ? "quit" : "back"), (.undo, "undo"),
      (.toggleStar, "star"),
    ])
  }

  private func hints(_ commands: [(Command, String)]) -> [String] {
    commands.compactMap { command, word in
      keymap.keys(for: command).first.map { "\($0.name) \(word)" }
    }
  }
}
