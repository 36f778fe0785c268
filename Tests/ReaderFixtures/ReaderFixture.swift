public import Articles
public import ViewModels

/// A reader with a world that answers like a library would, kept as plain values.
public struct ReaderFixture {
  public var reader: Reader
  /// Newest first.
  public var rows: [ArticleRow]
  /// Effects that were asked for and not answered by the fixture.
  public var effects: [Effect] = []
  /// Articles that are more than their row and forty paragraphs.
  public var drafts: [Int64: ArticleDraft] = [:]
  /// The feeds that are followed.
  public var feeds: [Subscription] = []
  /// Which feed articles came with.
  public var feedOfArticle: [Int64: Int64] = [:]
  /// The files that came with articles.
  public var enclosures: [Int64: [FeedEnclosure]] = [:]
  /// The texts of the articles' pages.
  public var fullTexts: [Int64: ArticleDraft] = [:]
  /// Articles whose page's text is shown.
  public var showingFullText: Set<Int64> = []
  private var removedFeeds: [Subscription] = []

  public init(
    rows: [ArticleRow], feeds: [Subscription] = [],
    size: ScreenSize = ScreenSize(columns: 80, rows: 24)
  ) {
    self.rows = rows
    self.feeds = feeds
    reader = Reader(ReaderOptions(size: size))
    send(.started)
  }

  /// `count` articles, the first one the newest; odd ones are read.
  public init(articles count: Int, size: ScreenSize = ScreenSize(columns: 80, rows: 24)) {
    self.init(rows: Self.rows(count), size: size)
  }

  public static func rows(_ count: Int) -> [ArticleRow] {
    (0..<count).map { index in
      ArticleRow(
        id: Int64(count - index), title: "Article \(count - index)", source: "Source",
        date: Timestamp(seconds: 1_800_000_000 - Int64(index) * 60), isRead: index % 2 == 1,
        isStarred: false)
    }
  }

