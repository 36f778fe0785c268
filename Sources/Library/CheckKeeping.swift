internal import Articles
internal import GRDB

/// Keeps what one check of a feed gave, in one or more transactions.
///
/// The write lock is held for so many items at most; the state, without which a feed is asked for
/// everything again, comes with the last of them.
struct CheckKeeping {
  private static let mostItems = 1_000

  private let check: FeedCheck
  private let items: [StorableItem]
  private let keys: [ItemKeys]
  private let guids: Set<String>
  private let now: Timestamp
  /// Whether the pages of new articles are wanted, too.
  private var wantsPages = false
  /// Items that are not kept yet: a feed has its newest first, and a list puts the later number
  /// first.
  private var left: Int
  private(set) var kept: KeptCheck

  /// Items that are the same in everything are one.
  init(_ check: FeedCheck, at now: Timestamp) throws {
    self.check = check
    self.now = now
    var seen: Set<[String?]> = []
    items = try check.items.map { try StorableItem($0, added: now) }.filter { item in
      seen.insert([item.guid, item.address, item.enclosures, String(item.wordsHash)]).inserted
    }
    keys = ItemKeys.keys(of: items, feed: check.feed)
    guids = Set(keys.compactMap(\.guid))
    left = items.count
    kept = KeptCheck(feed: check.id)
  }

  /// How many of its items go into the next transaction.
  var nextCount: Int { min(left, Self.mostItems) }
  private(set) var isDone = false

  /// Keeps the next items, and with the last the state; a feed that moved or was removed
  /// meanwhile gets neither.
  mutating func keepNext(in db: Database) throws {
    let feeds = FeedTable(db: db)
    guard let feed = try feeds.subscription(check.id), feed.url == check.url else {
      isDone = true
      return
    }
    kept.isCurrent = true
    wantsPages = feed.settings.fetchesFullText == true
    let range = (left - nextCount)..<left
    try keep(Array(items[range]), Array(keys[range]), in: db)
    left = range.lowerBound
    guard left == 0 else { return }
    isDone = true
    if let parsed = check.feed { try feeds.save(parsed, of: feed.id) }
    try feeds.save(check.state, of: feed.id)
    if let url = check.newURL, url != check.url { try feeds.followMove(of: feed.id, to: url) }
    if let count = feed.settings.keep {
      try TrashTable(db: db).trimFeed(feed.id, to: count, at: now)
    }
  }

  private mutating func keep(
    _ items: [StorableItem], _ keys: [ItemKeys], in db: Database
  ) throws {
    let matching = try ItemMatching(items, keys: keys, guids: guids, feed: check.id, in: db)
    for index in items.indices.reversed() {
      if let match = matching.matches[index] {
        try update(match, to: items[index], keys[index], in: db)
      } else {
        try insert(items[index], keys[index], in: db)
      }
    }
  }

  private mutating func insert(_ item: StorableItem, _ keys: ItemKeys, in db: Database) throws {
    let id = try ArticleTable(db: db).insert(item.article)
    try DocumentTable(db: db).insert(item.article, for: id)
    try StatusTable(db: db).insert(item.article, for: id, feed: check.id)
    try ItemTable(db: db).insert(item, keys: keys, article: id, feed: check.id)
    if wantsPages { try WantedPageTable(db: db).want(item.draft, of: id, at: now) }
    kept.added.append(id)
  }

  private mutating func update(
    _ match: ItemTable.Kept, to item: StorableItem, _ keys: ItemKeys, in db: Database
  ) throws {
    try ItemTable(db: db).update(match.id, item, keys: keys)
    guard let id = match.articleID, match.fedHash != item.fedHash else { return }
    if try RevisionTable(db: db).revise(id, to: item.article, at: now) { kept.updated.append(id) }
  }
}
