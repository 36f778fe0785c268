import Glibc

/// A file as any other program sees it: SQLite's own functions, without the library between.
struct RawDatabase {
  private typealias Callback =
    @convention(c) (
      UnsafeMutableRawPointer?, CInt, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> CInt
  private typealias Open =
    @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<OpaquePointer?>) -> CInt
  private typealias Execute =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>, Callback?, UnsafeMutableRawPointer?,
      UnsafeMutableRawPointer?
    ) -> CInt
  private typealias Close = @convention(c) (OpaquePointer?) -> CInt

  struct Failure: Error {
    var code: CInt
  }

  let path: String

  /// Runs statements and answers their rows, columns joined by `|`.
  @discardableResult
  func run(_ sql: String) throws -> [String] {
    try withConnection { connection in try run(sql, on: connection) }
  }

  /// Runs `body` while another program holds the file's write lock.
  func whileWriting(_ body: () throws -> Void) throws {
    try withConnection { connection in
      _ = try run("BEGIN IMMEDIATE", on: connection)
      try body()
      _ = try run("COMMIT", on: connection)
    }
  }

  private func withConnection<Value>(_ body: (OpaquePointer?) throws -> Value) throws -> Value {
    var connection: OpaquePointer?
    let code = try function("sqlite3_open", as: Open.self)(path, &connection)
    let close = try function("sqlite3_close", as: Close.self)
    defer { _ = close(connection) }
    guard code == 0 else { throw Failure(code: code) }
    return try body(connection)
  }

  private func run(_ sql: String, on connection: OpaquePointer?) throws -> [String] {
    var rows: [String] = []
    let code = try withUnsafeMutablePointer(to: &rows) { rows in
      try function("sqlite3_exec", as: Execute.self)(
        connection, sql,
        { rows, count, values, _ in
          let columns = (0..<Int(count)).map { values?[$0].map { String(cString: $0) } ?? "" }
          rows?.assumingMemoryBound(to: [String].self).pointee
            .append(columns.joined(separator: "|"))
          return 0
        }, rows, nil)
    }
    guard code == 0 else { throw Failure(code: code) }
    return rows
  }

  /// A function of the SQLite that the library under test is linked with.
  private func function<Function>(_ name: String, as type: Function.Type) throws -> Function {
    guard let symbol = dlsym(nil, name) else { throw Failure(code: -1) }
    return unsafeBitCast(symbol, to: type)
  }
}
