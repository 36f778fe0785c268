public import Articles

/// The list: a window of loaded rows that slides over a list of any length.
///
/// Only rows near the selection are in memory. When the selection comes close to an edge of the
/// window the next page is asked for, and what is far away on the other side is let go.
public struct ListState: Sendable, Hashable {
  /// Rows to keep on either side of the selection when a new page comes in.
  static let keptRows = 400
  /// How close to an edge of the window the next page is asked for.
  static let margin = 100

  public internal(set) var query: Query
  public internal(set) var rows: [ArticleRow] = []
  public internal(set) var hasMoreAbove = false
  public internal(set) var hasMoreBelow = false
  /// Index in `rows`; 0 while there are none.
  public internal(set) var selection = 0
  /// Index in `rows` of the first row on the screen.
  public internal(set) var top = 0
  /// Numbers of the whole list, once they are known.
  public internal(set) var counts: ListCounts?

  /// The query that `rows` answer: another one than `query` until its first rows have come.
  var loadedQuery: Query?
  /// The question whose answer replaces the window.
  var awaitedWindow: ListRequest?
  /// Whether that is the same list anew: then the selection stays on its row.
  var isReloading = false
  /// The question whose answer extends the window.
  var awaitedPage: ListRequest?
  /// Marks that changed since the awaited rows were asked for: their answer may not know them.
  var changesSinceAsked: [StatusChange] = []
  /// Whether the awaited numbers are from before a change of marks.
  var isCountOutdated = false

  init(query: Query) {
    self.query = query
  }

  /// Whether the rows are those of `query`, and not still those of the one before.
  public var isLoaded: Bool { loadedQuery == query }

  /// The row that commands are about; none while the rows are those of another query.
  public var selectedRow: ArticleRow? {
    isLoaded && rows.indices.contains(selection) ? rows[selection] : nil
  }
}

// MARK: - Asking

extension ListState {
  /// Starts over with a query; the old rows stay on the screen until the answer comes.
  mutating func show(_ query: Query, at anchor: PageAnchor = .top) -> [Effect] {
    self.query = query
    counts = nil
    return [replaceWindow(at: anchor), askForCounts()]
  }

  /// Asks for the same list again, around the row that is selected.
  ///
  /// A jump that is under way goes on to where it was to lead.
  mutating func reload() -> [Effect] {
    let jump = isReloading ? nil : awaitedWindow?.anchor
    let anchor = jump ?? selectedRow.map { .around($0.place) } ?? .top
    let effects = [replaceWindow(at: anchor), askForCounts()]
    isReloading = jump == nil
    return effects
  }

  mutating func replaceWindow(at anchor: PageAnchor) -> Effect {
    let request = ListRequest(query: query, anchor: anchor)
    awaitedWindow = request
    awaitedPage = nil
    isReloading = false
    changesSinceAsked = []
    return .loadList(request)
  }

  /// The question for the next page, if the selection is near an edge that has one.
  mutating func extendWindow() -> [Effect] {
    guard awaitedPage == nil, awaitedWindow == nil else { return [] }
    if hasMoreBelow, selection + Self.margin >= rows.count, let last = rows.last {
      awaitedPage = ListRequest(query: query, anchor: .below(last.place))
    } else if hasMoreAbove, selection < Self.margin, let first = rows.first {
      awaitedPage = ListRequest(query: query, anchor: .above(first.place))
    }
    changesSinceAsked = []
    return awaitedPage.map { [.loadList($0)] } ?? []
  }

  /// Asks for the numbers of the whole list.
  mutating func askForCounts() -> Effect {
    isCountOutdated = false
    return .count(query)
  }
}
