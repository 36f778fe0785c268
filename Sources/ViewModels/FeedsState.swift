public import Articles

/// The feeds that are followed, as a list to choose from: everything, folders, feeds.
public struct FeedsState: Sendable, Hashable {
  /// One row of it.
  public enum Entry: Sendable, Hashable {
    case all
    case starred
    /// The names from the outermost folder to this one.
    case folder([String])
    case feed(Int64)
  }

  public private(set) var subscriptions: [Subscription] = []
  public private(set) var entries: [Entry] = [.all, .starred]
  /// Index in `entries`.
  public private(set) var selection = 0
  /// Index in `entries` of the first row on the screen.
  public private(set) var top = 0
  /// What the names are narrowed to.
  public private(set) var pattern = ""
  /// Whether the library has answered yet.
  public private(set) var isLoaded = false
  private var counts: [Int64: FeedCounts] = [:]
  private var allCounts = FeedCounts()
  private var places: [Int64: Int] = [:]

  public var selected: Entry {
    entries.indices.contains(selection) ? entries[selection] : .all
  }

  /// The feed with this number, if it is followed.
  public func feed(_ id: Int64) -> Subscription? { places[id].map { subscriptions[$0] } }
}

// MARK: - What an entry stands for

extension FeedsState {
  public func title(of entry: Entry) -> String {
    switch entry {
    case .all: "All articles"
    case .starred: "Starred"
    case .folder(let names): names.last ?? ""
    case .feed(let id): feed(id)?.title ?? ""
    }
  }

  /// The numbers of an entry's articles; `nil` where they are not counted.
  public func counts(of entry: Entry) -> FeedCounts? {
    guard isLoaded else { return nil }
    switch entry {
    case .all: return allCounts
    case .starred: return nil
    case .folder, .feed:
      return feeds(of: entry).reduce(into: FeedCounts()) { sum, id in
        sum.total += counts[id]?.total ?? 0
        sum.unread += counts[id]?.unread ?? 0
      }
    }
  }

  /// The feeds an entry stands for, none for all of them.
  func feeds(of entry: Entry) -> [Int64] {
    switch entry {
    case .all, .starred: []
    case .folder(let names): subscriptions.filter { $0.folder.starts(with: names) }.map(\.id)
    case .feed(let id): [id]
    }
  }

  func query(of entry: Entry) -> Query {
    entry == .starred ? Query(isStarredOnly: true) : Query(feeds: feeds(of: entry))
  }

  /// How many folders an entry is in.
  func depth(of entry: Entry) -> Int {
    switch entry {
    case .all, .starred: 0
    case .folder(let names): names.count - 1
    case .feed(let id): feed(id)?.folder.count ?? 0
    }
  }
}

// MARK: - Answers

extension FeedsState {
  /// Takes the feeds as they are now; the selection stays on its entry.
  mutating func load(
    _ subscriptions: [Subscription], counts: [Int64: FeedCounts], all: FeedCounts
  ) {
    self.subscriptions = subscriptions
    self.counts = counts
    allCounts = all
    isLoaded = true
    arrange()
  }

  /// Shows a feed as it was set just now, before the library has kept it.
  mutating func replace(_ feed: Subscription) {
    guard let place = places[feed.id] else { return }
    subscriptions[place] = feed
    arrange()
  }

  /// Shows only what has a pattern in its name or address.
  mutating func narrow(to pattern: String) {
    self.pattern = pattern
    arrange()
  }

  private mutating func arrange() {
    let kept = selected
    places = Dictionary(
      subscriptions.indices.map { (subscriptions[$0].id, $0) }, uniquingKeysWith: { $1 })
    // A feed that is hidden shows when somebody looks for it.
    let shown = pattern.isEmpty ? subscriptions.filter { !$0.isHidden } : subscriptions
    entries = [.all, .starred] + FeedOrder(shown).entries
    if !pattern.isEmpty { entries = entries.filter { holds($0, pattern.lowercased()) } }
    selection = entries.firstIndex(of: kept) ?? min(selection, max(0, entries.count - 1))
  }

  private func holds(_ entry: Entry, _ pattern: String) -> Bool {
    if title(of: entry).lowercased().contains(pattern) { return true }
    guard case .feed(let id) = entry, let feed = feed(id) else { return false }
    return feed.shownURL.lowercased().contains(pattern)
  }
}

// MARK: - Moving

extension FeedsState {
  mutating func move(by count: Int) {
    select(selection + count)
  }

  mutating func select(_ index: Int) {
    selection = min(max(0, index), max(0, entries.count - 1))
  }

  /// Goes to the next feed or folder that has something unread; answers whether there is one.
  mutating func goToUnread(_ direction: Direction) -> Bool {
    let indices =
      direction == .forward
      ? Array(entries.indices.dropFirst(selection + 1))
      : entries.indices.prefix(selection).reversed()
    guard let index = indices.first(where: { hasUnread(entries[$0]) }) else { return false }
    selection = index
    return true
  }

  private func hasUnread(_ entry: Entry) -> Bool {
    guard case .feed = entry else { return false }
    return (counts(of: entry)?.unread ?? 0) > 0
  }

  /// Scrolls as little as it takes for the selection to be one of `height` visible rows.
  mutating func scroll(toFit height: Int) {
    guard height > 0 else { return }
    top = min(top, selection)
    top = max(top, selection - height + 1)
    top = max(0, min(top, entries.count - height))
  }
}
