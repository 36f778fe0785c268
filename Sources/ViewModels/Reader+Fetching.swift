import Articles

/// What is asked of the network, and of the browser.
extension Reader {
  // MARK: - Refreshing

  /// Asks for the feeds that are meant: the selected ones, those of the list, else all.
  mutating func refresh() -> [Effect] {
    refresh(isShowingFeeds ? feeds.feeds(of: feeds.selected) : list.query.feeds)
  }

  mutating func refresh(_ ids: [Int64]) -> [Effect] {
    guard !fetching.isRefreshing else {
      message = Message("A refresh is under way; ^C ends it")
      return []
    }
    return fetch(.refresh(feeds: ids))
  }

  /// Asks for what is due, unless that is under way already.
  mutating func refreshQuietly() -> [Effect] {
    fetching.isRefreshing ? [] : fetch(.refresh(feeds: []))
  }

  /// Asks for something and remembers that it was.
  private mutating func fetch(_ effect: Effect) -> [Effect] {
    fetching.begin(effect)
    return [effect]
  }

  // MARK: - Adding

  /// Takes what was typed: an address is asked for, a path is imported.
  mutating func add(_ text: String) -> [Effect] {
    guard TypedSource(text).address.isTypedAddress else { return importPath(text) }
    let effect = Effect.addSource(text)
    guard !fetching.holds(effect) else {
      message = Message("That is being looked at already; ^C ends it")
      return []
    }
    return fetch(effect)
  }

  private mutating func take(_ added: AddedSource, by effect: Effect) -> [Effect] {
    fetching.end(effect)
    if case .importPath = effect { importProgress = nil }
    switch added {
    case .feed(_, let title, let articles):
      let news = articles == 1 ? "1 new article" : "\(articles) new articles"
      message = Message("Following \(title): \(news)")
    case .feeds(let count, let known, let refused):
      let effects = takeList(count: count, known: known, refused: refused)
      // Feeds that were chosen on a page were fetched already.
      if case .follow = effect { return effects }
      return effects + (count > 0 ? refreshQuietly() : [])
    case .article(let id): return list.reload() + showAdded(id)
    case .files(let summary): return finishImport(summary)
    case .choices(let page, let feeds, let title):
      sheet = Self.choice(page: page, feeds, articleTitle: title)
      return []
    }
    return list.reload() + reloadFeeds()
  }

  /// Says what became of several feeds.
  private mutating func takeList(count: Int, known: Int, refused: [String]) -> [Effect] {
    var parts = [count == 1 ? "1 feed followed" : "\(count) feeds followed"]
    if known > 0 { parts.append("\(known) known already") }
    if !refused.isEmpty { parts.append("\(refused.count) refused") }
    message = Message(parts.joined(separator: ", "), isError: count + known == 0)
    if !refused.isEmpty { sheet = Sheet("Refused", lines: refused) }
    return list.reload() + reloadFeeds()
  }

  /// Opens an article that was added; never in place of one that is being read.
  private mutating func showAdded(_ id: Int64) -> [Effect] {
    guard focus == .list, prompt == nil else {
      message = Message("The page is in the list now")
      return []
    }
    isShowingFeeds = false
    awaitedArticle = id
    return [.loadArticle(id)]
  }

  private static func choice(
    page: String, _ feeds: [FeedChoice], articleTitle: String?
  ) -> Sheet {
    var choices: [(line: String, answer: Effect)] = []
    if let articleTitle {
      choices.append(("Read the page itself: \(articleTitle)", .addPage(page)))
    }
    choices += feeds.map { feed in
      (
        "Follow \(feed.title.map { "\($0)  " } ?? "")\(feed.url.withoutPassword)",
        .follow([feed.url])
      )
    }
    if feeds.count > 1 { choices.append(("Follow all of them", .follow(feeds.map(\.url)))) }
    return Sheet("\(page.withoutPassword): which of these?", choices: choices)
  }

  /// Carries out what was chosen on a sheet.
  mutating func choose() -> [Effect] {
    defer { sheet = nil }
    return sheet?.answer.map { fetch($0) } ?? []
  }

  // MARK: - Full text

