internal import Articles
internal import GRDB

/// Follows feeds, each once, however its address is written and wherever it was before.
struct Following {
  private struct Known {
    let id: Int64
    let url: String
  }

  private let table: FeedTable
  /// The feeds that are at addresses, by their canonical form.
  private var feeds: [String: Known]
  /// The feeds that were at addresses, by their canonical form.
  private var formerFeeds: [String: Known]
  /// The numbers of those that are followed.
  private var followed: Set<Int64>

  init(in db: Database) throws {
    table = FeedTable(db: db)
    followed = try Int64.fetchSet(db, sql: "SELECT id FROM feed WHERE removed IS NULL")
    feeds = try Self.read("SELECT url, id, url FROM feed ORDER BY removed IS NULL", db)
    formerFeeds = try Self.read(
      """
      SELECT former_address.address, feed.id, feed.url
      FROM former_address JOIN feed ON feed.id = former_address.feed_id
      """, db)
  }

  private static func read(_ sql: String, _ db: Database) throws -> [String: Known] {
    let rows = try Row.fetchCursor(db, sql: sql)
    var found: [String: Known] = [:]
    while let row = try rows.next() {
      found[key(row[0] as String? ?? "")] = Known(
        id: row[1] as Int64? ?? 0, url: row[2] as String? ?? "")
    }
    return found
  }

  /// Follows a feed that a list names: whoever lists an address that a feed left means that feed.
  mutating func subscribe(to feed: FeedSubscription, at now: Timestamp) throws -> SubscribeOutcome {
    let key = Self.key(feed.url.withoutNUL)
    // Where a feed is now counts more than where one was.
    guard let known = feeds[key] ?? formerFeeds[key] else { return try insert(feed, key, at: now) }
    return try follow(known, as: feed)
  }

  /// Follows a feed that was fetched from an address: what leads to a feed is that feed, and what
  /// an address that a feed left has now is another one.
  mutating func follow(
    _ feed: FeedSubscription, leadingTo redirects: FeedRedirects, at now: Timestamp
  ) throws -> SubscribeOutcome {
    let key = Self.key(feed.url.withoutNUL)
    for key in [key] + redirects.permanent.map(Self.key) {
      if let known = feeds[key] { return try follow(known, as: feed) }
    }
    let temporary = redirects.temporary.map(Self.key)
    let known = temporary.compactMap { feeds[$0] }.first { followed.contains($0.id) }
    if let known { return .known(known.id) }
    if let former = formerFeeds[key] {
      if temporary.contains(Self.key(former.url)) { return try follow(former, as: feed) }
      try table.forgetFormerAddress(key)
      formerFeeds[key] = nil
    }
    return try insert(feed, key, at: now)
  }

  private mutating func follow(
    _ known: Known, as feed: FeedSubscription
  ) throws -> SubscribeOutcome {
    guard followed.insert(known.id).inserted else { return .known(known.id) }
    try table.resubscribe(known.id, as: feed)
    return .added(known.id)
  }

  private mutating func insert(
    _ feed: FeedSubscription, _ key: String, at now: Timestamp
  ) throws -> SubscribeOutcome {
    let id = try table.insert(feed, at: now)
    feeds[key] = Known(id: id, url: feed.url.withoutNUL)
    followed.insert(id)
    return .added(id)
  }

  /// Former addresses are kept in canonical form, which has no scheme.
  private static func key(_ address: String) -> String {
    CanonicalAddress(address)?.text ?? address
  }
}
