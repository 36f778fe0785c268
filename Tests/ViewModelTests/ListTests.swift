import Articles
import ReaderFixtures
import Testing
import ViewModels

@Suite("The list")
struct ListTests {
  @Test("starts on the newest article")
  func startsAtTop() {
    let fixture = ReaderFixture(articles: 10)
    #expect(fixture.reader.list.selectedRow?.title == "Article 10")
    #expect(fixture.reader.list.counts == ListCounts(total: 10, unread: 5, newest: 10))
  }

  @Test("moves by rows and stops at the ends")
  func moves() {
    var fixture = ReaderFixture(articles: 3)
    fixture.press("k")
    #expect(fixture.reader.list.selection == 0)
    fixture.press("j", .down, "j", "j")
    #expect(fixture.reader.list.selection == 2)
  }

  @Test("takes a count before a movement")
  func counts() {
    var fixture = ReaderFixture(articles: 50)
    fixture.press("1", "2", "j")
    #expect(fixture.reader.list.selection == 12)
    fixture.press("1", "0", "k")
    #expect(fixture.reader.list.selection == 2)
  }

  @Test("goes to the nth row of the whole list, loaded or not")
  func goesToRow() {
    var fixture = ReaderFixture(articles: 3000)
    fixture.press("2", "5", "0", "0", "G")
    #expect(fixture.reader.list.selectedRow?.title == "Article 501")
    fixture.press("1", "2", "g")
    #expect(fixture.reader.list.selectedRow?.title == "Article 2989")
  }

  @Test("reaches every row of a long list and never holds it whole")
  func slides() {
    var fixture = ReaderFixture(articles: 3000)
    var largest = 0
    for _ in 0..<2999 {
      fixture.press("j")
      largest = max(largest, fixture.reader.list.rows.count)
    }
    #expect(fixture.reader.list.selectedRow?.title == "Article 1")
    #expect(largest < 1000)
    for _ in 0..<2999 { fixture.press("k") }
    #expect(fixture.reader.list.selectedRow?.title == "Article 3000")
  }

  @Test("jumps to both ends of a list that is not loaded")
  func jumpsToEnds() {
    var fixture = ReaderFixture(articles: 3000)
    fixture.press("G")
    #expect(fixture.reader.list.selectedRow?.title == "Article 1")
    fixture.press("g")
    #expect(fixture.reader.list.selectedRow?.title == "Article 3000")
  }

  @Test("keeps the selected article and its place on the screen when the library changes")
  func keepsSelection() {
    var fixture = ReaderFixture(articles: 100)
    fixture.press("3", "0", "j", "k", "k")
    let (selected, offset) = (
      fixture.reader.list.selectedRow, fixture.reader.list.selection - fixture.reader.list.top
    )
    fixture.rows.insert(
      ArticleRow(
        id: 101, title: "New", source: "", date: Timestamp(seconds: 1_900_000_000), isRead: false,
        isStarred: false), at: 0)
    fixture.send(.libraryChanged)
    #expect(fixture.reader.list.selectedRow == selected)
    #expect(fixture.reader.list.selection - fixture.reader.list.top == offset)
  }

  @Test("drops the answer to a question that is no longer asked")
  func dropsStaleAnswers() {
    var fixture = ReaderFixture(articles: 10)
    fixture.press("/")
    let stale = ListRequest(query: Query(words: "A"), anchor: .top)
    fixture.type("Article 7")
    fixture.send(.listLoaded(stale, ListPage(rows: ReaderFixture.rows(3))))
    #expect(fixture.reader.list.rows.map(\.title) == ["Article 7"])
  }

  @Test("filters as it is typed, and Esc gives back the list and the place in it")
  func filters() {
    var fixture = ReaderFixture(articles: 100)
    fixture.press("4", "0", "j", "/")
    fixture.type("Article 3")
    #expect(fixture.reader.list.rows.count == 11)
    fixture.press(.escape)
    #expect(fixture.reader.list.query == .all)
    #expect(fixture.reader.list.selectedRow?.title == "Article 60")
  }

  @Test("keeps a filter that was accepted until Esc or q")
  func keepsFilter() {
    var fixture = ReaderFixture(articles: 100)
    fixture.press("/")
    fixture.type("Article 42")
    fixture.press(.enter)
    #expect(fixture.reader.prompt == nil)
    #expect(fixture.reader.list.rows.map(\.title) == ["Article 42"])
    fixture.press("q")
    #expect(fixture.effects.contains(.quit) == false)
    #expect(fixture.reader.list.selectedRow?.title == "Article 42")
    #expect(fixture.reader.list.rows.count > 90)
  }

  @Test("steps through the views: all, unread, starred")
  func views() {
    var fixture = ReaderFixture(articles: 10)
    fixture.press("v")
    #expect(fixture.reader.list.query == Query(isUnreadOnly: true))
    #expect(fixture.reader.list.rows.count == 5)
    fixture.press("v")
    #expect(fixture.reader.list.query == Query(isStarredOnly: true))
    fixture.press("v")
    #expect(fixture.reader.list.query == .all)
  }

  @Test("asks again after a page could not be loaded")
  func asksAgain() {
    var fixture = ReaderFixture(articles: 10)
    let request = ListRequest(query: .all, anchor: .top)
    fixture.send(.failed(.loadList(request), Problem("The library cannot be read")))
    #expect(fixture.reader.message == Message("The library cannot be read", isError: true))
    fixture.send(.libraryChanged)
    #expect(fixture.effects.count == 2)
  }
}
