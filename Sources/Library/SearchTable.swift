internal import Articles
internal import GRDB

/// The words that a search finds articles by.
struct SearchTable {
  let db: Database

  /// Makes the words of a new article findable.
  ///
  /// Triggers do it for texts that change. Here one would cost: SQLite guards a statement with
  /// triggers by a savepoint, and FTS5 writes what it has gathered at every savepoint, so each
  /// article would become a segment of its own, to be merged with the others.
  func insert(_ storable: StorableArticle, for id: Int64) throws {
    let draft = storable.article.draft
    let statement = try db.cachedStatement(
      sql: "INSERT INTO search (rowid, title, lead, body) VALUES (?, ?, ?, ?)")
    try statement.execute(arguments: [
      id, draft.title?.withoutNUL, draft.lead?.withoutNUL, storable.body,
    ])
  }
}
