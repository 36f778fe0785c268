import Articles
import ReaderFixtures
import Testing
import ViewModels

/// Keys are faster than the library: what is pressed before an answer comes must not be lost,
/// and must never mean another article.
@Suite("Before the answer has come")
struct LateAnswerTests {
  @Test("Enter opens the first row of the new list, not the row still shown")
  func opensTypedAhead() throws {
    var fixture = ReaderFixture(articles: 20)
    _ = fixture.reader.update(.key("/"))
    var asked: [Effect] = []
    for key in ["A", "r", "t", "i", "c", "l", "e", " ", "7"] {
      asked = fixture.reader.update(.key(.character(Character(key))))
    }
    _ = fixture.reader.update(.key(.enter))
    #expect(fixture.reader.update(.key(.enter)) == [])
    #expect(fixture.reader.update(.key("s")) == [])
    _ = fixture.reader.update(.key(.enter))
    let request = try #require(listRequest(in: asked))
    let page = ListPage(rows: ReaderFixture.rows(20).filter { $0.title == "Article 7" })
    #expect(fixture.reader.update(.listLoaded(request, page)) == [.loadArticle(7)])
  }

  @Test("a key after Enter takes the opening back")
  func takesOpeningBack() throws {
    var fixture = ReaderFixture(articles: 20)
    let asked = fixture.reader.update(.key("v"))
    _ = fixture.reader.update(.key(.enter))
    _ = fixture.reader.update(.key("k"))
    let request = try #require(listRequest(in: asked))
    let page = ListPage(rows: ReaderFixture.rows(20))
    #expect(fixture.reader.update(.listLoaded(request, page)) == [])
  }

  @Test("a row moved to while the list is read anew stays selected")
  func keepsMove() {
    var fixture = ReaderFixture(articles: 20)
    let asked = fixture.reader.update(.libraryChanged)
    _ = fixture.reader.update(.key("j"))
    _ = fixture.reader.update(.key("j"))
    answer(asked, of: &fixture)
    #expect(fixture.reader.list.selectedRow?.title == "Article 18")
  }

  @Test("a mark set while the list is read anew stays set")
  func keepsMark() {
    var fixture = ReaderFixture(articles: 20)
    let asked = fixture.reader.update(.libraryChanged)
    _ = fixture.reader.update(.key("m"))
    answer(asked, of: &fixture)
    #expect(fixture.reader.list.selectedRow?.isRead == true)
  }

  @Test("numbers from before a mark are asked for again")
  func asksForNumbersAgain() {
    var fixture = ReaderFixture(articles: 20)
    _ = fixture.reader.update(.libraryChanged)
    _ = fixture.reader.update(.key("m"))
    let old = ListCounts(total: 20, unread: 10, newest: 20)
    #expect(fixture.reader.update(.counted(.all, old)) == [.count(.all)])
    #expect(fixture.reader.list.counts?.unread == 9)
  }

  @Test("an article opened shows the marks that are still being written")
  func opensWithMarks() throws {
    var fixture = ReaderFixture(articles: 3)
    _ = fixture.reader.update(.key("s"))
    _ = fixture.reader.update(.key(.enter))
    _ = fixture.reader.update(.articleLoaded(id: 3, fixture.article(3)))
    #expect(fixture.reader.article?.article.status.isStarred == true)
  }

  @Test("a marking of the view is not undone, nor is what was done before it")
  func waitsWithUndo() {
    var fixture = ReaderFixture(articles: 6)
    fixture.press("s")
    _ = fixture.reader.update(.key("A"))
    #expect(fixture.reader.update(.key("u")) == [])
    #expect(fixture.reader.list.selectedRow?.isStarred == true)
    _ = fixture.reader.update(.viewMarkedRead(.all, ids: [6, 4, 2]))
    #expect(
      fixture.reader.update(.key("u"))
        == [.change(StatusChange(ids: [6, 4, 2], mark: .read, value: false))])
  }

  @Test("a view whose numbers are not known is not marked: nobody has seen what is in it")
  func waitsWithMarking() {
    var fixture = ReaderFixture(articles: 6)
    _ = fixture.reader.update(.key("v"))
    #expect(fixture.reader.update(.key("A")) == [])
  }

  /// Answers for the list alone, with what the library had when it was asked.
  private func answer(_ effects: [Effect], of fixture: inout ReaderFixture) {
    guard let request = listRequest(in: effects) else { return }
    _ = fixture.reader.update(.listLoaded(request, ListPage(rows: fixture.rows)))
  }

  private func listRequest(in effects: [Effect]) -> ListRequest? {
    effects.lazy.compactMap { effect in
      if case .loadList(let request) = effect { request } else { nil }
    }.first
  }
}

/// The open article may have left the list: read in the list of the unread, for one.
@Suite("Going on from an article that left its list")
struct GoingOnTests {
  /// The unread list, its first article open and gone from the list.
  private func reading() -> ReaderFixture {
    var fixture = ReaderFixture(articles: 9)
    fixture.press("v", .enter)
    fixture.send(.libraryChanged)
    return fixture
  }

  @Test("n opens the one after it", arguments: ["n", "J"] as [Key])
  func goesOn(key: Key) {
    var fixture = reading()
    fixture.press(key)
    #expect(fixture.reader.article?.article.id == 7)
    fixture.press(key)
    #expect(fixture.reader.article?.article.id == 5)
  }

  @Test("the view's numbers stay those of the view")
  func counts() {
    var fixture = ReaderFixture(articles: 6)
    fixture.press("A", "v", "v", "u")
    #expect(fixture.reader.list.query == Query(isStarredOnly: true))
    #expect(fixture.reader.list.counts?.unread == 0)
  }
}

@Suite("Counts")
struct CountTests {
  @Test("go that many unread articles on, loaded or not")
  func unread() {
    var fixture = ReaderFixture(articles: 3000)
    fixture.press("3", "n")
    #expect(fixture.reader.list.selection == 6)
    fixture.press("2", "p")
    #expect(fixture.reader.list.selection == 2)
    fixture.press("1", "0", "0", "0", "n")
    #expect(fixture.reader.list.selectedRow?.title == "Article 998")
    fixture.press("9", "9", "9", "9", "n")
    #expect(fixture.reader.list.selectedRow?.title == "Article 2")
  }

  @Test("mark that many rows")
  func marks() {
    var fixture = ReaderFixture(articles: 6)
    fixture.press("3", "m")
    #expect(
      fixture.effects.first == .change(StatusChange(ids: [6, 4], mark: .read, value: true)))
    fixture.press("9", "s")
    #expect(!fixture.reader.list.rows.map(\.isStarred).contains(false))
  }

  @Test("take back that many changes")
  func undoes() {
    var fixture = ReaderFixture(articles: 6)
    fixture.press("m", "s", "2", "u")
    #expect(fixture.reader.list.selectedRow?.isRead == false)
    #expect(fixture.reader.list.selectedRow?.isStarred == false)
    fixture.press("2", "U")
    #expect(fixture.reader.list.selectedRow?.isStarred == true)
  }

  @Test("too large or below nothing go to an end", arguments: ["-9223372036854775808", "-1", "0"])
  func clamped(number: String) {
    var fixture = ReaderFixture(articles: 6)
    fixture.press("j", "j", ":")
    fixture.type(number)
    fixture.press(.enter)
    #expect(fixture.reader.list.selection == 0)
    fixture.press(":")
    fixture.type("9223372036854775807")
    fixture.press(.enter)
    #expect(fixture.reader.list.selection == 5)
  }
}
