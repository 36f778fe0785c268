internal import Articles
internal import GRDB

/// What the reader did with each article.
struct StatusTable {
  /// A yes-or-no column.
  enum Mark: String {
    case read = "is_read"
    case starred = "is_starred"
  }

  let db: Database

  func insert(_ storable: StorableArticle, for id: Int64, feed: Int64? = nil) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO status (article_id, sort_date, feed_id) VALUES (?, ?, ?)")
    try statement.execute(arguments: [id, storable.sortDate, feed])
  }

  /// Adds to an article what was done with it, and the feed it came with.
  func complete(_ article: inout Article) throws {
    let sql = """
      SELECT is_read, is_starred, passage, passage_offset, shows_full_text, feed_id
      FROM status WHERE article_id = ?
      """
    let found = try db.first(sql, [article.id]) { row in
      var status = ArticleStatus(
        isRead: row[0] as Int64? == 1, isStarred: row[1] as Int64? == 1,
        position: ReadingPosition(passage: row[2] as Int? ?? 0, offset: row[3] as Int? ?? 0))
      status.showsFullText = row[4] as Int64? == 1
      return (status, row[5] as Int64?)
    }
    if let found { (article.status, article.feed) = found }
  }

  /// Moves an article whose date became known to its place in the lists.
  func date(_ id: Int64, _ sortDate: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE status SET sort_date = ? WHERE article_id = ? AND sort_date <> ?1")
    try statement.execute(arguments: [sortDate, id])
  }

  func setShowsFullText(_ shows: Bool, of id: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE status SET shows_full_text = ? WHERE article_id = ?")
    try statement.execute(arguments: [shows ? 1 : 0, id])
  }

  /// Sets or takes back a mark; answers the numbers of those articles that it changed.
  func set(_ mark: Mark, _ isSet: Bool, of ids: [Int64]) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE status SET \(mark.rawValue) = ?2 WHERE article_id = ?1 AND \(mark.rawValue) <> ?2
        """)
    var changed: [Int64] = []
    for id in ids {
      try statement.execute(arguments: [id, isSet ? 1 : 0])
      if db.changesCount > 0 { changed.append(id) }
    }
    return changed
  }

  func save(_ position: ReadingPosition, of id: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE status SET passage = ?, passage_offset = ? WHERE article_id = ?")
    try statement.execute(arguments: [position.passage, position.offset, id])
  }
}
