import Articles
import Foundation
import Testing

@testable import Library

@Suite("The library's tables")
final class SchemaTests: LibrarySuite {
  private var raw: RawDatabase { RawDatabase(path: folder.libraryPath) }

  override init() throws {
    try super.init()
    let numbers: Range<Int64> = 0..<50
    try library.add(
      numbers.map { (number: Int64) in
        sample("\(number)", published: number, body: "Wort \(number)")
      })
  }

  private func plan(_ sql: String) throws -> [String] {
    let statement = sql.replacing("?", with: "'7'")
    return try raw.run("EXPLAIN QUERY PLAN \(statement)").map { line in
      line.split(separator: "|", maxSplits: 3).last.map(String.init) ?? ""
    }
  }

  private static let edges: [ListSQL.Edge?] = [
    nil, ListSQL.Edge(place: ListPlace(seconds: 7, id: 7)),
    ListSQL.Edge(place: ListPlace(seconds: 7, id: 7), isInclusive: true),
  ]

  @Test(
    "give a page of every list through the list's index, up and down, sorting nothing",
    arguments: [
      (Query.all, "status_all"), (Query(isUnreadOnly: true), "status_unread"),
      (Query(isStarredOnly: true), "status_starred"),
      (Query(isUnreadOnly: true, isStarredOnly: true), "status_unread_starred"),
      (Query(feeds: [7]), "status_feed"),
      (Query(isUnreadOnly: true, feeds: [7]), "status_feed_unread"),
    ], edges)
  func pagePlans(list: (query: Query, index: String), edge: ListSQL.Edge?) throws {
    for direction in [ListSQL.Direction.up, .down] {
      let rows = try plan(ListSQL(list.query).rows(direction, from: edge))
      #expect(rows.contains { $0.contains("status USING INDEX \(list.index)") })
      #expect(rows.contains("SEARCH article USING INTEGER PRIMARY KEY (rowid=?)"))
      let places = try plan(ListSQL(list.query).places(direction, from: edge))
      #expect(places.contains { $0.contains("status USING COVERING INDEX \(list.index)") })
      #expect(!(rows + places).contains { $0.contains("TEMP B-TREE") })
      #expect(edge == nil || !(rows + places).contains { $0.hasPrefix("SCAN status") })
    }
  }

  @Test("give a search the articles of its page alone")
  func searchPlan() throws {
    let steps = try plan(ListSQL(Query(words: "wort")).rows(.down, from: nil))
    #expect(steps.contains("SEARCH status USING INTEGER PRIMARY KEY (rowid=?)"))
    #expect(!steps.contains { $0.hasPrefix("SCAN status") || $0.hasPrefix("SCAN article") })
  }

  @Test("find an article that comes again by its content")
  func contentPlan() throws {
    let steps = try plan("SELECT id FROM article WHERE content_hash = ?")
    #expect(steps == ["SEARCH article USING COVERING INDEX article_by_content (content_hash=?)"])
  }

  @Test("keep two articles of one content hash")
  func collision() throws {
    try raw.run(
      """
      UPDATE article SET content_hash = \(ContentHash.value(of: sample("new").draft, body: ""))
      """)
    #expect(try library.add([sample("new")]) == [.added(51)])
    #expect(try library.add([sample("new")]) == [.known(51)])
  }

  @Test("hash content the same in every version")
  func stableHash() {
    #expect(
      ContentHash.value(of: sample("a", published: 1, lead: "b").draft, body: "c")
        == 8_090_679_307_579_767_828)
  }

  @Test("keep the words findable in step with texts that change")
  func changesAreFound() async throws {
    try raw.run(
      """
      UPDATE article SET title = 'Morgenausgabe' WHERE id = 7;
      UPDATE document SET body = 'Abendausgabe' WHERE article_id = 8;
      """)
    #expect(try await library.count(Query(words: "morgenausgabe")) == 1)
    #expect(try await library.count(Query(words: "abendausgabe")) == 1)
    #expect(try await library.count(Query(words: "wort")) == 49)
    try raw.run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
  }

  @Test("never give a number twice")
  func autoincrement() throws {
    try raw.run("PRAGMA foreign_keys = ON; DELETE FROM article WHERE id = 50")
    #expect(try library.add([sample("next")]) == [.added(51)])
    #expect(try library.page(.all, at: .top, limit: 100).rows.allSatisfy { $0.id != 50 })
  }

  @Test("keep the words findable in step with the articles")
  func searchInStep() throws {
    try raw.run("PRAGMA foreign_keys = ON; DELETE FROM article WHERE id <= 10")
    #expect(try library.count(Query(words: "wort")) == 40)
    try raw.run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    #expect(try raw.run("PRAGMA integrity_check; PRAGMA foreign_key_check") == ["ok"])
  }

  @Test("let nothing out that could act on a terminal, whoever wrote it")
  func hostileTexts() throws {
    let (attack, shown) = ("a\u{1B}[2J\u{7}\u{9B}1m\u{202E}b", "a[2J1mb")
    let list = #"["a\u001b[2J\u0007\u009b1m\u202eb"]"#
    let texts = ["title", "publisher", "kicker", "section", "lead", "url", "source_line", "origin"]
    try raw.run(
      """
      UPDATE article SET published_offset = 9223372036854775807, language = '\(attack)',
        \(texts.map { "\($0) = '\(attack)'" }.joined(separator: ", ")),
        authors = '\(list)', initials = '\(list)', agencies = '\(list)', tags = '\(list)';
      UPDATE document SET blocks = '[{"p":\(list)}]', discarded = '\(list)',
        images = '[{"caption":\(list.dropFirst().dropLast())}]'
      """)
    let row = try #require(try library.page(.all, at: .top, limit: 1).rows.first)
    #expect([row.title, row.source] == [shown, shown])
    let article = try #require(try library.article(row.id))
    let draft = article.draft
    #expect(
      [
        draft.title, draft.publisher, draft.kicker, draft.section, draft.lead, draft.url,
        draft.sourceLine, draft.language, article.origin, draft.images.first?.caption,
      ] == Array(repeating: shown, count: 10))
    #expect(
      draft.authors + draft.initials + draft.agencies + draft.tags + draft.discarded
        == Array(repeating: shown, count: 5))
    #expect(draft.document == Document(blocks: [.paragraph(shown)]))
    #expect(row.date.iso8601 == draft.published?.iso8601)
  }

  @Test("turn an article whose text is damaged into a sentence")
  func damagedDocument() throws {
    for (column, value) in [("blocks", "[{"), ("images", "7"), ("discarded", "")] {
      try raw.run(
        """
        UPDATE document SET blocks = '[]', images = '[]', discarded = '[]';
        UPDATE document SET \(column) = '\(value)' WHERE article_id = 1
        """)
      #expect { try library.article(1) } throws: { error in
        (error as? Problem)?.sentence
          == "Article 1 cannot be shown: its text in the library is damaged"
      }
      #expect(try library.article(2) != nil)
    }
    try raw.run("DELETE FROM document WHERE article_id = 2")
    #expect(throws: Problem.self) { try library.article(2) }
  }
}
