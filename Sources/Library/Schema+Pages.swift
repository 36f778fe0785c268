extension Schema {
  /// The pages of articles that are still to be fetched, and what the last check of a feed
  /// showed.
  ///
  /// - `wanted_page` has one row for each article whose page is wanted and not kept yet, made in
  ///   the transaction that kept the article. `next_try` is `NULL` once it was given up; the row
  ///   stays for the reason.
  /// - `feed.is_public` says that the last check that succeeded was at a public address,
  ///   `feed.was_cut` that the last one brought a feed without its end.
  static let version3 = """
    CREATE TABLE wanted_page (
      article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      tries INTEGER NOT NULL DEFAULT 0,
      next_try INTEGER,
      problem TEXT,
      problem_cause TEXT
    ) STRICT;
    CREATE INDEX wanted_page_due ON wanted_page (next_try) WHERE next_try IS NOT NULL;

    ALTER TABLE feed ADD COLUMN is_public INTEGER NOT NULL DEFAULT 0
      CHECK (is_public IN (0, 1));
    ALTER TABLE feed ADD COLUMN was_cut INTEGER NOT NULL DEFAULT 0 CHECK (was_cut IN (0, 1));
    """
}
