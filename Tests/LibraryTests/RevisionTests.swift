import Articles
import Testing

@testable import Library

@Suite("An article that its feed corrects")
final class RevisionTests: FeedSuite {
  override init() throws {
    try super.init()
    try library.check(feed, [item("Alt", guid: "1", body: "Früher.", published: 10)])
  }

  @Test("shows the new text, keeps number, date and status, and what it said before")
  func corrected() throws {
    try library.setStarred([1], true)
    let kept = try library.check(feed, [item("Neu", guid: "1", body: "Später.", published: 99)])
    #expect(kept.updated == [1] && kept.added == [])
    let article = try #require(try library.article(1))
    #expect(article.draft.title == "Neu" && article.status.isStarred)
    #expect(article.draft.published == Timestamp(seconds: 10))
    #expect(article.draft.document == Document(blocks: [.paragraph("Später.")]))
    let revisions = try library.revisions(of: 1)
    #expect(revisions.map(\.draft.title) == ["Alt"])
    #expect(revisions.first?.draft.document == Document(blocks: [.paragraph("Früher.")]))
  }

  @Test("is found by its new words alone")
  func found() async throws {
    try library.check(feed, [item("Neu", guid: "1", body: "Später.")])
    #expect(try await library.count(Query(words: "später")) == 1)
    #expect(try await library.count(Query(words: "früher")) == 0)
    try RawDatabase(path: folder.libraryPath).run(
      "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
  }

  @Test("takes a new address without a revision")
  func newAddress() throws {
    let kept = try library.check(
      feed, [item("Alt", guid: "1", url: "https://a.example/neu", body: "Früher.", published: 10)])
    #expect(kept.updated == [])
    #expect(try library.article(1)?.draft.url == "https://a.example/neu")
    #expect(try library.revisions(of: 1) == [])
  }

  @Test("takes corrected people and words, and a date that it lacked")
  func head() throws {
    var undated = item("Ohne", guid: "2", body: "Text.")
    try library.check(feed, [undated])
    undated.draft.authors = ["Ida Muster"]
    undated.draft.published = Timestamp(seconds: 5)
    #expect(try library.check(feed, [undated]).updated == [])
    let article = try #require(try library.article(2))
    #expect(article.draft.authors == ["Ida Muster"] && article.draft.published?.seconds == 5)
    #expect(try library.titles() == ["Alt", "Ohne"])
    #expect(try library.add([NewArticle(draft: undated.draft, added: noon)]) == [.known(2)])
  }

  @Test("keeps its latest fifty texts")
  func manyRevisions() throws {
    for number in 0...60 {
      try library.check(feed, [item("Alt", guid: "1", body: "Fassung \(number).")])
    }
    let revisions = try library.revisions(of: 1)
    #expect(revisions.count == RevisionTable.mostRevisions)
    #expect(revisions.first?.draft.document == Document(blocks: [.paragraph("Fassung 59.")]))
  }

  @Test("shows its page's text on demand, and is found by both")
  func fullText() async throws {
    var page = ArticleDraft(format: .html)
    page.document = Document(blocks: [.paragraph("Der ganze Wortlaut.")])
    try library.keepFullText(page, of: 1, at: noon)
    var article = try #require(try await library.article(1))
    #expect(article.shown.document == page.document && article.shown.title == "Alt")
    #expect(try await library.count(Query(words: "wortlaut")) == 1)
    #expect(try await library.count(Query(words: "früher")) == 1)
    try library.setShowsFullText(false, of: 1)
    article = try #require(try await library.article(1))
    #expect(article.shown == article.draft && article.fullText != nil)
    page.document = Document(blocks: [.paragraph("Noch länger.")])
    try library.keepFullText(page, of: 1, at: noon)
    #expect(try await library.count(Query(words: "wortlaut")) == 0)
    try RawDatabase(path: folder.libraryPath).run(
      """
      PRAGMA foreign_keys = ON; DELETE FROM article;
      INSERT INTO search (search, rank) VALUES ('integrity-check', 1)
      """)
  }
}