  /// Sends an event, then answers what it asks of the library until nothing is asked any more.
  public mutating func send(_ event: Event) {
    effects = []
    var waiting = reader.update(event)
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      effects.append(effect)
      if let answer = answer(to: effect) { waiting += reader.update(answer) }
    }
  }

  public mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  public mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  /// What the status line says, `nil` where it hints at keys or is being typed on.
  public var footerText: String? {
    guard case .status(let message, _, _, _) = reader.contents.footer else { return nil }
    return message?.text
  }

  // MARK: - The world

  private mutating func answer(to effect: Effect) -> Event? {
    keep(effect)
    return switch effect {
    case .loadList(let request): .listLoaded(request, page(for: request))
    case .count(let query): .counted(query, counts(query))
    case .loadArticle(let id): .articleLoaded(id: id, article(id))
    case .findUnread(let request): .unreadFound(request, unreadPlace(request))
    case .change(let change): .changed(change)
    case .markViewRead(let query, _):
      .viewMarkedRead(query, ids: matching(query).filter { !$0.isRead }.map(\.id))
    case .loadFeeds: .feedsLoaded(feeds, counts: feedCounts, all: counts(of: rows))
    case .setFeed(let id, _): .feedSaved(id)
    case .changeFollowing(let change): .followingChanged(change)
    case .showFullText(let id, _): article(id).map { .articleUpdated($0) }
    default: nil
    }
  }

  /// Writes as the library does.
  private mutating func keep(_ effect: Effect) {
    switch effect {
    case .change(let change): keep(change)
    case .setFeed(let id, let assignments):
      for index in feeds.indices where feeds[index].id == id {
        for assignment in assignments { try? feeds[index].set(assignment) }
      }
    case .changeFollowing(let change):
      if change.isFollowed {
        feeds += removedFeeds.filter { $0.id == change.id }
        removedFeeds.removeAll { $0.id == change.id }
      } else {
        removedFeeds += feeds.filter { $0.id == change.id }
        feeds.removeAll { $0.id == change.id }
      }
    case .showFullText(let id, let shows):
      if shows { showingFullText.insert(id) } else { showingFullText.remove(id) }
    default: break
    }
  }

  private mutating func keep(_ change: StatusChange) {
    for index in rows.indices where change.ids.contains(rows[index].id) {
      switch change.mark {
      case .read: rows[index].isRead = change.value
      case .star: rows[index].isStarred = change.value
      }
    }
  }

  private func matching(_ query: Query) -> [ArticleRow] {
    rows.filter { row in
      (query.words.isEmpty || row.title.contains(query.words))
        && (query.feeds.isEmpty || feedOfArticle[row.id].map(query.feeds.contains) ?? false)
        && (!query.isUnreadOnly || !row.isRead) && (!query.isStarredOnly || row.isStarred)
    }
  }

  private func counts(_ query: Query) -> ListCounts {
    let rows = matching(query)
    return ListCounts(
      total: rows.count, unread: rows.filter { !$0.isRead }.count, newest: rows.first?.id ?? 0)
  }

  private var feedCounts: [Int64: FeedCounts] {
    Dictionary(
      feeds.map { feed in (feed.id, counts(of: rows.filter { feedOfArticle[$0.id] == feed.id })) },
      uniquingKeysWith: { $1 })
  }

  private func counts(of rows: [ArticleRow]) -> FeedCounts {
    FeedCounts(total: rows.count, unread: rows.filter { !$0.isRead }.count)
  }

  private func page(for request: ListRequest) -> ListPage {
    let rows = matching(request.query)
    let start: Int
    var anchor = 0
    switch request.anchor {
    case .top: start = 0
    case .bottom:
      start = max(0, rows.count - request.limit)
      anchor = max(0, rows.count - 1 - start)
    case .below(let place): start = rows.firstIndex { $0.place > place } ?? rows.count
    case .above(let place):
      let end = rows.firstIndex { $0.place >= place } ?? rows.count
      start = max(0, end - request.limit)
      return ListPage(
        rows: Array(rows[start..<end]), hasMoreAbove: start > 0, hasMoreBelow: end < rows.count)
    case .around(let place):
      let index = rows.firstIndex { $0.place >= place } ?? max(0, rows.count - 1)
      start = max(0, index - request.limit / 2)
      anchor = index - start
    case .row(let number):
      let index = max(0, min(number, rows.count - 1))
      start = max(0, index - request.limit / 2)
      anchor = index - start
    }
    let end = min(rows.count, start + request.limit)
    return ListPage(
      rows: Array(rows[start..<end]), hasMoreAbove: start > 0, hasMoreBelow: end < rows.count,
      anchorRow: anchor)
  }

  private func unreadPlace(_ request: UnreadRequest) -> ListPlace? {
    let unread = matching(request.query).filter { !$0.isRead }.map(\.place)
    guard let from = request.from else {
      return request.direction == .forward ? unread.first : unread.last
    }
    return request.direction == .forward
      ? unread.first { $0 > from } : unread.last { $0 < from }
  }

  /// An article of forty paragraphs, each with a word of its own.
  public func article(_ id: Int64) -> Article? {
    guard let row = rows.first(where: { $0.id == id }) else { return nil }
    let draft = drafts[id] ?? Self.draft(title: row.title)
    var article = Article(
      id: id, draft: draft, status: ArticleStatus(isRead: row.isRead, isStarred: row.isStarred),
      added: row.date)
    article.feed = feedOfArticle[id]
    article.enclosures = enclosures[id] ?? []
    article.fullText = fullTexts[id]
    article.status.showsFullText = showingFullText.contains(id)
    return article
  }

  private static func draft(title: String) -> ArticleDraft {
    var draft = ArticleDraft(format: .text)
    draft.title = title
    draft.document = Document(
      blocks: (1...40).map { .paragraph("Paragraph number \($0) of the article, word\($0).") })
    return draft
  }
}
