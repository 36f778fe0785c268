import Articles

extension Reader {
  /// Takes an event and answers what the world shall do, in order.
  public mutating func update(_ event: Event) -> [Effect] {
    let effects = handle(event)
    fit()
    return effects
  }

  private mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .started: return list.show(list.query)
    case .key(let key): return press(key)
    case .pasted(let text): return paste(text)
    case .resized(let size): self.size = size
    case .listLoaded(let request, let page): return load(page, for: request)
    case .counted(let query, let counts): return list.take(counts, of: query)
    case .articleLoaded(let id, let article): return show(article, id: id)
    case .unreadFound(let request, let place): return goToUnread(request, at: place)
    case .changed: break
    case .viewMarkedRead(let query, let ids): return viewMarkedRead(query, ids)
    case .importProgress(let files, let added):
      importProgress = "Importing: \(files) files, \(added) articles"
    case .imported(let summary): return finishImport(summary)
    case .pathsCompleted(let prefix, let paths): completePath(prefix, with: paths)
    case .libraryChanged: return list.reload() + (isShowingFeeds ? [.loadFeeds] : [])
    case .failed(let effect, let problem): return fail(effect, problem)
    case .feedsLoaded, .refreshProgress, .articlesArrived, .refreshed, .sourceAdded,
      .articleUpdated, .opened, .browserMissing, .saveProgress, .fileSaved, .feedSaved,
      .followingChanged, .cancelled:
      return takeFetched(event)
    }
    return []
  }

  // MARK: - Answers

  private mutating func load(_ page: ListPage, for request: ListRequest) -> [Effect] {
    var effects = list.load(page, for: request)
    if list.isLoaded, list.rows.isEmpty, list.query == .all {
      effects += wasWelcomed ? [.loadFeeds] : welcome()
    }
    wasWelcomed = wasWelcomed || list.isLoaded
    guard opensWhenLoaded, list.isLoaded else { return effects }
    opensWhenLoaded = false
    return effects + openSelected()
  }

  /// Asks what to begin with, once it is known that no feed is followed.
  mutating func welcome() -> [Effect] {
    awaitsWelcome = true
    guard feeds.isLoaded else { return [.loadFeeds] }
    welcomeIfAwaited()
    return []
  }

  mutating func welcomeIfAwaited() {
    let isNew = feeds.subscriptions.isEmpty && list.rows.isEmpty && list.query == .all
    if awaitsWelcome, isNew, prompt == nil, help == nil, sheet == nil, !isShowingFeeds {
      prompt = Prompt(.welcome)
    }
    awaitsWelcome = false
  }

  /// Shows an article that was asked for; it counts as read once it stands on the screen.
  private mutating func show(_ loaded: Article?, id: Int64) -> [Effect] {
    guard id == awaitedArticle else { return [] }
    awaitedArticle = nil
    guard var loaded else {
      message = Message("This article is no longer in the library", isError: true)
      return list.reload()
    }
    // The row may know of marks that are still being written.
    if let row = list.rows.first(where: { $0.id == id }) {
      (loaded.status.isRead, loaded.status.isStarred) = (row.isRead, row.isStarred)
    }
    article = ArticleState(loaded, typesetter: typesetter, height: articleHeight)
    findOrigin = loaded.status.position
    focus = .article
    guard !loaded.status.isRead else { return [] }
    return change(StatusChange(ids: [id], mark: .read, value: true))
  }

  private mutating func goToUnread(_ request: UnreadRequest, at place: ListPlace?) -> [Effect] {
    guard request == awaitedUnread else { return [] }
    awaitedUnread = nil
    if let place, request.count > 1 { return findUnread(request.next(from: place)) }
    if let place = place ?? request.found { return go(to: place, opens: request.opens) }
    guard request.from != nil else {
      message = Message("No unread articles")
      return []
    }
    var again = request
    again.from = nil
    message = Message("Went on at the \(request.direction == .forward ? "top" : "bottom")")
    return findUnread(again)
  }

  private mutating func viewMarkedRead(_ query: Query, _ ids: [Int64]) -> [Effect] {
    isMarkingView = false
    let change = StatusChange(ids: ids, mark: .read, value: true)
    if ids.isEmpty {
      message = Message("Everything here is read already")
    } else {
      _ = apply(change)
      history.record(.status(change))
      message = Message("\(change.sentence); u undoes")
    }
    return [list.askForCounts()]
  }

  mutating func finishImport(_ summary: ImportSummary) -> [Effect] {
    importProgress = nil
    let sentence = (isImportCancelled ? "Import ended early: " : "") + summary.sentence
    message = Message(sentence, isError: summary.failed > 0)
    isImportCancelled = false
    show(refused: summary.refused)
    // Feeds of a list that was imported have nothing yet.
    return list.reload() + (summary.feeds > 0 ? reloadFeeds() + refreshQuietly() : [])
  }

  private mutating func fail(_ effect: Effect, _ problem: Problem) -> [Effect] {
    message = Message(problem.sentence, isError: true)
    switch effect {
    case .loadList(let request): list.giveUp(request)
    case .loadArticle(let id): if awaitedArticle == id { awaitedArticle = nil }
    case .findUnread(let request): if awaitedUnread == request { awaitedUnread = nil }
    case .change(let change):
      history.forget(.status(change))
      return apply(change.inverse)
    case .changeFollowing(let change):
      history.forget(.following(change))
      return [.loadFeeds]
    case .setFeed: return [.loadFeeds]
    case .refresh:
      fetching.endRefresh()
      isRefreshAwaited = false
    case .addSource, .follow, .addPage, .loadFullText, .saveFile: fetching.end(effect)
    case .markViewRead:
      isMarkingView = false
      return list.reload()
    case .importPath, .addSampleEdition: importProgress = nil
    default: break
    }
    return []
  }
}

extension ImportSummary {
  /// `12 articles added, 3 known already, 1 not read, b.png: it is no text`; of feeds only where
  /// there were some.
  var sentence: String {
    var parts: [String] = []
    if feeds > 0 { parts.append(feeds == 1 ? "1 feed followed" : "\(feeds) feeds followed") }
    if knownFeeds > 0 { parts.append("\(knownFeeds) followed already") }
    if !refused.isEmpty { parts.append("\(refused.count) refused") }
    if parts.isEmpty || added > 0 {
      parts.append(added == 1 ? "1 article added" : "\(added) articles added")
    }
    if known > 0 { parts.append("\(known) known already") }
    if failed > 0 { parts.append("\(failed) not read") }
    if let firstFailure { parts.append(firstFailure) }
    return parts.joined(separator: ", ")
  }
}
