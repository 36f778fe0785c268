import Articles

/// Moving in the list and in the text, and between articles.
extension Reader {
  mutating func move(_ command: Command) -> [Effect] {
    focus == .list ? moveInList(command) : moveInArticle(command)
  }

  private mutating func moveInList(_ command: Command) -> [Effect] {
    let times = count ?? 1
    return switch command {
    case .moveDown: list.move(by: times)
    case .moveUp: list.move(by: -times)
    case .pageDown: list.move(by: listHeight * times)
    case .pageUp: list.move(by: -listHeight * times)
    case .halfPageDown: list.move(by: max(1, listHeight / 2) * times)
    case .halfPageUp: list.move(by: -max(1, listHeight / 2) * times)
    case .goFirst: count.map { list.goTo(row: $0) } ?? list.goToFirst()
    case .goLast: count.map { list.goTo(row: $0) } ?? list.goToLast()
    default: []
    }
  }

  private mutating func moveInArticle(_ command: Command) -> [Effect] {
    let times = count ?? 1
    let half = max(1, articleHeight / 2)
    if command == .pageDown, article?.isAtEnd == true {
      return goToUnread(.forward)
    }
    switch command {
    case .moveDown: article?.scroll(by: times)
    case .moveUp: article?.scroll(by: -times)
    case .pageDown: article?.turnPage(.forward, count: times)
    case .pageUp: article?.turnPage(.backward, count: times)
    case .halfPageDown: article?.scroll(by: half * times)
    case .halfPageUp: article?.scroll(by: -half * times)
    case .goFirst: article?.show(line: (count ?? 1) - 1)
    case .goLast: article?.show(line: count.map { $0 - 1 } ?? Int.max)
    default: break
    }
    return savePosition()
  }

  /// The effect that keeps the reading position, where there is one to keep.
  func savePosition() -> [Effect] {
    article.map { [.savePosition(id: $0.id, $0.position)] } ?? []
  }

  // MARK: - Panes

  mutating func changePane(_ command: Command) -> [Effect] {
    if command == .left, focus == .list { return openFeeds() }
    guard command != .left, focus == .list else {
      focus = .list
      return []
    }
    if article == nil { return openSelected() }
    focus = .article
    return []
  }

  // MARK: - Opening

  mutating func openSelected() -> [Effect] {
    guard focus == .list else { return [] }
    if let row = list.selectedRow { return open(row.id) }
    // Typed ahead of the list: the row that is shown now may be another query's.
    opensWhenLoaded = !list.isLoaded
    guard list.isLoaded, list.query == .all else { return [] }
    if feeds.subscriptions.isEmpty { return welcome() }
    message = Message(noArticlesText)
    return []
  }

  private mutating func open(_ id: Int64) -> [Effect] {
    if article?.id == id {
      focus = .article
      return []
    }
    awaitedArticle = id
    return [.loadArticle(id)]
  }

  mutating func openNeighbour(_ direction: Direction) -> [Effect] {
    guard let place = currentPlace else { return [] }
    let effects = list.move(from: place, direction, by: count ?? 1)
    guard let row = list.selectedRow, row.place != place else {
      message = Message(direction == .forward ? "This is the last one" : "This is the first one")
      return effects
    }
    return effects + open(row.id)
  }

  /// Where one goes on from: the open article while reading, though its row may have left the
  /// list, else the selected row.
  private var currentPlace: ListPlace? {
    (focus == .article ? article?.place : nil) ?? list.selectedRow?.place
  }

  // MARK: - Unread

  /// Goes to the next unread article: on the rows that are loaded, else by asking the library.
  mutating func goToUnread(_ direction: Direction) -> [Effect] {
    let (opens, place, count) = (focus == .article, currentPlace, count ?? 1)
    if let place, let row = list.unreadRow(direction, from: place, count: count) {
      return go(to: row.place, opens: opens)
    }
    return findUnread(
      UnreadRequest(
        query: list.query, from: place, direction: direction, opens: opens, count: count))
  }

  mutating func findUnread(_ request: UnreadRequest) -> [Effect] {
    awaitedUnread = request
    return [.findUnread(request)]
  }

  mutating func go(to place: ListPlace, opens: Bool) -> [Effect] {
    let effects = list.goTo(place)
    return opens ? effects + open(place.id) : effects
  }
}
