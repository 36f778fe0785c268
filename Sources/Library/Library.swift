public import Articles
internal import GRDB

/// The local library: one SQLite file that keeps articles and what their reader did with them.
///
/// This file and `Library+Feeds` are the whole public face of the module, together with the
/// values they name.
/// Every operation may be called from any thread. A reader and an importer may share one
/// library, in one process or in two: reading never waits for writing, and who writes waits up
/// to five seconds for its turn. Writes return when they are on disk, so call them off the main
/// thread. Every failure is a `Problem`; none of them changes what is kept.
public final class Library: Sendable {
  let connections: Connections

  // MARK: - Opening and closing

  /// Opens the library at a path, and makes it if there is none.
  ///
  /// A new file is for its owner alone (mode 0600, its folders 0700). An older library is
  /// brought up to date; one of a newer program is refused and left as it is. Where the file's
  /// rights forbid writing, the library can be read alone.
  public convenience init(path: String) throws(Problem) {
    try self.init(path: path, isReadOnly: false)
  }

  /// Opens a library, as if its rights forbade writing where `isReadOnly`: root, whom no rights
  /// bind, can test that in no other way.
  init(path: String, isReadOnly: Bool) throws(Problem) {
    let file = try LibraryFile(path: path, isReadOnly: isReadOnly)
    do {
      connections = try Connections(to: file)
    } catch {
      throw Problem(error, libraryAt: file.path)
    }
  }

  /// The absolute path of the library's file.
  public var path: String { connections.path }

  /// Ends all connections; whatever is asked of the library afterwards is a `Problem`.
  public func close() {
    connections.close()
  }

  // MARK: - Lists

  /// The part of a list at an anchor, newest articles first.
  ///
  /// At most `limit` rows, 1 to 10,000.
  public func page(
    _ query: Query, at anchor: PageAnchor, limit: Int
  ) throws(Problem) -> ListPage {
    try read(query) { try ArticleList(query, in: $0).page(at: anchor, limit: limit) }
  }

  /// The part of a list at an anchor; throws `CancellationError` once its task is cancelled.
  public func page(
    _ query: Query, at anchor: PageAnchor, limit: Int
  ) async throws -> ListPage {
    try await read(query) { try ArticleList(query, in: $0).page(at: anchor, limit: limit) }
  }

  /// The numbers of a list; throws `CancellationError` once its task is cancelled.
  public func counts(of query: Query) async throws -> ListCounts {
    try await read(query) { db in
      ListCounts(
        total: try ArticleList(query, in: db).count(),
        unread: try ArticleList(query.unread, in: db).count(),
        newest: try ArticleTable(db: db).newestID())
    }
  }

  /// The place of the next unread article of a list: below a place, or the first of all.
  ///
  /// Throws `CancellationError` once its task is cancelled.
  public func unreadPlace(below place: ListPlace?, in query: Query) async throws -> ListPlace? {
    try await read(query) { try Self.unreadPlace(.down, from: place, in: query, $0) }
  }

  /// The place of the previous unread article of a list: above a place, or the last of all.
  ///
  /// Throws `CancellationError` once its task is cancelled.
  public func unreadPlace(above place: ListPlace?, in query: Query) async throws -> ListPlace? {
    try await read(query) { try Self.unreadPlace(.up, from: place, in: query, $0) }
  }

  private static func unreadPlace(
    _ direction: ArticleList.Direction, from place: ListPlace?, in query: Query, _ db: Database
  ) throws -> ListPlace? {
    let edge = place.map { ArticleList.Edge(place: $0) }
    return try ArticleList(query.unread, in: db).place(direction, from: edge)
  }

  // MARK: - Articles

  /// The whole article with this number, `nil` if there is none.
  public func article(_ id: Int64) throws(Problem) -> Article? {
    try read { try Self.article(id, in: $0) }
  }

  /// The whole article with this number; throws `CancellationError` once its task is cancelled.
  public func article(_ id: Int64) async throws -> Article? {
    try await read { try Self.article(id, in: $0) }
  }

  private static func article(_ id: Int64, in db: Database) throws -> Article? {
    do {
      guard var article = try ArticleTable(db: db).article(id) else { return nil }
      try DocumentTable(db: db).complete(&article.draft, of: id)
      article.fullText = try FullTextTable(db: db).draft(of: id)
      article.enclosures = try ItemTable(db: db).enclosures(ofArticle: id)
      try StatusTable(db: db).complete(&article)
      return article
    } catch let error as DecodingError {
      throw Problem.brokenArticle(id, cause: String(describing: error))
    }
  }