  /// Switches the open article between its texts, or fetches those of the selected rows.
  mutating func toggleFullText() -> [Effect] {
    if let article = meantArticle, let shows = article.canSwitch {
      return [.showFullText(article.id, shows)]
    }
    let effects = meantIDs.map { Effect.loadFullText($0) }
    let new = effects.filter { !fetching.holds($0) }
    guard !new.isEmpty else {
      if !effects.isEmpty { message = Message("The full text is on its way; ^C ends that") }
      return []
    }
    return new.flatMap { fetch($0) }
  }

  /// The article in the reading pane, if commands are about it.
  private var meantArticle: ArticleState? {
    guard let article, focus == .article || list.selectedRow?.id == article.id else { return nil }
    return article
  }

  private var meantIDs: [Int64] {
    if focus == .article, let article { return [article.id] }
    guard list.isLoaded else { return [] }
    return list.rows.dropFirst(list.selection).prefix(count ?? 1).map(\.id)
  }

  private mutating func update(_ updated: Article) -> [Effect] {
    fetching.end(.loadFullText(updated.id))
    guard article?.id == updated.id else {
      // Another text than the one the place was in.
      message = Message("The full text is there; Enter opens it")
      return [.savePosition(id: updated.id, .start)]
    }
    article?.update(updated)
    message = Message(updated.isShowingFullText ? "Full text" : "The feed's text")
    return savePosition()
  }

  // MARK: - Browser and files

  /// Opens the page of an article; it counts as read unless it `staysUnread`.
  mutating func openInBrowser(staysUnread: Bool) -> [Effect] {
    guard let marked = markedArticle else { return [] }
    let effects: [Effect] = [.openPage(marked.id)]
    guard !staysUnread, !marked.isRead else { return effects }
    return effects + change(StatusChange(ids: [marked.id], mark: .read, value: true))
  }

  /// Opens or saves a file that came with the article: the one counted, or the only one.
  mutating func takeEnclosure(saves: Bool) -> [Effect] {
    guard let files = meantArticle?.article.enclosures else {
      message = Message("Files are listed in the article; Enter opens it")
      return []
    }
    guard !files.isEmpty else {
      message = Message("No files came with this article")
      return []
    }
    guard let number = count ?? (files.count == 1 ? 1 : nil) else {
      prompt = Prompt(.enclosure(saves: saves))
      return []
    }
    guard files.indices.contains(number - 1) else {
      message = Message("There is no file \(number); the last one is \(files.count)", isError: true)
      return []
    }
    let url = files[number - 1].url
    guard saves else { return [.openInBrowser(url)] }
    let effect = Effect.saveFile(url: url)
    return fetching.holds(effect) ? [] : fetch(effect)
  }

  // MARK: - Answers

  mutating func takeFetched(_ event: Event) -> [Effect] {
    switch event {
    case .feedsLoaded(let feeds, let counts, let all):
      self.feeds.load(feeds, counts: counts, all: all)
    case .refreshProgress(let progress): fetching.setRefreshProgress(progress)
    case .articlesArrived: return list.reload() + reloadFeeds()
    case .refreshed(let summary): return finishRefresh(summary)
    case .sourceAdded(let added, let effect): return take(added, by: effect)
    case .articleUpdated(let article): return update(article)
    case .fileSaved(let url, let path):
      fetching.end(.saveFile(url: url))
      message = Message("Saved to \(path)")
    case .feedSaved, .followingChanged: return reloadFeeds()
    case .cancelled(let effect): fetching.end(effect)
    default: break
    }
    return []
  }

  private mutating func finishRefresh(_ summary: RefreshSummary) -> [Effect] {
    fetching.endRefresh()
    let isIdle = summary.checked + summary.resting == 0 && !summary.wasCancelled
    let hasFailed = summary.checked > 0 && summary.failed == summary.checked
    message =
      isIdle
      ? Message("You follow no feeds yet; a adds one")
      : Message(summary.sentence.capitalizedSentence, isError: hasFailed)
    return (summary.new + summary.corrected > 0 ? list.reload() : []) + reloadFeeds()
  }

  /// Ends what the network is asked for, if that is anything.
  mutating func cancelFetching() -> [Effect]? {
    guard !fetching.isEmpty else { return nil }
    message = Message("Ending what is under way")
    return [.cancelFetching]
  }
}

extension ArticleState {
  /// Which text a switch would show, `nil` while there is only one.
  fileprivate var canSwitch: Bool? {
    article.fullText == nil ? nil : !article.isShowingFullText
  }
}

extension String {
  /// The text with its first letter upper-cased.
  fileprivate var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }
}
