import Articles
import Testing

@testable import Library

@Suite("A library of an earlier version")
struct MigrationTests {
  @Test("of the first keeps all it has, follows feeds, and finds what it found")
  func firstVersion() async throws {
    let folder = try TemporaryFolder()
    try RawDatabase(path: folder.libraryPath).run(
      """
      PRAGMA application_id = \(Schema.applicationID);
      \(Schema.version1)
      PRAGMA user_version = 1;
      INSERT INTO article (id, content_hash, format, title, authors, initials, agencies, tags, added)
        VALUES (7, 1, 'text', 'Titel', '[]', '[]', '[]', '[]', 5);
      INSERT INTO document VALUES (7, '[]', 'Alter Text', '[]', '[]');
      INSERT INTO status VALUES (7, 5, 0, 1, 2, 3);
      """)
    let library = try folder.open()
    let article = try #require(try await library.article(7))
    #expect(article.draft.title == "Titel" && article.status.isStarred)
    #expect(article.status.position == ReadingPosition(passage: 2, offset: 3))
    #expect(try await library.count(Query(words: "alter")) == 1)
    let feed = try library.follow("https://a.example/feed")
    #expect(try library.check(feed, [item("Neu", guid: "1")]).added == [8])
    try RawDatabase(path: folder.libraryPath).run(
      "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
  }

  @Test("of the second keeps its feeds and their settings, and wants pages from now on")
  func secondVersion() async throws {
    let folder = try TemporaryFolder()
    try RawDatabase(path: folder.libraryPath).run(
      """
      PRAGMA application_id = \(Schema.applicationID);
      \(Schema.version1)
      \(Schema.version2)
      PRAGMA user_version = 2;
      INSERT INTO feed (id, url, folder, tags, is_hidden, settings, added, entity_tag, next_check)
        VALUES (3, 'https://a.example/feed', '["X"]', '[]', 0, '{"fetchesFullText":true}', 5,
          x'2261', 9);
      INSERT INTO article (id, content_hash, format, title, url, authors, initials, agencies, tags,
        added) VALUES (7, 1, 'feed', 'Alt', 'https://a.example/1', '[]', '[]', '[]', '[]', 5);
      INSERT INTO document VALUES (7, '[]', 'Alter Text', '[]', '[]');
      INSERT INTO status (article_id, sort_date, feed_id) VALUES (7, 5, 3);
      INSERT INTO item (feed_id, article_id, guid, words_hash, fed_hash, enclosures)
        VALUES (3, 7, '1', 1, 1, '[]');
      """)
    let library = try folder.open()
    let feed = try #require(try library.subscriptions().first)
    #expect(feed.id == 3 && feed.folder == ["X"] && feed.settings.fetchesFullText == true)
    #expect(feed.state.entityTag == [0x22, 0x61] && !feed.state.isPublic)
    #expect(try library.wantedPages(at: noon) == [])
    let new = item("Neu", guid: "2", url: "https://a.example/2")
    #expect(try library.check(3, [item("Alt", guid: "1"), new]).added == [8])
    #expect(
      try library.wantedPages(at: noon)
        == [WantedPage(article: 8, feed: 3, url: "https://a.example/2", tries: 0)])
    #expect(try await library.count(Query(words: "neu")) == 1)
  }
}
