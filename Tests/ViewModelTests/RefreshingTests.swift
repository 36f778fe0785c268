import Articles
import ReaderFixtures
import Testing
import ViewModels

@Suite("Refreshing")
struct RefreshingTests {
  @Test("asks for the selected feed, those of the list, or all")
  func scope() {
    var fixture = ReaderFixture.withFeeds()
    fixture.press("r")
    #expect(fixture.effects == [.refresh(feeds: [])])
    fixture.send(.refreshed(RefreshSummary(checked: 3)))
    fixture.press("f", "3", "g", "r")
    #expect(fixture.effects == [.refresh(feeds: [1])])
    fixture.send(.refreshed(RefreshSummary(checked: 1)))
    fixture.press("j", .enter, "r")
    #expect(fixture.effects == [.refresh(feeds: [2, 3])])
    fixture.send(.refreshed(RefreshSummary(checked: 2)))
    fixture.press("R")
    #expect(fixture.effects == [.refresh(feeds: [])])
  }

  @Test(
    "runs once at a time, says how far it is, and ends with ^C or Esc",
    arguments: [
      Key.control("c"), .escape,
    ])
  func cancels(key: Key) {
    var fixture = ReaderFixture.withFeeds()
    fixture.press("r")
    fixture.send(.refreshProgress("1 of 3 feeds, 2 new articles"))
    #expect(fixture.footerText == "Refreshing: 1 of 3 feeds, 2 new articles")
    fixture.press("r")
    #expect(fixture.effects.isEmpty)
    #expect(fixture.reader.message?.text == "A refresh is under way; ^C ends it")
    fixture.press(key)
    #expect(fixture.effects == [.cancelFetching])
    fixture.send(.refreshed(RefreshSummary(checked: 1, wasCancelled: true)))
    #expect(fixture.footerText == "Cancelled: 1 of 1 feed was checked, 0 new articles")
    fixture.press(key)
    #expect(!fixture.effects.contains(.cancelFetching))
  }

  @Test("moves neither selection nor text while articles arrive")
  func staysPut() {
    var fixture = ReaderFixture(articles: 100)
    fixture.press("3", "0", "j", .enter, " ", " ")
    let (position, top) = (fixture.reader.article?.position, fixture.reader.list.top)
    let selected = fixture.reader.list.selectedRow?.id
    let offset = fixture.reader.list.selection - top
    for id in 101...140 {
      fixture.rows.insert(
        ArticleRow(
          id: Int64(id), title: "New", source: "",
          date: Timestamp(seconds: 1_900_000_000 + Int64(id)), isRead: false, isStarred: false),
        at: 0)
      fixture.send(.articlesArrived)
    }
    #expect(fixture.reader.list.selectedRow?.id == selected)
    #expect(fixture.reader.list.selection - fixture.reader.list.top == offset)
    #expect(fixture.reader.article?.position == position)
    #expect(fixture.reader.focus == .article)
  }

  @Test("does not hold up a jump in the list")
  func jumps() {
    var fixture = ReaderFixture(articles: 3000)
    _ = fixture.reader.update(.key("G"))
    fixture.send(.articlesArrived)
    #expect(fixture.reader.list.selectedRow?.title == "Article 1")
  }

  @Test("says what to do where nothing is followed, and names a failure")
  func ends() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press("r")
    fixture.send(.refreshed(RefreshSummary()))
    #expect(fixture.reader.message == Message("You follow no feeds yet; a adds one"))
    fixture.press("r")
    fixture.send(
      .refreshed(RefreshSummary(checked: 1, failed: 1, firstFailure: "b.org does not answer")))
    #expect(fixture.reader.message?.isError == true)
    fixture.press("r")
    fixture.send(.failed(.refresh(feeds: []), Problem("The library cannot be read")))
    fixture.press("r")
    #expect(fixture.effects == [.refresh(feeds: [])])
  }
}
