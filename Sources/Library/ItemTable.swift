internal import Articles
internal import GRDB

/// Which articles the items of feeds are.
struct ItemTable {
  /// An item that is kept.
  struct Kept {
    let id: Int64
    /// `nil` once the article was deleted for good.
    let articleID: Int64?
    let guid: String?
    let address: String?
    let title: String?
    let wordsHash: Int64
    let fedHash: Int64
    let enclosures: String
    /// When the article was published, as it is kept.
    let published: Int64?
  }

  let db: Database

  /// The items that fulfil a condition, the latest first, up to a number of them.
  private func items(
    _ condition: String, _ values: StatementArguments, limit: Int = 1
  ) throws -> [Kept] {
    let sql = """
      SELECT item.id, item.article_id, item.guid, item.address, article.title, item.words_hash,
        item.fed_hash, item.enclosures, article.published
      FROM item LEFT JOIN article ON article.id = item.article_id
      WHERE \(condition) ORDER BY item.id DESC LIMIT \(limit)
      """
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: values)
    var found: [Kept] = []
    while let row = try rows.next() {
      found.append(
        Kept(
          id: row[0] as Int64? ?? 0, articleID: row[1], guid: row[2], address: row[3],
          title: row[4], wordsHash: row[5] as Int64? ?? 0, fedHash: row[6] as Int64? ?? 0,
          enclosures: row[7] as String? ?? "", published: row[8]))
    }
    return found
  }

  func item(ofFeed feed: Int64, guid: String) throws -> Kept? {
    try items("item.feed_id = ? AND item.guid = ?", [feed, guid]).first
  }

  func item(ofFeed feed: Int64, address: String) throws -> Kept? {
    try items("item.feed_id = ? AND item.address = ?", [feed, address]).first
  }

  /// Items of the same words: several where a feed says one thing more than once.
  func items(ofFeed feed: Int64, words: Int64) throws -> [Kept] {
    try items("item.feed_id = ? AND item.words_hash = ?", [feed, words], limit: 100)
  }

  /// Takes its guid from an item: the feed gives it to another one now.
  func forgetGuid(of id: Int64) throws {
    try db.cachedStatement(sql: "UPDATE item SET guid = NULL WHERE id = ?")
      .execute(arguments: [id])
  }

  func insert(_ item: StorableItem, keys: ItemKeys, article: Int64, feed: Int64) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO item (
          feed_id, article_id, guid, address, words_hash, fed_hash, enclosures)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      feed, article, keys.guid, keys.address, item.wordsHash, item.fedHash, item.enclosures,
    ])
  }

  /// Keeps how the item is known now; a key that it lost is kept, for it may come back.
  func update(_ id: Int64, _ item: StorableItem, keys: ItemKeys) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE item SET guid = coalesce(?2, guid), address = coalesce(?3, address),
          words_hash = ?4, fed_hash = ?5, enclosures = ?6
        WHERE id = ?1 AND (guid IS NOT coalesce(?2, guid) OR address IS NOT coalesce(?3, address)
          OR words_hash <> ?4 OR fed_hash <> ?5 OR enclosures <> ?6)
        """)
    try statement.execute(arguments: [
      id, keys.guid, keys.address, item.wordsHash, item.fedHash, item.enclosures,
    ])
  }

  /// The files that came with an article.
  func enclosures(ofArticle id: Int64) throws -> [FeedEnclosure] {
    let json = try db.first("SELECT enclosures FROM item WHERE article_id = ? LIMIT 1", [id]) {
      $0[0] as String?
    }
    let enclosures: [FeedEnclosure] = try JSONText.decodeArray((json ?? nil) ?? "[]")
    return enclosures.map { enclosure in
      FeedEnclosure(
        url: enclosure.url.displayableLine, type: enclosure.type?.displayableLine,
        length: enclosure.length?.displayableLine)
    }
  }
}
