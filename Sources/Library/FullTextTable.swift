internal import Articles
internal import GRDB

/// What the pages of articles say, beside what their feeds do.
struct FullTextTable {
  let db: Database

  /// Keeps a page's text; one fetched earlier makes room for it.
  func save(_ storable: StorableArticle, for id: Int64, at now: Timestamp) throws {
    let isThere = try db.first("SELECT 1 FROM full_text WHERE article_id = ?", [id]) { _ in true }
    let columns = "fetched, url, kicker, lead, authors, blocks, body, images, discarded"
    let statement = try db.cachedStatement(
      sql: isThere == true
        ? "UPDATE full_text SET (\(columns)) = (?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE article_id = ?"
        : "INSERT INTO full_text (\(columns), article_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let draft = storable.article.draft
    try statement.execute(arguments: [
      now.seconds, draft.url?.withoutNUL, draft.kicker?.withoutNUL, draft.lead?.withoutNUL,
      try JSONText.encode(array: draft.authors), storable.blocks, storable.body, storable.images,
      storable.discarded, id,
    ])
  }

  /// The page's text of an article, if it was fetched.
  func draft(of id: Int64) throws -> ArticleDraft? {
    let sql = """
      SELECT url, kicker, lead, authors, blocks, images, discarded
      FROM full_text WHERE article_id = ?
      """
    return try db.first(sql, [id]) { row in
      var draft = ArticleDraft(format: .html)
      draft.url = row.line(0)
      draft.kicker = row.line(1)
      draft.lead = row.text(2)
      draft.authors = try row.lines(3)
      draft.document = try JSONText.decode(Document.self, row[4] as String? ?? "")
      draft.images = try JSONText.decodeArray(row[5] as String? ?? "")
      draft.discarded = try row.lines(6)
      return draft
    }
  }
}
