import Articles

/// What is asked of the network, of the browser and of files.
extension Reader {
  /// Asks for something and remembers that it was.
  mutating func fetch(_ effect: Effect) -> [Effect] {
    fetching.begin(effect)
    return [effect]
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
      prompt = Prompt(.enclosure(saves: saves, count: files.count))
      return []
    }
    guard files.indices.contains(number - 1) else {
      message = Message("There is no file \(number); the last one is \(files.count)", isError: true)
      return []
    }
    let url = files[number - 1].url
    guard saves else { return [.openInBrowser(url)] }
    let effect = Effect.saveFile(url: url, feed: meantArticle?.article.feed)
    guard !fetching.holds(effect) else {
      message = Message("That file is on its way; ^C ends that")
      return []
    }
    return fetch(effect)
  }

  /// Where no browser can be started the address is shown whole, so that it can be copied.
  private mutating func showAddress(_ url: String) {
    sheet = Sheet(
      "No browser was found to open this address:",
      lines: [
        url.withoutUserInfo.displayableLine, "",
        "Name a browser in the environment variable BROWSER, or copy the address.",
      ])
  }

  // MARK: - Answers

  mutating func takeFetched(_ event: Event) -> [Effect] {
    switch event {
    case .feedsLoaded(let feeds, let counts, let all):
      self.feeds.load(feeds, counts: counts, all: all)
      welcomeIfAwaited()
    case .refreshProgress(let progress): fetching.setRefreshProgress(progress)
    case .articlesArrived: return list.reload() + reloadFeeds()
    case .refreshed(let summary): return finishRefresh(summary)
    case .sourceAdded(let added, let effect): return take(added, by: effect)
    case .articleUpdated(let article): return update(article)
    case .saveProgress(let progress, let effect): fetching.setProgress(progress, of: effect)
    case .fileSaved(let path, let isNew, let effect):
      fetching.end(effect)
      message = Message(isNew ? "Saved as \(path)" : "Already saved as \(path)")
    case .browserMissing(let url): showAddress(url)
    case .feedSaved, .followingChanged: return reloadFeeds()
    case .cancelled(let effect):
      fetching.end(effect)
      message = Message(effect.cancelledText)
    default: break
    }
    return []
  }

  /// Ends what the network is asked for, if that is anything.
  mutating func cancelFetching() -> [Effect]? {
    guard !fetching.isEmpty else { return nil }
    message = Message("Ending what is under way")
    return [.cancelFetching]
  }
}

extension Effect {
  /// What did not happen, since the user ended it.
  fileprivate var cancelledText: String {
    switch self {
    case .addSource, .follow, .addPage: "Cancelled: nothing was added"
    case .loadFullText: "Cancelled: the full text was not fetched"
    case .saveFile(let url, _): "Cancelled: \(url.fileName) was not saved"
    default: "Cancelled"
    }
  }
}

extension ArticleState {
  /// Which text a switch would show, `nil` while there is only one.
  fileprivate var canSwitch: Bool? {
    article.fullText == nil ? nil : !article.isShowingFullText
  }
}
