internal import Articles
internal import GRDB

/// Hosts that asked to be left alone, and until when.
struct HostPauseTable {
  let db: Database

  func pauses(at now: Timestamp) throws -> [String: Timestamp] {
    let sql = "SELECT host, until FROM host_pause WHERE until > ?"
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [now.seconds])
    var pauses: [String: Timestamp] = [:]
    while let row = try rows.next() {
      if let host = row[0] as String? { pauses[host] = row.instant(1) }
    }
    return pauses
  }

  /// Pauses a host; those whose pause is over are forgotten.
  func pause(_ host: String, until end: Timestamp, at now: Timestamp) throws {
    try db.execute(sql: "DELETE FROM host_pause WHERE until <= ?", arguments: [now.seconds])
    try db.execute(
      sql: "INSERT OR REPLACE INTO host_pause (host, until) VALUES (?, ?)",
      arguments: [host.withoutNUL, end.seconds])
  }
}
