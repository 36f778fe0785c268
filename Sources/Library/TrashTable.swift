internal import Articles
internal import GRDB

/// Articles that were thrown away, and can be taken out again.
struct TrashTable {
  private static let columns =
    "article_id, sort_date, is_read, is_starred, passage, passage_offset, feed_id, shows_full_text"

  let db: Database

  /// Throws articles away; answers the numbers of those that were in the lists.
  func trash(_ ids: [Int64], at now: Timestamp) throws -> [Int64] {
    let copy = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO trash (\(Self.columns), trashed)
          SELECT \(Self.columns), ?2 FROM status WHERE article_id = ?1
        """)
    let gone = try db.cachedStatement(sql: "DELETE FROM status WHERE article_id = ?")
    return try ids.filter { id in
      try copy.execute(arguments: [id, now.seconds])
      try gone.execute(arguments: [id])
      return db.changesCount > 0
    }
  }

  /// What is in the trash, the latest first.
  func rows() throws -> [ArticleRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT article.id, article.title, coalesce(article.publisher, article.section),
          trash.sort_date, trash.is_read, trash.is_starred
        FROM trash JOIN article ON article.id = trash.article_id
        ORDER BY trash.trashed DESC, article.id DESC
        """)
    let rows = try Row.fetchCursor(statement)
    var found: [ArticleRow] = []
    while let row = try rows.next() {
      found.append(
        ArticleRow(
          id: row[0] as Int64? ?? 0, title: row.line(1) ?? "", source: row.line(2) ?? "",
          date: row.instant(3) ?? Timestamp(seconds: 0), isRead: row[4] as Int64? == 1,
          isStarred: row[5] as Int64? == 1))
    }
    return found
  }

  /// Throws away all articles of a feed.
  func trashFeed(_ id: Int64, at now: Timestamp) throws {
    let sql = "SELECT article_id FROM status WHERE feed_id = ?"
    _ = try trash(try Int64.fetchAll(db, sql: sql, arguments: [id]), at: now)
  }

  /// Leaves a feed its newest articles and those that are unread or have a star.
  func trimFeed(_ id: Int64, to count: Int, at now: Timestamp) throws {
    let sql = """
      SELECT article_id FROM
        (SELECT article_id, is_read, is_starred FROM status WHERE feed_id = ?
         ORDER BY sort_date DESC, article_id DESC LIMIT -1 OFFSET ?)
      WHERE is_read = 1 AND is_starred = 0
      """
    let ids = try Int64.fetchAll(db, sql: sql, arguments: [id, max(count, 0)])
    _ = try trash(ids, at: now)
  }

  /// Takes articles out of the trash; answers the numbers of those that were in it.
  func restore(_ ids: [Int64]) throws -> [Int64] {
    let back = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO status (\(Self.columns))
          SELECT \(Self.columns) FROM trash WHERE article_id = ?
        """)
    let gone = try db.cachedStatement(sql: "DELETE FROM trash WHERE article_id = ?")
    return try ids.filter { id in
      try back.execute(arguments: [id])
      try gone.execute(arguments: [id])
      return db.changesCount > 0
    }
  }
}
