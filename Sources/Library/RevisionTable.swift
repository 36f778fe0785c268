internal import Articles
internal import GRDB

/// What articles said before their feeds corrected them.
struct RevisionTable {
  /// Earlier texts an article keeps; a page that changes every hour shall not fill the disk.
  static let mostRevisions = 50

  private struct Current {
    var url, title, lead, body, blocks, images: String?
    var published: Int64?
  }

  let db: Database

  /// Makes an article say what its feed says now, and keeps what it said.
  ///
  /// Only another title, lead or text makes a revision; a new address or picture just replaces
  /// the old one, and the date it has stays. Answers whether there is something new to read.
  func revise(_ id: Int64, to new: StorableArticle, at now: Timestamp) throws -> Bool {
    guard let current = try current(id) else { return false }
    let draft = new.article.draft
    let isSame =
      current.title == draft.title?.withoutNUL && current.lead == draft.lead?.withoutNUL
      && current.body == new.body
    if !isSame { try keep(current, of: id, at: now) }
    try ArticleTable(db: db).update(id, to: new, published: current.published)
    try DocumentTable(db: db).update(id, to: new)
    if current.published == nil { try StatusTable(db: db).date(id, new.sortDate) }
    return !isSame
  }

  /// The texts an article had, the latest first, and when each was replaced.
  func revisions(of id: Int64) throws -> [Revision] {
    let sql = """
      SELECT replaced, url, title, lead, blocks, images FROM revision
      WHERE article_id = ? ORDER BY id DESC
      """
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [id])
    var found: [Revision] = []
    while let row = try rows.next() {
      var draft = ArticleDraft(format: .feed)
      draft.url = row.line(1)
      draft.title = row.line(2)
      draft.lead = row.text(3)
      draft.document = try JSONText.decode(Document.self, row[4] as String? ?? "")
      draft.images = try JSONText.decodeArray(row[5] as String? ?? "")
      found.append(Revision(draft: draft, replaced: row.instant(0) ?? Timestamp(seconds: 0)))
    }
    return found
  }

  private func current(_ id: Int64) throws -> Current? {
    let sql = """
      SELECT url, title, lead, body, blocks, images, published
      FROM article JOIN document ON document.article_id = article.id WHERE article.id = ?
      """
    return try db.first(sql, [id]) { row in
      Current(
        url: row[0], title: row[1], lead: row[2], body: row[3], blocks: row[4], images: row[5],
        published: row[6])
    }
  }

  private func keep(_ current: Current, of id: Int64, at now: Timestamp) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO revision (article_id, replaced, url, title, lead, blocks, images)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      id, now.seconds, current.url, current.title, current.lead, current.blocks, current.images,
    ])
    let trim = try db.cachedStatement(
      sql: """
        DELETE FROM revision WHERE article_id = ?1 AND id <=
          (SELECT id FROM revision WHERE article_id = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)
        """)
    try trim.execute(arguments: [id, Self.mostRevisions])
  }
}
