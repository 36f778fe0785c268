public import Articles

/// The list: a window of loaded rows that slides over a list of any length.
///
/// Only rows near the selection are in memory. When the selection comes close to an edge of the
/// window the next page is asked for, and what is far away on the other side is let go.
public struct ListState: Sendable, Hashable {
  /// Rows to keep on either side of the selection when a new page comes in.
  private static let keptRows = 400
  /// How close to an edge of the window the next page is asked for.
  private static let margin = 100

  public private(set) var query: Query
  public private(set) var rows: [ArticleRow] = []
  public private(set) var hasMoreAbove = false
  public private(set) var hasMoreBelow = false
  /// Index in `rows`; 0 while there are none.
  public private(set) var selection = 0
  /// Index in `rows` of the first row on the screen.
  public private(set) var top = 0
  /// Numbers of the whole list, once they are known.
  public var counts: ListCounts?
  /// Whether the first answer for this query has come.
  public private(set) var isLoaded = false

  /// The question whose answer replaces the window.
  private var awaitedWindow: ListRequest?
  /// The question whose answer extends the window.
  private var awaitedPage: ListRequest?

  init(query: Query) {
    self.query = query
  }

  public var selectedRow: ArticleRow? {
    rows.indices.contains(selection) ? rows[selection] : nil
  }
}

// MARK: - Asking for rows

extension ListState {
  /// Starts over with a query; the old rows stay on the screen until the answer comes.
  mutating func show(_ query: Query, at anchor: PageAnchor = .top) -> [Effect] {
    self.query = query
    counts = nil
    return [replaceWindow(at: anchor), .count(query)]
  }

  /// Asks for the same list again, around the row that is selected.
  mutating func reload() -> [Effect] {
    [replaceWindow(at: selectedRow.map { .around($0.place) } ?? .top), .count(query)]
  }

  private mutating func replaceWindow(at anchor: PageAnchor) -> Effect {
    let request = ListRequest(query: query, anchor: anchor)
    awaitedWindow = request
    awaitedPage = nil
    return .loadList(request)
  }

  /// The question for the next page, if the selection is near an edge that has one.
  private mutating func extendWindow() -> [Effect] {
    guard awaitedPage == nil, awaitedWindow == nil else { return [] }
    if hasMoreBelow, selection + Self.margin >= rows.count, let last = rows.last {
      awaitedPage = ListRequest(query: query, anchor: .below(last.place))
    } else if hasMoreAbove, selection < Self.margin, let first = rows.first {
      awaitedPage = ListRequest(query: query, anchor: .above(first.place))
    }
    return awaitedPage.map { [.loadList($0)] } ?? []
  }
}

// MARK: - Answers

extension ListState {
  /// Takes rows that were asked for; what is no longer asked for is dropped.
  mutating func load(_ page: ListPage, for request: ListRequest) -> [Effect] {
    if request == awaitedWindow {
      awaitedWindow = nil
      isLoaded = true
      setWindow(page, keeping: rows.isEmpty ? 0 : selection - top)
    } else if request == awaitedPage {
      awaitedPage = nil
      extend(with: page, at: request.anchor)
    }
    return extendWindow()
  }

  /// A question failed: it is no longer waited for, so that it can be asked again.
  mutating func giveUp(_ request: ListRequest) {
    if request == awaitedWindow { awaitedWindow = nil }
    if request == awaitedPage { awaitedPage = nil }
  }

  /// `offset` is how many rows below the top of the screen the selection stood before.
  private mutating func setWindow(_ page: ListPage, keeping offset: Int) {
    rows = page.rows
    hasMoreAbove = page.hasMoreAbove
    hasMoreBelow = page.hasMoreBelow
    selection = min(max(0, page.anchorRow), max(0, rows.count - 1))
    top = max(0, selection - offset)
  }

  private mutating func extend(with page: ListPage, at anchor: PageAnchor) {
    switch anchor {
    case .below:
      rows += page.rows
      hasMoreBelow = page.hasMoreBelow
      dropAbove(selection - Self.keptRows)
    case .above:
      rows = page.rows + rows
      selection += page.rows.count
      top += page.rows.count
      hasMoreAbove = page.hasMoreAbove
      dropBelow(rows.count - selection - Self.keptRows)
    case .top, .bottom, .around, .row: break
    }
  }

  private mutating func dropAbove(_ count: Int) {
    let dropped = min(count, top)
    guard dropped > 0 else { return }
    rows.removeFirst(dropped)
    selection -= dropped
    top -= dropped
    hasMoreAbove = true
  }

  private mutating func dropBelow(_ count: Int) {
    guard count > 0 else { return }
    rows.removeLast(min(count, rows.count - selection - 1))
    hasMoreBelow = true
  }
}

// MARK: - Moving

extension ListState {
  /// Moves the selection by rows, as far as rows are loaded.
  mutating func move(by count: Int) -> [Effect] {
    select(index: selection + count)
  }

  private mutating func select(index: Int) -> [Effect] {
    guard !rows.isEmpty else { return [] }
    selection = min(max(0, index), rows.count - 1)
    return extendWindow()
  }

  /// Goes to the first row of the whole list.
  mutating func goToFirst() -> [Effect] {
    if hasMoreAbove || awaitedWindow != nil { return [replaceWindow(at: .top)] }
    return select(index: 0)
  }

  /// Goes to the last row of the whole list.
  mutating func goToLast() -> [Effect] {
    if hasMoreBelow || awaitedWindow != nil { return [replaceWindow(at: .bottom)] }
    return select(index: rows.count - 1)
  }

  /// Goes to the `n`th row of the whole list, counted from 1.
  mutating func goTo(row number: Int) -> [Effect] {
    let index = max(0, number - 1)
    if !hasMoreAbove && index < rows.count { return select(index: index) }
    return [replaceWindow(at: .row(index))]
  }

  /// Goes to a place of the list, loading its surroundings if they are not in the window.
  mutating func goTo(_ place: ListPlace) -> [Effect] {
    if let index = rows.firstIndex(where: { $0.place == place }) {
      return select(index: index)
    }
    return [replaceWindow(at: .around(place))]
  }

  /// The next loaded unread row after the selection in a direction, `nil` if none is loaded.
  func unreadRow(_ direction: Direction) -> ArticleRow? {
    guard !rows.isEmpty else { return nil }
    return switch direction {
    case .forward: rows[min(selection + 1, rows.count)...].first { !$0.isRead }
    case .backward: rows[..<selection].last { !$0.isRead }
    }
  }

  /// Scrolls as little as it takes for the selection to be one of `height` visible rows.
  mutating func scroll(toFit height: Int) {
    guard height > 0 else { return }
    top = min(top, selection)
    top = max(top, selection - height + 1)
    top = max(0, min(top, rows.count - height))
  }
}

// MARK: - Marks

extension ListState {
  /// Shows a change of marks on the rows that are loaded.
  mutating func apply(_ change: StatusChange) {
    let ids = Set(change.ids)
    for index in rows.indices where ids.contains(rows[index].id) {
      switch change.mark {
      case .read: rows[index].isRead = change.value
      case .star: rows[index].isStarred = change.value
      }
    }
  }

  /// Counts a change of marks, where the numbers are known.
  mutating func count(_ change: StatusChange) {
    guard change.mark == .read else { return }
    let difference = change.value ? -change.ids.count : change.ids.count
    guard let unread = counts?.unread else { return }
    counts?.unread = max(0, unread + difference)
  }
}
