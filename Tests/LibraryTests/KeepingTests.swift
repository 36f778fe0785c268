import Articles
import Library
import Testing

@Suite("Keeping articles")
final class KeepingTests: LibrarySuite {
  private var fullDraft: ArticleDraft {
    var draft = ArticleDraft(format: .html)
    draft.url = "https://example.org/a?b=c"
    draft.title = "Über den Fluss"
    draft.kicker = "Reportage"
    draft.section = "Reise"
    draft.lead = "Ein Vorspann."
    draft.authors = ["Erika Beispiel", "Jo \"Q\" Muster"]
    draft.initials = ["mdi"]
    draft.agencies = ["dpa"]
    draft.publisher = "Beispielblatt"
    draft.sourceLine = "Quelle: Beispielblatt, mdi/dpa"
    draft.published = Timestamp(seconds: 1_600_000_000, offset: 120)
    draft.updated = Timestamp(seconds: 1_600_000_060)
    draft.language = "de"
    draft.tags = ["Fluss", "Brücke"]
    draft.images = [ArticleImage(caption: "Die Brücke", credit: "E. B.")]
    draft.document = Document(blocks: [
      .paragraph([.text("Am Ufer "), .emphasis([.text("früh")])]), .quote([.paragraph("Ja.")]),
    ])
    draft.discarded = ["Anzeige"]
    return draft
  }

  @Test("gives back every field as it was")
  func roundTrip() throws {
    let new = NewArticle(draft: fullDraft, origin: "/news/a.html", added: noon)
    let id = try #require(try library.add([new]).first).id
    let article = try #require(try library.article(id))
    #expect(
      article == Article(id: id, draft: fullDraft, origin: "/news/a.html", added: noon))
  }

  @Test("shows publisher, else section, and the date on the author's clock")
  func row() throws {
    try library.add([NewArticle(draft: fullDraft, added: noon)])
    let row = try #require(try library.page(.all, at: .top, limit: 1).rows.first)
    #expect(row.source == "Beispielblatt")
    #expect(row.date == Timestamp(seconds: 1_600_000_000, offset: 120))
    var draft = fullDraft
    draft.publisher = nil
    draft.title = nil
    draft.published = nil
    try library.add([NewArticle(draft: draft, added: noon)])
    let untitled = try #require(try library.page(.all, at: .top, limit: 1).rows.first)
    #expect(untitled.source == "Reise")
    #expect(untitled.title.isEmpty)
    #expect(untitled.date == noon)
  }

  @Test("adds nothing when the same comes again")
  func twice() throws {
    let articles = [sample("a", body: "one"), sample("b", body: "two")]
    #expect(try library.add(articles) == [.added(1), .added(2)])
    #expect(try library.add(articles + [sample("c")]) == [.known(1), .known(2), .added(3)])
    #expect(try library.count(.all) == 3)
  }

  @Test("knows an article again within one call")
  func twiceAtOnce() throws {
    #expect(try library.add([sample("a"), sample("a")]) == [.added(1), .known(1)])
  }

  @Test("takes articles for different that differ in any of what they say")
  func different() throws {
    var variants = [fullDraft, fullDraft, fullDraft, fullDraft, fullDraft, fullDraft]
    variants[1].url = nil
    variants[2].title = "Über den Bach"
    variants[3].lead = nil
    variants[4].published = nil
    variants[5].document = Document()
    let outcomes = try library.add(variants.map { NewArticle(draft: $0, added: noon) })
    #expect(outcomes == (1...6).map { .added($0) })
  }

  @Test("keeps a text with NUL whole but for the NUL")
  func nul() throws {
    let id = try #require(try library.add([sample("a\0b", body: "c\0d")]).first).id
    #expect(try library.article(id)?.draft.title == "ab")
    #expect(try library.count(Query(words: "cd")) == 1)
  }

  @Test("keeps the words of a body that is nested too deep to be read back")
  func deepNesting() throws {
    var block = Block.paragraph("innermost")
    for _ in 0..<400 { block = .quote([block]) }
    var draft = ArticleDraft(format: .html)
    draft.document = Document(blocks: [.paragraph("outermost"), block])
    let id = try #require(try library.add([NewArticle(draft: draft, added: noon)]).first).id
    #expect(
      try library.article(id)?.draft.document.blocks
        == [.paragraph("outermost"), .paragraph("innermost")])
  }

  @Test("reads back every nesting that it keeps as it is", arguments: 245...260)
  func nesting(depth: Int) throws {
    var block = Block.paragraph("innermost")
    for _ in 0..<depth { block = .quote([block]) }
    var draft = ArticleDraft(format: .html)
    draft.document = Document(blocks: [block])
    let id = try #require(try library.add([NewArticle(draft: draft, added: noon)]).first).id
    #expect(try library.article(id)?.draft.document.plainText == "innermost")
  }

  @Test("has no article under a number that was never given")
  func absent() throws {
    #expect(try library.article(1) == nil)
    #expect(try library.article(.min) == nil)
  }
}
