internal import Articles
internal import GRDB

/// The part of an article that lists and heads show.
struct ArticleTable {
  let db: Database

  /// Inserts the article and answers its number.
  func insert(_ storable: StorableArticle) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO article (
          content_hash, format, url, title, kicker, section, lead, authors, initials, agencies,
          publisher, source_line, published, published_offset, updated, updated_offset, language,
          tags, origin, added, added_offset)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let values = try texts(of: storable) + dates(of: storable)
    try statement.execute(arguments: StatementArguments(values))
    return db.lastInsertedRowID
  }

  /// Makes the article say what its feed says now; it keeps its number, origin and date.
  ///
  /// `published` is the date it keeps, where it has one.
  func update(_ id: Int64, to storable: StorableArticle, published: Int64?) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE article SET (content_hash, format, url, title, kicker, section, lead, authors,
          initials, agencies, publisher, source_line) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
          published_offset = iif(published IS NULL, ?, published_offset),
          published = coalesce(published, ?), updated = ?, updated_offset = ?, language = ?,
          tags = ?
        WHERE id = ?
        """)
    let draft = storable.article.draft
    var texts = try texts(of: storable)
    texts[0] = storable.contentHash(published: published ?? draft.published?.seconds)
    let rest: [(any DatabaseValueConvertible)?] = [
      draft.published?.offset, draft.published?.seconds, draft.updated?.seconds,
      draft.updated?.offset, draft.language?.withoutNUL, try JSONText.encode(array: draft.tags), id,
    ]
    try statement.execute(arguments: StatementArguments(texts + rest))
  }

  private func texts(of storable: StorableArticle) throws -> [(any DatabaseValueConvertible)?] {
    let draft = storable.article.draft
    return [
      storable.contentHash, draft.format.rawValue, draft.url?.withoutNUL, draft.title?.withoutNUL,
      draft.kicker?.withoutNUL, draft.section?.withoutNUL, draft.lead?.withoutNUL,
      try JSONText.encode(array: draft.authors), try JSONText.encode(array: draft.initials),
      try JSONText.encode(array: draft.agencies), draft.publisher?.withoutNUL,
      draft.sourceLine?.withoutNUL,
    ]
  }

  private func dates(of storable: StorableArticle) throws -> [(any DatabaseValueConvertible)?] {
    let (draft, article) = (storable.article.draft, storable.article)
    return [
      draft.published?.seconds, draft.published?.offset, draft.updated?.seconds,
      draft.updated?.offset, draft.language?.withoutNUL, try JSONText.encode(array: draft.tags),
      article.origin?.withoutNUL, article.added.seconds, article.added.offset,
    ]
  }

  /// The highest number of all, 0 where there is none.
  func newestID() throws -> Int64 {
    try db.first("SELECT max(id) FROM article", []) { $0[0] as Int64? ?? 0 } ?? 0
  }

  /// The number of the article that says the same, if there is one.
  ///
  /// The hash names the candidates, the fields decide: two articles with one hash are both kept.
  func id(of storable: StorableArticle) throws -> Int64? {
    let draft = storable.article.draft
    let statement = try db.cachedStatement(
      sql: """
        SELECT article.id FROM article JOIN document ON document.article_id = article.id
        WHERE article.content_hash = ? AND article.url IS ? AND article.title IS ?
          AND article.lead IS ? AND article.published IS ? AND document.body = ?
        ORDER BY article.id LIMIT 1
        """)
    let values: [(any DatabaseValueConvertible)?] = [
      storable.contentHash, draft.url?.withoutNUL, draft.title?.withoutNUL,
      draft.lead?.withoutNUL, draft.published?.seconds, storable.body,
    ]
    return try Int64.fetchOne(statement, arguments: StatementArguments(values))
  }

  /// The article as far as this table knows it, without its document and status.
  func article(_ id: Int64) throws -> Article? {
    let sql = """
      SELECT format, url, title, kicker, section, lead, publisher, source_line, language,
        authors, initials, agencies, tags,
        published, published_offset, updated, updated_offset, added, added_offset, origin
      FROM article WHERE id = ?
      """
    return try db.first(sql, [id]) { row in
      Article(
        id: id, draft: try draft(in: row), origin: row.line(19),
        added: timestamp(in: row, at: 17) ?? Timestamp(seconds: 0))
    }
  }

  private func draft(in row: Row) throws -> ArticleDraft {
    var draft = ArticleDraft(format: (row[0] as String?).flatMap(SourceFormat.init) ?? .text)
    draft.url = row.line(1)
    draft.title = row.line(2)
    draft.kicker = row.line(3)
    draft.section = row.line(4)
    draft.lead = row.text(5)
    draft.publisher = row.line(6)
    draft.sourceLine = row.line(7)
    draft.language = row.line(8)
    draft.authors = try row.lines(9)
    draft.initials = try row.lines(10)
    draft.agencies = try row.lines(11)
    draft.tags = try row.lines(12)
    draft.published = timestamp(in: row, at: 13)
    draft.updated = timestamp(in: row, at: 15)
    return draft
  }

  private func timestamp(in row: Row, at column: Int) -> Timestamp? {
    (row[column] as Int64?).map { Timestamp(seconds: $0, offset: row.offset(column + 1)) }
  }
}
