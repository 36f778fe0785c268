internal import Articles
internal import GRDB

/// The feeds that are followed, and those that were.
struct FeedTable {
  let db: Database

  private static let columns = """
    id, url, title, name, link, folder, tags, settings,
    entity_tag, last_modified, received, checked, next_check, status, problem, problem_cause,
    failure_count, is_gone, redirect, redirect_count, rhythm, is_hidden, is_public,
    was_cut
    """

  // MARK: - Reading

  /// All feeds that are followed, in the order they came.
  func subscriptions() throws -> [Subscription] {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Self.columns) FROM feed WHERE removed IS NULL ORDER BY id")
    let rows = try Row.fetchCursor(statement)
    var found: [Subscription] = []
    while let row = try rows.next() { found.append(try Self.subscription(row)) }
    return found
  }

  /// The feed with this number, if it is followed.
  func subscription(_ id: Int64) throws -> Subscription? {
    try db.first("SELECT \(Self.columns) FROM feed WHERE id = ? AND removed IS NULL", [id]) {
      try Self.subscription($0)
    }
  }

  /// The number of the feed at an address, and whether it is followed.
  func feed(at url: String) throws -> (id: Int64, isFollowed: Bool)? {
    try db.first("SELECT id, removed IS NULL FROM feed WHERE url = ?", [url]) { row in
      (id: row[0] as Int64? ?? 0, isFollowed: row[1] as Int64? == 1)
    }
  }

  private static func subscription(_ row: Row) throws -> Subscription {
    var feed = Subscription(id: row[0] as Int64? ?? 0, url: row.line(1) ?? "")
    feed.feedTitle = row.line(2)
    feed.link = row.line(4)
    feed.folder = try row.lines(5)
    feed.tags = try row.lines(6)
    feed.settings =
      (try? JSONText.decode(FeedSettings.self, row[7] as String? ?? "")) ?? FeedSettings()
    feed.settings.title = row.line(3)
    feed.isHidden = row[21] as Int64? == 1
    feed.state = state(row)
    return feed
  }

  private static func state(_ row: Row) -> FetchState {
    var state = FetchState()
    state.entityTag = (row[8] as DatabaseBytes?)?.bytes
    state.lastModified = (row[9] as DatabaseBytes?)?.bytes
    state.received = row.instant(10)
    state.checked = row.instant(11)
    state.nextCheck = row.instant(12)
    state.status = (row[13] as Int64?).map { Int(clamping: $0) }
    state.problem = row.line(14).map { Problem($0, cause: row.text(15) ?? "") }
    state.failureCount = Int(clamping: row[16] as Int64? ?? 0)
    state.isGone = row[17] as Int64? == 1
    state.redirect = row.line(18)
    state.redirectCount = Int(clamping: row[19] as Int64? ?? 0)
    state.rhythm = (try? JSONText.decode(FeedRhythm.self, row[20] as String? ?? "")) ?? FeedRhythm()
    state.isPublic = row[22] as Int64? == 1
    state.wasCut = row[23] as Int64? == 1
    return state
  }

  // MARK: - Writing

  /// Follows a feed that never was, and answers its number.
  func insert(_ feed: FeedSubscription, at now: Timestamp) throws -> Int64 {
    try execute(
      """
      INSERT INTO feed (url, name, title, link, folder, tags, is_hidden, settings, added)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        feed.url.withoutNUL, feed.title?.withoutNUL, feed.feedTitle?.withoutNUL,
        feed.link?.withoutNUL, try JSONText.encode(array: feed.folders.first ?? []),
        try JSONText.encode(array: feed.tags), feed.isHidden ? 1 : 0,
        try Self.text(of: feed.settings), now.seconds,
      ])
    return db.lastInsertedRowID
  }

  /// Follows a feed again, as if nothing was ever asked of its server, with the articles that
  /// went to the trash when it was left.
  func resubscribe(_ id: Int64, as feed: FeedSubscription) throws {
    let trashed = try Int64.fetchAll(
      db,
      sql: """
        SELECT article_id FROM trash WHERE feed_id = ?1
          AND trashed = (SELECT removed FROM feed WHERE id = ?1)
        """, arguments: [id])
    _ = try TrashTable(db: db).restore(trashed)
    try save(FetchState(), of: id)
    try execute("UPDATE feed SET removed = NULL WHERE id = ?", [id])
    if feed.settings != FeedSettings() {
      try execute(
        "UPDATE feed SET settings = ? WHERE id = ?", [try Self.text(of: feed.settings), id])
    }
    guard !feed.folders.isEmpty || !feed.tags.isEmpty else { return }
    try execute(
      "UPDATE feed SET folder = ?, tags = ? WHERE id = ?",
      [
        try JSONText.encode(array: feed.folders.first ?? []), try JSONText.encode(array: feed.tags),
        id,
      ])
  }

  func unsubscribe(_ id: Int64, at now: Timestamp) throws {
    try execute("UPDATE feed SET removed = ? WHERE id = ?", [now.seconds, id])
  }

  /// Where the feed is from now on; what the old address said of its copies is forgotten.
  func move(_ id: Int64, to url: String) throws {
    // No address of the past keeps a password.
    let old = try subscription(id).flatMap { CanonicalAddress($0.url.withoutUserInfo) }
    if let old, old != CanonicalAddress(url) {
      try execute(
        "INSERT OR REPLACE INTO former_address (address, feed_id) VALUES (?, ?)", [old.text, id])
    }
    try execute(
      """
      UPDATE feed SET url = ?, entity_tag = NULL, last_modified = NULL, received = NULL,
        checked = NULL, status = NULL, next_check = NULL, problem = NULL, problem_cause = NULL,
        failure_count = 0, is_gone = 0, redirect = NULL, redirect_count = 0, is_public = 0,
        was_cut = 0
      WHERE id = ?
      """, [url.withoutNUL, id])
  }

  /// What is at an address that a feed left is another one.
  func forgetFormerAddress(_ address: String) throws {
    try execute("DELETE FROM former_address WHERE address = ?", [address])
  }

  /// Follows a permanent redirect, keeping the state of the check that saw it.
  ///
  /// A feed that was left at the new address becomes part of this one; where one is followed
  /// there, both stay where they are.
  func followMove(of id: Int64, to url: String) throws {
    guard let state = try subscription(id)?.state else { return }
    if let other = try feed(at: url), other.id != id {
      if other.isFollowed { return }
      try merge(other.id, into: id)
    }
    try move(id, to: url)
    try save(state, of: id)
  }

  /// Gives a feed all that another one had, which goes.
  func merge(_ other: Int64, into id: Int64) throws {
    for sql in [
      "UPDATE OR IGNORE item SET feed_id = ?2 WHERE feed_id = ?1",
      "UPDATE status SET feed_id = ?2 WHERE feed_id = ?1",
      "UPDATE trash SET feed_id = ?2 WHERE feed_id = ?1",
      "UPDATE former_address SET feed_id = ?2 WHERE feed_id = ?1",
    ] { try execute(sql, [other, id]) }
    try execute("DELETE FROM feed WHERE id = ?", [other])
  }

  /// Keeps how the feed is asked, named and grouped, and nothing else of it.
  func saveSettings(of feed: Subscription) throws {
    try execute(
      "UPDATE feed SET name = ?, settings = ?, folder = ?, tags = ?, is_hidden = ? WHERE id = ?",
      [
        feed.settings.title?.withoutNUL, try Self.text(of: feed.settings),
        try JSONText.encode(array: feed.folder), try JSONText.encode(array: feed.tags),
        feed.isHidden ? 1 : 0, feed.id,
      ])
  }

  /// Settings as they are kept: the name has a column of its own.
  private static func text(of settings: FeedSettings) throws -> String {
    var rest = settings
    rest.title = nil
    return try JSONText.encode(rest)
  }

  func save(_ state: FetchState, of id: Int64) throws {
    try execute(
      """
      UPDATE feed SET entity_tag = ?, last_modified = ?, received = ?, checked = ?,
        next_check = ?, status = ?, problem = ?, problem_cause = ?, failure_count = ?,
        is_gone = ?, redirect = ?, redirect_count = ?, rhythm = ?,
        is_public = ?, was_cut = ?
      WHERE id = ?
      """,
      [
        state.entityTag.map(DatabaseBytes.init), state.lastModified.map(DatabaseBytes.init),
        state.received?.seconds, state.checked?.seconds, state.nextCheck?.seconds, state.status,
        state.problem?.sentence.withoutNUL, state.problem?.cause.withoutNUL, state.failureCount,
        state.isGone ? 1 : 0, state.redirect?.withoutNUL, state.redirectCount,
        try JSONText.encode(state.rhythm), state.isPublic ? 1 : 0,
        state.wasCut ? 1 : 0, id,
      ])
  }

  /// What the feed calls itself and its page; what it does not say stays as it was.
  func save(_ feed: Feed, of id: Int64) throws {
    try execute(
      "UPDATE feed SET title = coalesce(?, title), link = coalesce(?, link) WHERE id = ?",
      [feed.title?.withoutNUL, feed.link?.withoutNUL, id])
  }

  private func execute(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}
