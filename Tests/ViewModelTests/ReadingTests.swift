import Articles
import ReaderFixtures
import Testing
import Typesetting
import ViewModels

@Suite("Reading an article")
struct ReadingTests {
  @Test("marks it read only once it is shown")
  func marksRead() {
    var fixture = ReaderFixture(articles: 3)
    let asked = fixture.reader.update(.key(.enter))
    #expect(asked == [.loadArticle(3)])
    #expect(fixture.reader.list.selectedRow?.isRead == false)
    let shown = fixture.reader.update(.articleLoaded(id: 3, fixture.article(3)))
    #expect(shown == [.change(StatusChange(ids: [3], mark: .read, value: true))])
    #expect(fixture.reader.list.selectedRow?.isRead == true)
    #expect(fixture.reader.list.counts?.unread == 1)
  }

  @Test("drops an article that is no longer wanted")
  func dropsStale() {
    var fixture = ReaderFixture(articles: 3)
    _ = fixture.reader.update(.key(.enter))
    _ = fixture.reader.update(.key("j"))
    _ = fixture.reader.update(.key(.enter))
    _ = fixture.reader.update(.articleLoaded(id: 3, fixture.article(3)))
    #expect(fixture.reader.article == nil)
    _ = fixture.reader.update(.articleLoaded(id: 2, fixture.article(2)))
    #expect(fixture.reader.article?.article.id == 2)
  }

  @Test("goes back to the list with q and Esc, and quits only from there")
  func goesBack() {
    var fixture = ReaderFixture(articles: 3)
    fixture.press(.enter, "q")
    #expect(fixture.reader.focus == .list)
    fixture.press(.enter, .escape, .escape)
    #expect(!fixture.effects.contains(.quit))
    fixture.press("q")
    #expect(fixture.effects == [.quit])
  }

  @Test("pages with an overlap, and saves the position")
  func pages() {
    var fixture = ReaderFixture(articles: 3)
    fixture.press(.enter)
    let first = fixture.reader.article?.position
    fixture.press(" ")
    let second = fixture.reader.article?.position
    #expect(first == .start)
    #expect(second != first)
    #expect(fixture.effects == [.savePosition(id: 3, second ?? .start)])
    fixture.press("b")
    #expect(fixture.reader.article?.position == first)
  }

  @Test("scrolls up line by line through blank lines")
  func scrollsUp() {
    var fixture = ReaderFixture(articles: 3)
    fixture.press(.enter, "G")
    for _ in 0..<200 { fixture.press("k") }
    #expect(fixture.reader.article?.position == .start)
  }

  @Test("goes on to the next unread article at its end")
  func goesOn() {
    var fixture = ReaderFixture(articles: 5)
    fixture.press(.enter, "G", " ")
    #expect(fixture.reader.article?.article.id == 3)
    #expect(fixture.reader.list.selectedRow?.id == 3)
  }

  @Test("keeps the same words at the top through every change of width")
  func keepsPosition() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press(.enter, " ", " ")
    let position = fixture.reader.article?.position
    for columns in [40, 200, 20, 133, 80] {
      fixture.send(.resized(ScreenSize(columns: columns, rows: 24)))
      #expect(fixture.reader.article?.position == position)
    }
  }

  @Test("opens where it was left")
  func resumes() {
    var fixture = ReaderFixture(articles: 1)
    var article = fixture.article(1)
    article?.status.position = ReadingPosition(passage: 12, offset: 0)
    _ = fixture.reader.update(.key(.enter))
    _ = fixture.reader.update(.articleLoaded(id: 1, article))
    guard case .panes(let panes) = fixture.reader.contents.body else {
      Issue.record("no panes")
      return
    }
    #expect(panes.article?.lines.first?.plainText.contains("word12.") == true)
  }

  @Test("opens the next and previous article from the text")
  func neighbours() {
    var fixture = ReaderFixture(articles: 3)
    fixture.press(.enter, "J")
    #expect(fixture.reader.article?.article.id == 2)
    fixture.press("K")
    #expect(fixture.reader.article?.article.id == 3)
    fixture.press("K")
    #expect(fixture.reader.message == Message("This is the first one"))
  }

  @Test("says so when the article is gone, and loads the list anew")
  func gone() {
    var fixture = ReaderFixture(articles: 2)
    _ = fixture.reader.update(.key(.enter))
    let effects = fixture.reader.update(.articleLoaded(id: 2, nil))
    #expect(effects.contains(.count(.all)))
    #expect(fixture.reader.message?.isError == true)
  }
}

@Suite("Finding in an article")
struct FindingTests {
  @Test("finds as it is typed, without regard to case and accents")
  func finds() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press(.enter, "/")
    fixture.type("WÖRD7.")
    #expect(fixture.reader.article?.finding?.matches.count == 1)
    fixture.press(.enter)
    #expect(fixture.reader.message == .passing("WÖRD7.: 1 of 1"))
  }

  @Test("steps through matches with n and N, around the ends")
  func steps() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press(.enter, "/")
    fixture.type("number 1")
    fixture.press(.enter)
    #expect(fixture.reader.article?.finding?.matches.count == 11)
    fixture.press("N")
    #expect(fixture.reader.article?.finding?.current == 10)
    fixture.press("n", "3", "n")
    #expect(fixture.reader.article?.finding?.current == 3)
  }

  @Test("ends with Esc, after which n goes to the next unread article again")
  func ends() {
    var fixture = ReaderFixture(articles: 3)
    fixture.press(.enter, "/")
    fixture.type("word")
    fixture.press(.enter, .escape)
    #expect(fixture.reader.article?.finding == nil)
    #expect(fixture.reader.focus == .article)
    fixture.press("n")
    #expect(fixture.reader.article?.article.id == 1)
  }

  @Test("returns to where the reader was when it is dismissed")
  func dismisses() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press(.enter, " ")
    let position = fixture.reader.article?.position
    fixture.press("/")
    fixture.type("word40")
    #expect(fixture.reader.article?.position != position)
    fixture.press(.escape)
    #expect(fixture.reader.article?.position == position)
  }

  @Test(
    "counts offsets in characters, whatever they are made of",
    arguments: [("CAFE", 3, 7), ("È", 15, 16), ("ß", 17, 18), ("日本", 19, 21)])
  func offsets(pattern: String, start: Int, end: Int) {
    var fixture = ReaderFixture(articles: 1)
    var draft = ArticleDraft(format: .text)
    draft.document = Document(blocks: [.code("Im Cafe\u{301}, \r\nein E\u{301}e ß 日本")])
    fixture.drafts = [1: draft]
    fixture.press(.enter, "/")
    fixture.type(pattern)
    let match = fixture.reader.article?.finding?.matches.last
    #expect(match?.range == start..<end)
  }

  @Test("says when nothing is found")
  func nothing() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press(.enter, "/")
    fixture.type("zebra")
    fixture.press(.enter)
    #expect(fixture.reader.message == .passing("Not found: zebra"))
  }
}
