internal import Articles
internal import GRDB

/// The pages of articles that are to be fetched, and those that were given up.
struct WantedPageTable {
  let db: Database

  /// Wants the page of a new article from now on, where it is on the web.
  func want(_ draft: ArticleDraft, of id: Int64, at now: Timestamp) throws {
    guard let url = draft.url, CanonicalAddress(url) != nil else { return }
    try execute(
      "INSERT OR IGNORE INTO wanted_page (article_id, next_try) VALUES (?, ?)", [id, now.seconds])
  }

  /// The pages that may be tried now, those of the newest articles first.
  ///
  /// Nothing is fetched for articles in the trash, and for feeds that are followed no more.
  func due(at now: Timestamp) throws -> [WantedPage] {
    let sql = """
      SELECT wanted_page.article_id, status.feed_id, article.url, wanted_page.tries
      FROM wanted_page JOIN status ON status.article_id = wanted_page.article_id
        JOIN article ON article.id = wanted_page.article_id
        JOIN feed ON feed.id = status.feed_id AND feed.removed IS NULL
      WHERE wanted_page.next_try <= ?
      ORDER BY status.sort_date DESC, wanted_page.article_id DESC
      """
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [now.seconds])
    var found: [WantedPage] = []
    while let row = try rows.next() {
      found.append(
        WantedPage(
          article: row[0] as Int64? ?? 0, feed: row[1] as Int64? ?? 0, url: row.line(2) ?? "",
          tries: Int(clamping: row[3] as Int64? ?? 0)))
    }
    return found
  }

  func isWanted(_ id: Int64) throws -> Bool {
    let sql = "SELECT 1 FROM wanted_page WHERE article_id = ? AND next_try IS NOT NULL"
    return try db.first(sql, [id]) { _ in true } ?? false
  }

  /// Counts a try that was in vain; without a time for the next one the page is given up.
  func fail(_ id: Int64, _ problem: Problem, next: Timestamp?) throws {
    try execute(
      """
      UPDATE wanted_page SET tries = min(tries, 1000000) + 1, next_try = ?, problem = ?,
        problem_cause = ?
      WHERE article_id = ?
      """,
      [next?.seconds, problem.sentence.withoutNUL, problem.cause.withoutNUL, id])
  }

  /// Why the page of an article is not there; `nil` where nothing went wrong.
  func problem(of id: Int64) throws -> Problem? {
    let sql = "SELECT problem, problem_cause FROM wanted_page WHERE article_id = ?"
    return try db.first(sql, [id]) { row in
      row.line(0).map { Problem($0, cause: row.text(1) ?? "") }
    } ?? nil
  }

  /// The page is there.
  func forget(_ id: Int64) throws {
    try execute("DELETE FROM wanted_page WHERE article_id = ?", [id])
  }

  /// Nobody wants the pages of a feed any more.
  func forgetPages(ofFeed id: Int64) throws {
    try execute(
      """
      DELETE FROM wanted_page WHERE article_id IN
        (SELECT article_id FROM item WHERE feed_id = ? AND article_id IS NOT NULL)
      """, [id])
  }

  private func execute(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}
