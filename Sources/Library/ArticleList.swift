internal import Articles
internal import GRDB

/// The articles of one query in their order, read page by page.
struct ArticleList {
  typealias Direction = ListSQL.Direction
  typealias Edge = ListSQL.Edge

  private let db: Database
  private let sql: ListSQL

  init(_ query: Query, in db: Database) {
    self.db = db
    sql = ListSQL(query)
  }

  /// Up to `limit` rows from an edge, or from the list's end, in list order.
  func rows(_ direction: Direction, from edge: Edge?, limit: Int) throws -> [ArticleRow] {
    guard sql.pattern != .nothing else { return [] }
    let statement = try db.cachedStatement(sql: sql.rows(direction, from: edge))
    let rows = try Row.fetchCursor(statement, arguments: arguments(edge, then: [limit]))
    var found: [ArticleRow] = []
    while let row = try rows.next() { found.append(Self.articleRow(row)) }
    return found.sorted { $0.place < $1.place }
  }

  private static func articleRow(_ row: Row) -> ArticleRow {
    ArticleRow(
      id: row[0] as Int64? ?? 0, title: row.line(1) ?? "", source: row.line(2) ?? "",
      date: Timestamp(seconds: row[3] as Int64? ?? 0, offset: row.offset(4)),
      isRead: row[5] as Int64? == 1, isStarred: row[6] as Int64? == 1)
  }

  /// The place of the next row from an edge, passing over `offset` rows.
  func place(_ direction: Direction, from edge: Edge?, offset: Int = 0) throws -> ListPlace? {
    guard sql.pattern != .nothing else { return nil }
    let arguments = arguments(edge, then: [1, offset])
    return try db.first(sql.places(direction, from: edge), arguments) { row in
      ListPlace(seconds: row[0] as Int64? ?? 0, id: row[1] as Int64? ?? 0)
    }
  }

  func count() throws -> Int {
    guard sql.pattern != .nothing else { return 0 }
    return try db.first(sql.count, arguments(nil)) { $0[0] as Int? ?? 0 } ?? 0
  }

  /// Marks the list's articles up to a number as read; answers the numbers of those that were
  /// not.
  func markRead(upTo mostID: Int64) throws -> [Int64] {
    guard sql.pattern != .nothing else { return [] }
    let arguments = StatementArguments([mostID]) + arguments(nil)
    return try Int64.fetchAll(db, sql: sql.markRead, arguments: arguments)
  }

  /// The values for a statement's question marks: the words, the edge, then the rest.
  private func arguments(_ edge: Edge?, then rest: [Int] = []) -> StatementArguments {
    var values: [any DatabaseValueConvertible] = []
    if case .matching(let expression) = sql.pattern { values.append(expression) }
    if let place = edge?.place { values += [place.seconds, place.id] }
    return StatementArguments(values + rest)
  }
}
