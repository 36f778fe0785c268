internal import Articles
internal import GRDB

/// Keeps what one check of a feed gave.
struct CheckKeeping {
  private let db: Database
  private let check: FeedCheck
  private let items: [StorableItem]
  private let now: Timestamp
  private var kept: KeptCheck

  init(_ check: FeedCheck, _ items: [StorableItem], at now: Timestamp, in db: Database) {
    self.db = db
    self.check = check
    self.items = items
    self.now = now
    kept = KeptCheck(feed: check.id)
  }

  /// Keeps items and state together; a feed that moved or was removed meanwhile gets neither.
  mutating func run() throws -> KeptCheck {
    let feeds = FeedTable(db: db)
    guard let feed = try feeds.subscription(check.id), feed.url == check.url else { return kept }
    kept.isCurrent = true
    if let parsed = check.feed { try feeds.save(parsed, of: feed.id) }
    let keys = ItemKeys.keys(of: items, feed: check.feed)
    let matching = try ItemMatching(items, keys: keys, feed: feed.id, in: db)
    // A feed has its newest item first, and a list puts the later number first.
    for index in items.indices.reversed() {
      try keep(items[index], keys[index], matching.matches[index])
    }
    try feeds.save(check.state, of: feed.id)
    try followMove()
    if let count = feed.settings.keep {
      try TrashTable(db: db).trimFeed(feed.id, to: count, at: now)
    }
    return kept
  }

  private mutating func keep(
    _ item: StorableItem, _ keys: ItemKeys, _ match: ItemTable.Kept?
  ) throws {
    let table = ItemTable(db: db)
    guard let match else {
      let id = try ArticleTable(db: db).insert(item.article)
      try DocumentTable(db: db).insert(item.article, for: id)
      try StatusTable(db: db).insert(item.article, for: id, feed: check.id)
      try table.insert(item, keys: keys, article: id, feed: check.id)
      kept.added.append(id)
      return
    }
    try table.update(match.id, item, keys: keys)
    guard let id = match.articleID else { return }
    if try RevisionTable(db: db).revise(id, to: item.article, at: now) { kept.updated.append(id) }
  }

  /// Another subscription may be where this one moved to: then both stay where they are.
  private func followMove() throws {
    guard let url = check.newURL, url != check.url else { return }
    let feeds = FeedTable(db: db)
    guard try feeds.feed(at: url) == nil else { return }
    let state = check.state
    try feeds.move(check.id, to: url)
    try feeds.save(state, of: check.id)
  }
}