  // MARK: - Keeping

  /// Keeps articles, all or none of them, and tells for each whether it is new.
  ///
  /// An article is known if one with the same address, title, lead, date and words is there.
  @discardableResult
  public func add(_ articles: [NewArticle]) throws(Problem) -> [AddOutcome] {
    do {
      let storables = try articles.map(StorableArticle.init)
      return try connections.write { db in try storables.map { try Self.keep($0, in: db) } }
    } catch {
      throw Problem(error, libraryAt: path)
    }
  }

  private static func keep(_ storable: StorableArticle, in db: Database) throws -> AddOutcome {
    if let id = try ArticleTable(db: db).id(of: storable) {
      // Who adds an article wants to see it.
      return try TrashTable(db: db).restore([id]).isEmpty ? .known(id) : .added(id)
    }
    let id = try ArticleTable(db: db).insert(storable)
    try DocumentTable(db: db).insert(storable, for: id)
    try StatusTable(db: db).insert(storable, for: id)
    return .added(id)
  }

  /// Imports files and folders, and reports each file once its articles are on disk.
  ///
  /// One bad file never stops the rest; a library that cannot be written does. Ended at any
  /// moment, even by `kill -9`, an import leaves whole articles, and coming again it adds the
  /// missing ones. Files come in the order of the paths, those of a folder sorted by name.
  /// Reports come in bursts, a batch each; `reading` hears in between how many files were read.
  @discardableResult
  public func importFiles(
    _ request: ImportRequest, progress: @escaping (ImportReport) -> Void = { _ in },
    reading: @escaping (_ files: Int) -> Void = { _ in }
  ) throws(Problem) -> ImportSummary {
    var importer = Importer(request, into: self, progress: progress, reading: reading)
    return try importer.run()
  }

  // MARK: - Status

  /// Marks articles as read or unread; answers the numbers of those that changed.
  @discardableResult
  public func setRead(_ ids: [Int64], _ isRead: Bool) throws(Problem) -> [Int64] {
    try write { try StatusTable(db: $0).set(.read, isRead, of: ids) }
  }

  /// Gives articles a star or takes it; answers the numbers of those that changed.
  @discardableResult
  public func setStarred(_ ids: [Int64], _ isStarred: Bool) throws(Problem) -> [Int64] {
    try write { try StatusTable(db: $0).set(.starred, isStarred, of: ids) }
  }

  /// Marks all articles of a query as read; answers the numbers of those that changed.
  ///
  /// Articles with a higher number than `mostID` came in later and stay as they are.
  @discardableResult
  public func markRead(_ query: Query, upTo mostID: Int64? = nil) throws(Problem) -> [Int64] {
    try write { try ArticleList(query, in: $0).markRead(upTo: mostID ?? .max) }
  }

  /// Keeps where in an article its reader is.
  public func savePosition(_ position: ReadingPosition, of id: Int64) throws(Problem) {
    try write { try StatusTable(db: $0).save(position, of: id) }
  }

  // MARK: - Watching

  /// A number that differs from an earlier one once someone else changed the library.
  ///
  /// What was written through this very object does not count; a write that is under way is
  /// waited for.
  public func changeCount() throws(Problem) -> Int {
    do {
      return try connections.changeCount()
    } catch {
      throw Problem(error, libraryAt: path)
    }
  }
}

// MARK: - Reading and writing

extension Library {
  func read<Value>(
    _ query: Query = .all, _ body: (Database) throws -> Value
  ) throws(Problem) -> Value {
    do {
      return try connections.read(forWords: !query.words.isEmpty, body)
    } catch {
      throw Problem(error, libraryAt: path)
    }
  }

  func read<Value: Sendable>(
    _ query: Query = .all, _ body: @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do {
      return try await connections.read(forWords: !query.words.isEmpty, body)
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      if Task.isCancelled { throw CancellationError() }
      throw Problem(error, libraryAt: path)
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(Problem) -> Value {
    do {
      return try connections.write(body)
    } catch {
      throw Problem(error, libraryAt: path)
    }
  }
}
