import Articles
import Testing

@testable import Library

@Suite("A library of the first version")
struct MigrationTests {
  @Test("keeps all it has, follows feeds, and finds what it found")
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
}
