import Articles
import ReaderFixtures
import Testing
import ViewModels

@Suite("Screens of feeds")
struct FeedScreenTests {
  private func fixture(_ columns: Int, _ rows: Int) -> ReaderFixture {
    var fixture = ReaderFixture.withFeeds(size: ScreenSize(columns: columns, rows: rows))
    fixture.feeds[0].state.problem = Problem("wire.example.org does not answer in time")
    fixture.feeds[0].state.failureCount = 3
    fixture.feeds[2].state.isGone = true
    fixture.feeds[0].settings.interval = 30
    return fixture
  }

  @Test("the feeds on a common terminal, the selected one in trouble")
  func feeds() throws {
    var fixture = fixture(80, 24)
    fixture.press("f", "j", "j")
    try expectScreen("feeds-80x24", fixture.reader)
  }

  @Test("the feeds on a large terminal")
  func large() throws {
    var fixture = fixture(120, 40)
    fixture.press("f", "G")
    try expectScreen("feeds-120x40", fixture.reader)
  }

  @Test("the feeds where there is hardly room")
  func small() throws {
    var fixture = fixture(30, 8)
    fixture.press("f", "G")
    try expectScreen("feeds-30x8", fixture.reader)
  }

  @Test("the list of a folder, while a refresh is under way")
  func folder() throws {
    var fixture = fixture(80, 24)
    fixture.press("f", "4", "g", .enter, "r")
    fixture.send(.refreshProgress("1 of 2 feeds, 3 new articles, 41 kB; waiting for example.org"))
    try expectScreen("folder-80x24", fixture.reader)
  }

  @Test("feeds to choose from")
  func choice() throws {
    var fixture = fixture(80, 24)
    let choices = AddedSource.choices(
      page: "https://example.org/",
      [
        FeedChoice(url: "https://example.org/rss", title: "News"),
        FeedChoice(url: "https://example.org/comments", title: "Comments"),
      ], articleTitle: "Ships")
    fixture.send(.sourceAdded(choices, by: .addSource("example.org")))
    fixture.press("j")
    try expectScreen("choice-80x24", fixture.reader)
  }

  @Test("the settings of a feed")
  func settings() throws {
    var fixture = fixture(80, 24)
    fixture.press("f", "j", "j", ":")
    fixture.type("set")
    fixture.press(.enter)
    try expectScreen("settings-80x24", fixture.reader)
  }

  @Test("no feeds yet")
  func none() throws {
    var fixture = ReaderFixture(articles: 2)
    fixture.press("f")
    try expectScreen("feeds-none-80x24", fixture.reader)
  }
}
