internal import GRDB

extension Database {
  /// What `read` makes of the first row of a cached statement, `nil` if there is none.
  ///
  /// The row is valid inside `read` alone. Columns are to be read as optionals: a live row
  /// answers a damaged value with `nil` or zero where a copied one would end the program.
  func first<Value>(
    _ sql: String, _ arguments: StatementArguments, read: (Row) throws -> Value
  ) throws -> Value? {
    let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    return try withExtendedLifetime(rows) { try rows.next().map(read) }
  }
}
