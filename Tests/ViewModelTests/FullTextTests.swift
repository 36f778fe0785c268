import Articles
import ReaderFixtures
import Testing
import ViewModels

@Suite("Full text")
struct FullTextTests {
  private static let page: ArticleDraft = {
    var draft = ArticleDraft(format: .html)
    draft.document = Document(blocks: (1...60).map { .paragraph("Page paragraph \($0).") })
    return draft
  }()

  private func withFullText(_ article: Article?) -> Article? {
    var article = article
    article?.fullText = Self.page
    article?.status.showsFullText = true
    return article
  }

  @Test("is fetched once, and begins at its top; each text keeps its place")
  func switches() throws {
    var fixture = ReaderFixture(articles: 3)
    fixture.press(.enter, " ", " ")
    let place = fixture.reader.article?.position
    fixture.press("x")
    #expect(fixture.effects == [.loadFullText(3)])
    #expect(fixture.footerText == "Loading the full text")
    fixture.press("x")
    #expect(fixture.effects.isEmpty)

    fixture.fullTexts[3] = Self.page
    fixture.showingFullText = [3]
    fixture.send(.articleUpdated(try #require(fixture.article(3))))
    #expect(fixture.reader.article?.position == .start)
    #expect(fixture.effects == [.savePosition(id: 3, .start)])
    #expect(shownPlace(fixture).hasPrefix("full text"))

    fixture.press(" ")
    let other = fixture.reader.article?.position
    fixture.press("x")
    #expect(fixture.effects.first == .showFullText(3, false))
    #expect(fixture.reader.article?.position == place)
    #expect(shownPlace(fixture).hasPrefix("feed's text"))
    fixture.press("x")
    #expect(fixture.reader.article?.position == other)
  }

  private func shownPlace(_ fixture: ReaderFixture) -> String {
    guard case .status(_, _, let place, _) = fixture.reader.contents.footer else { return "" }
    return place
  }

  @Test("is fetched for rows that are counted, and disturbs no other text")
  func rows() throws {
    var fixture = ReaderFixture(articles: 5)
    fixture.press("2", "x")
    #expect(fixture.effects == [.loadFullText(5), .loadFullText(4)])
    fixture.press("j", "j", .enter, " ")
    let state = fixture.reader.article
    fixture.send(.articleUpdated(try #require(withFullText(fixture.article(5)))))
    #expect(fixture.reader.article == state)
    #expect(fixture.effects == [.savePosition(id: 5, .start)])
  }

  @Test("keeps marks that are still being written")
  func marks() throws {
    var fixture = ReaderFixture(articles: 1)
    fixture.press(.enter)
    let old = try #require(withFullText(fixture.article(1)))
    fixture.press("s")
    fixture.send(.articleUpdated(old))
    #expect(fixture.reader.article?.article.status.isStarred == true)
  }

  @Test("can be asked for again after it failed")
  func fails() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press(.enter, "x")
    fixture.send(.failed(.loadFullText(1), Problem("The page does not answer")))
    #expect(fixture.reader.message?.isError == true)
    fixture.press("x")
    #expect(fixture.effects == [.loadFullText(1)])
  }
}
