internal import Articles
internal import GRDB

/// Follows feeds, each once, however its address is written and wherever it was before.
struct Following {
  private let table: FeedTable
  /// The feeds that are or were at addresses, by their canonical form.
  private var feeds: [String: (id: Int64, isFollowed: Bool)] = [:]

  init(in db: Database) throws {
    table = FeedTable(db: db)
    // Where a feed is now counts more than where one was.
    for sql in [
      """
      SELECT former_address.address, feed.id, feed.removed IS NULL
      FROM former_address JOIN feed ON feed.id = former_address.feed_id
      """, "SELECT url, id, removed IS NULL FROM feed ORDER BY removed IS NULL",
    ] {
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() {
        let address = row[0] as String? ?? ""
        feeds[Self.key(address)] = (row[1] as Int64? ?? 0, row[2] as Int64? == 1)
      }
    }
  }

  mutating func subscribe(to feed: FeedSubscription, at now: Timestamp) throws -> SubscribeOutcome {
    let key = Self.key(feed.url.withoutNUL)
    if let known = feeds[key] {
      if known.isFollowed { return .known(known.id) }
      try table.resubscribe(known.id, as: feed)
      feeds[key]?.isFollowed = true
      return .added(known.id)
    }
    let id = try table.insert(feed, at: now)
    feeds[key] = (id, true)
    return .added(id)
  }

  /// Former addresses are kept in canonical form, which has no scheme.
  private static func key(_ address: String) -> String {
    CanonicalAddress(address)?.text ?? address
  }
}
