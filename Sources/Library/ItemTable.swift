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
    let title: String?
    let wordsHash: Int64
  }

  let db: Database

  private func first(_ condition: String, _ values: StatementArguments) throws -> Kept? {
    let sql = """
      SELECT item.id, item.article_id, item.guid, article.title, item.words_hash
      FROM item LEFT JOIN article ON article.id = item.article_id
      WHERE \(condition) ORDER BY item.id DESC LIMIT 1
      """
    return try db.first(sql, values) { row in
      Kept(
        id: row[0] as Int64? ?? 0, articleID: row[1], guid: row[2], title: row[3],
        wordsHash: row[4] as Int64? ?? 0)
    }
  }

  func item(ofFeed feed: Int64, guid: String) throws -> Kept? {
    try first("item.feed_id = ? AND item.guid = ?", [feed, guid])
  }

  func item(ofFeed feed: Int64, address: String) throws -> Kept? {
    try first("item.feed_id = ? AND item.address = ?", [feed, address])
  }

  func item(ofFeed feed: Int64, words: Int64) throws -> Kept? {
    try first("item.feed_id = ? AND item.words_hash = ?", [feed, words])
  }

  func insert(_ item: StorableItem, keys: ItemKeys, article: Int64, feed: Int64) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO item (feed_id, article_id, guid, address, words_hash, enclosures)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(
      arguments: [feed, article, keys.guid, keys.address, item.wordsHash, item.enclosures])
  }

  /// Keeps how the item is known now; a key that it lost is kept, for it may come back.
  func update(_ id: Int64, _ item: StorableItem, keys: ItemKeys) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE item SET guid = coalesce(?2, guid), address = coalesce(?3, address),
          words_hash = ?4, enclosures = ?5
        WHERE id = ?1 AND (guid IS NOT coalesce(?2, guid) OR address IS NOT coalesce(?3, address)
          OR words_hash <> ?4 OR enclosures <> ?5)
        """)
    try statement.execute(
      arguments: [id, keys.guid, keys.address, item.wordsHash, item.enclosures])
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
