internal import Articles
internal import GRDB

extension FeedCounts {
  /// The counts of all feeds that have articles, each read from an index alone.
  static func all(in db: Database) throws -> [Int64: FeedCounts] {
    var counts: [Int64: FeedCounts] = [:]
    try read(
      "SELECT feed_id, count(*) FROM status WHERE feed_id IS NOT NULL GROUP BY feed_id", db
    ) { counts[$0, default: FeedCounts()].total = $1 }
    try read(
      """
      SELECT feed_id, count(*) FROM status WHERE is_read = 0 AND feed_id IS NOT NULL
      GROUP BY feed_id
      """, db
    ) { counts[$0, default: FeedCounts()].unread = $1 }
    return counts
  }

  private static func read(
    _ sql: String, _ db: Database, _ take: (Int64, Int) -> Void
  ) throws {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql))
    while let row = try rows.next() { take(row[0] as Int64? ?? 0, row[1] as Int? ?? 0) }
  }
}
