internal import Articles
internal import GRDB

/// The part of an article that is read only when the article is opened.
struct DocumentTable {
  let db: Database

  /// Inserts the text and makes it, its article's title and lead findable.
  func insert(_ storable: StorableArticle, for id: Int64) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO document (article_id, blocks, body, images, discarded) VALUES (?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      id, storable.blocks, storable.body, storable.images, storable.discarded,
    ])
    try SearchTable(db: db).insert(storable, for: id)
  }

  /// Replaces the text; a trigger keeps what is findable in step.
  func update(_ id: Int64, to storable: StorableArticle) throws {
    let statement = try db.cachedStatement(
      sql:
        "UPDATE document SET blocks = ?, body = ?, images = ?, discarded = ? WHERE article_id = ?")
    try statement.execute(arguments: [
      storable.blocks, storable.body, storable.images, storable.discarded, id,
    ])
  }

  /// Adds the text to a draft; throws where it cannot be decoded.
  func complete(_ draft: inout ArticleDraft, of id: Int64) throws {
    let sql = "SELECT blocks, images, discarded FROM document WHERE article_id = ?"
    let found: Void? = try db.first(sql, [id]) { row in
      draft.document = try JSONText.decode(Document.self, row[0] as String? ?? "")
      draft.images = try JSONText.decodeArray(row[1] as String? ?? "")
      draft.discarded = try row.lines(2)
    }
    if found == nil { throw Problem.brokenArticle(id, cause: "its document is missing") }
  }
}
