internal import Articles
internal import GRDB

/// The tables of a library file, and how an older file becomes a current one.
enum Schema {
  /// Marks a file as a library, at byte 68 of its header: "DEPE".
  static let applicationID = 0x4445_5045

  /// The version this program writes, kept in the file as `user_version`.
  static var version: Int { migrations.count }

  /// Each step brings a file from the version of its index to the next one.
  ///
  /// A step that shipped is never edited; a change is a new step.
  private static let migrations = [version1, version2, version3]

  /// What a file turned out to be.
  enum State {
    case current
    case older
    case newer
    case foreign
  }

  /// Reads the file's header and nothing else, for this runs at every start.
  static func state(of db: Database) throws -> State {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let applicationID = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    guard applicationID == Self.applicationID else {
      return try applicationID == 0 && version == 0 && isEmpty(db) ? .older : .foreign
    }
    // No program of ours ever writes a negative version.
    if version < 0 { return .foreign }
    if version == Self.version { return .current }
    return version < Self.version ? .older : .newer
  }

  private static func isEmpty(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
  }

  /// Applies the steps that are missing, all or none of them.
  ///
  /// The mark is written before the file turns to WAL mode, so that it is in the file itself
  /// from the first moment. Another process may do all this at the same time.
  static func migrate(_ db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA journal_mode = WAL")
    try db.inTransaction(.immediate) {
      let current = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      // Another process may have written anything since the version was looked at.
      if (0..<version).contains(current) {
        for step in migrations[current...] { try db.execute(sql: step) }
        try db.execute(sql: "PRAGMA user_version = \(version)")
      }
      return .commit
    }
  }

  /// Articles, their texts, what was done with them, and the words they hold.
  ///
  /// - What a list shows is in `article`; the far larger rest is in `document` and is read when
  ///   an article is opened. (In this version neither ever changed.)
  /// - `status` changes. Every article has one. It carries the date that lists are ordered by
  ///   (when the article was published, else added), so that each kind of list is one index.
  ///   The partial ones hold their condition's columns, too: SQLite 3.40 would otherwise look
  ///   up every row to check it.
  /// - `search` holds words alone; its texts are those of `searchable` (FTS5 4.4.3).
  static let version1 = """
    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      content_hash INTEGER NOT NULL,
      format TEXT NOT NULL,
      url TEXT,
      title TEXT,
      kicker TEXT,
      section TEXT,
      lead TEXT,
      authors TEXT NOT NULL,
      initials TEXT NOT NULL,
      agencies TEXT NOT NULL,
      publisher TEXT,
      source_line TEXT,
      published INTEGER,
      published_offset INTEGER,
      updated INTEGER,
      updated_offset INTEGER,
      language TEXT,
      tags TEXT NOT NULL,
      origin TEXT,
      added INTEGER NOT NULL,
      added_offset INTEGER
    ) STRICT;
    CREATE INDEX article_by_content ON article (content_hash);

    CREATE TABLE document (
      article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      blocks TEXT NOT NULL,
      body TEXT NOT NULL,
      images TEXT NOT NULL,
      discarded TEXT NOT NULL
    ) STRICT;

    CREATE TABLE status (
      article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      sort_date INTEGER NOT NULL,
      is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)),
      is_starred INTEGER NOT NULL DEFAULT 0 CHECK (is_starred IN (0, 1)),
      passage INTEGER NOT NULL DEFAULT 0,
      passage_offset INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX status_all ON status (sort_date DESC, article_id DESC);
    CREATE INDEX status_unread ON status (sort_date DESC, article_id DESC, is_read)
      WHERE is_read = 0;
    CREATE INDEX status_starred ON status (sort_date DESC, article_id DESC, is_starred)
      WHERE is_starred = 1;
    CREATE INDEX status_unread_starred
      ON status (sort_date DESC, article_id DESC, is_read, is_starred)
      WHERE is_read = 0 AND is_starred = 1;

    CREATE VIEW searchable AS
      SELECT article.id AS id, title, lead, body
      FROM article JOIN document ON document.article_id = article.id;
    CREATE VIRTUAL TABLE search USING fts5 (
      title, lead, body, content = 'searchable', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2');

    CREATE TRIGGER document_is_found AFTER INSERT ON document BEGIN
      INSERT INTO search (rowid, title, lead, body)
        SELECT id, title, lead, body FROM searchable WHERE id = new.article_id;
    END;
    CREATE TRIGGER article_is_found_no_more BEFORE DELETE ON article BEGIN
      INSERT INTO search (search, rowid, title, lead, body)
        SELECT 'delete', id, title, lead, body FROM searchable WHERE id = old.id;
    END;
    CREATE TRIGGER article_never_changes BEFORE UPDATE ON article BEGIN
      SELECT RAISE (ABORT, 'an article never changes');
    END;
    CREATE TRIGGER document_never_changes BEFORE UPDATE ON document BEGIN
      SELECT RAISE (ABORT, 'a document never changes');
    END;
    """

  /// New texts are made findable by `SearchTable` instead of a trigger, which is faster.
  static let version3 = "DROP TRIGGER document_is_found;"
}
