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

  public init(rows: [ArticleRow], size: ScreenSize = ScreenSize(columns: 80, rows: 24)) {
    self.rows = rows
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
    default: nil
    }
  }

  /// Writes single marks as the library does.
  private mutating func keep(_ effect: Effect) {
    guard case .change(let change) = effect else { return }
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
        && (!query.isUnreadOnly || !row.isRead) && (!query.isStarredOnly || row.isStarred)
    }
  }

  private func counts(_ query: Query) -> ListCounts {
    let rows = matching(query)
    return ListCounts(
      total: rows.count, unread: rows.filter { !$0.isRead }.count, newest: rows.first?.id ?? 0)
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
    return Article(
      id: id, draft: draft, status: ArticleStatus(isRead: row.isRead, isStarred: row.isStarred),
      added: row.date)
  }

  private static func draft(title: String) -> ArticleDraft {
    var draft = ArticleDraft(format: .text)
    draft.title = title
    draft.document = Document(
      blocks: (1...40).map { .paragraph("Paragraph number \($0) of the article, word\($0).") })
    return draft
  }
}
