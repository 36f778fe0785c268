extension Schema {
  /// Feeds, the items they brought, the trash, earlier texts and the texts of pages.
  ///
  /// - `feed` has one row for each address ever followed. One that is followed no more keeps its
  ///   row (`removed`), so that its items are still known when it comes back.
  /// - `former_address` has where feeds were before they moved, in canonical form: whoever adds
  ///   one of these means the feed that moved.
  /// - `item` says which article an item of a feed is. It outlives the article: an article that
  ///   was thrown away must not come back with the next check.
  /// - `trash` takes an article's `status` while it is thrown away: what has no status is in no
  ///   list, and no list has to ask.
  /// - From here on an article changes when its feed corrects it; `revision` keeps what it said.
  /// - `full_text` is what an article's page says; both texts are found.
  static let version2 = """
    CREATE TABLE feed (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      url TEXT NOT NULL UNIQUE,
      title TEXT,
      name TEXT,
      link TEXT,
      folder TEXT NOT NULL,
      tags TEXT NOT NULL,
      is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1)),
      settings TEXT NOT NULL,
      added INTEGER NOT NULL,
      removed INTEGER,
      entity_tag BLOB,
      last_modified BLOB,
      received INTEGER,
      checked INTEGER,
      next_check INTEGER,
      rhythm TEXT NOT NULL DEFAULT '{}',
      status INTEGER,
      problem TEXT,
      problem_cause TEXT,
      failure_count INTEGER NOT NULL DEFAULT 0,
      is_gone INTEGER NOT NULL DEFAULT 0 CHECK (is_gone IN (0, 1)),
      redirect TEXT,
      redirect_count INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE former_address (
      address TEXT PRIMARY KEY,
      feed_id INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE item (
      id INTEGER PRIMARY KEY,
      feed_id INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
      article_id INTEGER REFERENCES article (id) ON DELETE SET NULL,
      guid TEXT,
      address TEXT,
      words_hash INTEGER NOT NULL,
      fed_hash INTEGER NOT NULL,
      enclosures TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX item_by_guid ON item (feed_id, guid) WHERE guid IS NOT NULL;
    CREATE INDEX item_by_address ON item (feed_id, address) WHERE address IS NOT NULL;
    CREATE INDEX item_by_words ON item (feed_id, words_hash);
    CREATE INDEX item_by_article ON item (article_id);

    CREATE TABLE host_pause (
      host TEXT PRIMARY KEY,
      until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE status ADD COLUMN feed_id INTEGER REFERENCES feed (id) ON DELETE SET NULL;
    ALTER TABLE status ADD COLUMN shows_full_text INTEGER NOT NULL DEFAULT 0
      CHECK (shows_full_text IN (0, 1));
    CREATE INDEX status_feed ON status (feed_id, sort_date DESC, article_id DESC)
      WHERE feed_id IS NOT NULL;
    CREATE INDEX status_feed_unread
      ON status (feed_id, sort_date DESC, article_id DESC, is_read)
      WHERE is_read = 0 AND feed_id IS NOT NULL;

    CREATE TABLE trash (
      article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      trashed INTEGER NOT NULL,
      sort_date INTEGER NOT NULL,
      is_read INTEGER NOT NULL,
      is_starred INTEGER NOT NULL,
      passage INTEGER NOT NULL,
      passage_offset INTEGER NOT NULL,
      feed_id INTEGER REFERENCES feed (id) ON DELETE SET NULL,
      shows_full_text INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE revision (
      id INTEGER PRIMARY KEY,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      replaced INTEGER NOT NULL,
      url TEXT,
      title TEXT,
      lead TEXT,
      blocks TEXT NOT NULL,
      images TEXT NOT NULL
    ) STRICT;
    CREATE INDEX revision_by_article ON revision (article_id, id);

    CREATE TABLE full_text (
      article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      fetched INTEGER NOT NULL,
      url TEXT,
      kicker TEXT,
      lead TEXT,
      authors TEXT NOT NULL,
      blocks TEXT NOT NULL,
      body TEXT NOT NULL,
      images TEXT NOT NULL,
      discarded TEXT NOT NULL
    ) STRICT;

    DROP TRIGGER article_never_changes;
    DROP TRIGGER document_never_changes;
    DROP VIEW searchable;
    CREATE VIEW searchable AS
      SELECT article.id AS id, title, article.lead AS lead,
        iif(full_text.body IS NULL, document.body, document.body || char(10) || full_text.body)
          AS body
      FROM article JOIN document ON document.article_id = article.id
        LEFT JOIN full_text ON full_text.article_id = article.id;
    \(findable("article", "id"))
    \(findable("document", "article_id"))
    \(findable("full_text", "article_id"))
    CREATE TRIGGER full_text_is_found AFTER INSERT ON full_text BEGIN
      \(find("new.article_id"))
    END;
    CREATE TRIGGER full_text_comes BEFORE INSERT ON full_text BEGIN
      \(forget("new.article_id"))
    END;
    """

  /// Keeps the words findable in step with a table whose rows change.
  ///
  /// The index must be told the very words that it forgets (FTS5 4.4.3), hence two triggers.
  private static func findable(_ table: String, _ id: String) -> String {
    """
    CREATE TRIGGER \(table)_changes BEFORE UPDATE ON \(table) BEGIN
      \(forget("old.\(id)"))
    END;
    CREATE TRIGGER \(table)_changed AFTER UPDATE ON \(table) BEGIN
      \(find("new.\(id)"))
    END;
    """
  }

  private static func find(_ id: String) -> String {
    """
    INSERT INTO search (rowid, title, lead, body)
        SELECT id, title, lead, body FROM searchable WHERE id = \(id);
    """
  }

  private static func forget(_ id: String) -> String {
    """
    INSERT INTO search (search, rowid, title, lead, body)
        SELECT 'delete', id, title, lead, body FROM searchable WHERE id = \(id);
    """
  }
}
