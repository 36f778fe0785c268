import Articles

/// Adding feeds, pages and lists.
extension Reader {
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

  mutating func take(_ added: AddedSource, by effect: Effect) -> [Effect] {
    fetching.end(effect)
    if case .importPath = effect { importProgress = nil }
    switch added {
    case .feed(_, let title, let articles):
      let news = articles == 1 ? "1 new article" : "\(articles) new articles"
      // Titles may be long, and what matters stands where it is not cut off.
      message = Message("Following, with \(news): \(title)")
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
    show(refused: refused)
    return list.reload() + reloadFeeds()
  }

  /// Shows what of a list was left out, and why.
  mutating func show(refused: [String]) {
    guard !refused.isEmpty else { return }
    sheet = Sheet("Refused", lines: refused.map { $0.withoutSecrets.displayableLine })
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

  /// What is to be chosen, in the order and the words of `depesche add`.
  private static func choice(
    page: String, _ feeds: [FeedChoice], articleTitle: String?
  ) -> Sheet {
    var choices: [(line: String, answer: Effect)] = []
    if let articleTitle { choices.append(("the page itself: \(articleTitle)", .addPage(page))) }
    choices += feeds.map { feed in
      let title = feed.title.map { "\($0) " } ?? ""
      return ((title + feed.url.withoutPassword).displayableLine, .follow([feed.url]))
    }
    if feeds.count > 1 { choices.append(("all of them", .follow(feeds.map(\.url)))) }
    let found = articleTitle == nil ? "leads to several feeds" : "is an article and leads to feeds"
    return Sheet(
      "\(page.withoutPassword.displayableLine) \(found): which?",
      from: articleTitle == nil ? 1 : 0, choices: choices)
  }
}
