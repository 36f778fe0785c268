import Articles
import ReaderFixtures
import Testing
import ViewModels

@Suite("Marking")
struct MarkingTests {
  @Test("toggles read and star at once and has it written")
  func toggles() {
    var fixture = ReaderFixture(articles: 2)
    fixture.press("m")
    #expect(fixture.reader.list.selectedRow?.isRead == true)
    #expect(fixture.effects == [.change(StatusChange(ids: [2], mark: .read, value: true))])
    fixture.press("s")
    #expect(fixture.reader.list.selectedRow?.isStarred == true)
    #expect(fixture.reader.message == Message("Article starred"))
  }

  @Test("is undone and redone in order, and says what was done")
  func undoes() {
    var fixture = ReaderFixture(articles: 2)
    fixture.press("m", "s", "u")
    #expect(fixture.reader.list.selectedRow?.isStarred == false)
    #expect(fixture.reader.message == Message("Undone: article starred"))
    fixture.press("u")
    #expect(fixture.reader.list.selectedRow?.isRead == false)
    fixture.press("u")
    #expect(fixture.reader.message == Message("Nothing to undo"))
    fixture.press("U", "U")
    #expect(fixture.reader.list.selectedRow?.isRead == true)
    #expect(fixture.reader.list.selectedRow?.isStarred == true)
  }

  @Test("forgets what was undone once something new is marked")
  func forgetsRedo() {
    var fixture = ReaderFixture(articles: 2)
    fixture.press("m", "u", "s", "U")
    #expect(fixture.reader.message == Message("Nothing to redo"))
  }

  @Test("of a whole view is undone for exactly the articles that were unread")
  func marksView() {
    var fixture = ReaderFixture(articles: 6)
    fixture.press("A")
    #expect(fixture.effects.first == .markViewRead(.all, upTo: 6))
    #expect(!fixture.reader.list.rows.map(\.isRead).contains(false))
    #expect(fixture.reader.message == Message("3 articles marked read; u undoes"))
    fixture.press("u")
    #expect(fixture.reader.list.rows.map(\.isRead) == [false, true, false, true, false, true])
  }

  @Test("is taken back where the library could not write it")
  func takesBack() {
    var fixture = ReaderFixture(articles: 2)
    let change = StatusChange(ids: [2], mark: .read, value: true)
    _ = fixture.reader.update(.key("m"))
    _ = fixture.reader.update(.failed(.change(change), Problem("The disk is full")))
    #expect(fixture.reader.list.selectedRow?.isRead == false)
    #expect(fixture.reader.list.counts?.unread == 1)
    _ = fixture.reader.update(.key("u"))
    #expect(fixture.reader.message == Message("Nothing to undo"))
  }

  @Test("is about the open article while it is being read")
  func marksOpenArticle() {
    var fixture = ReaderFixture(articles: 3)
    fixture.press(.enter, "s")
    #expect(fixture.effects == [.change(StatusChange(ids: [3], mark: .star, value: true))])
    #expect(fixture.reader.article?.article.status.isStarred == true)
  }
}

@Suite("Unread articles")
struct UnreadTests {
  @Test("are stepped through with n and p")
  func steps() {
    var fixture = ReaderFixture(articles: 9)
    fixture.press("n")
    #expect(fixture.reader.list.selection == 2)
    fixture.press("n", "p")
    #expect(fixture.reader.list.selection == 2)
  }

  @Test("are found beyond the loaded rows, and from the top again at the end")
  func findsFar() {
    var rows = ReaderFixture.rows(3000)
    for index in rows.indices { rows[index].isRead = index != 1 && index != 2500 }
    var fixture = ReaderFixture(rows: rows)
    fixture.press("n", "n")
    #expect(fixture.reader.list.selectedRow?.title == "Article 500")
    fixture.press("n")
    #expect(fixture.reader.list.selectedRow?.title == "Article 2999")
    #expect(fixture.reader.message == Message("Went on at the top"))
  }

  @Test("say so when there are none")
  func none() {
    var fixture = ReaderFixture(articles: 3)
    fixture.press("m", "j", "j", "m", "k", "n")
    #expect(fixture.reader.list.selection == 1)
    #expect(fixture.reader.message == Message("No unread articles"))
  }
}
