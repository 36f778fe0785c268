internal import Articles
internal import GRDB
internal import Synchronization

/// The connections to one library file, each opened when it is first needed.
///
/// - `lists` reads lists and articles. It is the one that is open from the start.
/// - `searches` reads what looks for words, so that a long search keeps no article waiting.
/// - `writer` writes. In WAL mode nothing that reads ever waits for it.
final class Connections: Sendable {
  private struct Opened {
    var searches: DatabaseQueue?
    var writer: DatabaseQueue?
    var isClosed = false
  }

  private let file: LibraryFile
  private let identity: FileIdentity?
  private let lists: DatabaseQueue
  private let opened = Mutex(Opened())

  var path: String { file.path }
  var isReadOnly: Bool { file.access != .readWrite }

  init(to file: LibraryFile) throws {
    self.file = file
    lists = try Self.open(file)
    identity = FileIdentity(path: file.path)
    switch try lists.unsafeRead(Schema.state(of:)) {
    case .current: break
    case .older: try bringUpToDate()
    case .newer: throw Problem.newerLibrary(file.path)
    case .foreign: throw Problem.foreignLibrary(file.path)
    }
  }

  private func bringUpToDate() throws {
    if isReadOnly { throw Problem.oldReadOnlyLibrary(path) }
    try writer().writeWithoutTransaction(Schema.migrate)
    // Another process, of a newer program, may have been faster.
    guard try lists.unsafeRead(Schema.state(of:)) == .current else {
      throw Problem.newerLibrary(path)
    }
  }

  // MARK: - Reading and writing

  /// Reads from one state of the library; writes that come meanwhile are not seen.
  func read<Value>(
    forWords: Bool = false, _ body: (Database) throws -> Value
  ) throws -> Value {
    try reader(forWords: forWords).unsafeRead { try transaction(.deferred, in: $0, body) }
  }

  /// Reads as the synchronous `read` does; cancelling the task ends the running statement.
  func read<Value: Sendable>(
    forWords: Bool = false, _ body: @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await reader(forWords: forWords).unsafeRead { try transaction(.deferred, in: $0, body) }
  }

  /// Writes in one transaction, which takes the file's only write lock at its start.
  ///
  /// A transaction that begins by reading can be refused when it comes to write; one that
  /// begins as a writer waits for its turn.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    // A deleted file can still be written to; what is in it is gone with the last who has it open.
    guard FileIdentity(path: path) == identity else { throw Problem.lostLibrary(path) }
    return try writer().writeWithoutTransaction { try transaction(.immediate, in: $0, body) }
  }

  /// Counts the commits of everyone but this library's own writer.
  func changeCount() throws -> Int {
    let queue = isReadOnly ? lists : try writer()
    return try queue.unsafeRead { db in
      try checkOpen()
      return try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
    }
  }

  func close() {
    let rest = opened.withLock { opened in
      defer { opened = Opened(isClosed: true) }
      return [opened.searches, opened.writer]
    }
    for queue in [lists] + rest.compactMap(\.self) { try? queue.close() }
  }

  private func transaction<Value>(
    _ kind: Database.TransactionKind, in db: Database, _ body: (Database) throws -> Value
  ) throws -> Value {
    try checkOpen()
    var value: Value?
    try db.inTransaction(kind) {
      value = try body(db)
      return .commit
    }
    guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return value
  }

  /// Asked on a connection's own queue, where no `close` can come between answer and use: a
  /// closed connection would take the whole program down.
  private func checkOpen() throws {
    if opened.withLock({ $0.isClosed }) {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the library was closed")
    }
  }

  // MARK: - Opening

  private func reader(forWords: Bool) throws -> DatabaseQueue {
    forWords ? try queue(\.searches) { try Self.open(file) } : lists
  }

  private func writer() throws -> DatabaseQueue {
    if isReadOnly { throw Problem.readOnlyLibrary(path) }
    return try queue(\.writer) { try Self.open(file, configuration: .writing) }
  }

  private func queue(
    _ slot: WritableKeyPath<Opened, DatabaseQueue?>, open: () throws -> DatabaseQueue
  ) throws -> DatabaseQueue {
    try checkOpen()
    return try opened.withLock { opened in
      if let queue = opened[keyPath: slot] { return queue }
      let queue = try open()
      opened[keyPath: slot] = queue
      return queue
    }
  }

  /// Opens a connection with the rights the file grants.
  ///
  /// Readers are opened for writing, too: only then can they make the shared memory that
  /// WAL mode needs. `query_only` keeps their statements from writing.
  private static func open(
    _ file: LibraryFile, configuration: Configuration = .reading
  ) throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = file.access != .readWrite
    return try DatabaseQueue(path: file.sqlitePath, configuration: configuration)
  }
}

extension Configuration {
  fileprivate static let reading = Configuration("PRAGMA query_only = ON")

  /// Syncs every commit, so that a power cut takes back nothing that was told as done.
  ///
  /// The log may grow to 4000 pages (16 MB) before it is written back, which an import wants.
  fileprivate static let writing = Configuration(
    "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000")

  /// Waits up to five seconds for a lock; foreign keys are on by GRDB's default.
  private init(_ sql: String) {
    self.init()
    busyMode = .timeout(5)
    prepareDatabase { try $0.execute(sql: sql) }
  }
}
