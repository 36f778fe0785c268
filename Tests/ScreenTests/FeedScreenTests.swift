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

  @Test(
    "the list of a folder, while a refresh is under way", arguments: [(80, 24), (40, 12)])
  func folder(columns: Int, rows: Int) throws {
    var fixture = fixture(columns, rows)
    fixture.press("f", "4", "g", .enter, "r")
    fixture.send(.refreshProgress("1 of 2 feeds, 3 new articles, 41 kB; waiting for example.org"))
    try expectScreen("folder-\(columns)x\(rows)", fixture.reader)
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

  @Test("feeds without any article yet", arguments: [(80, 24), (40, 12), (20, 5)])
  func noArticles(columns: Int, rows: Int) throws {
    let fixture = ReaderFixture(
      rows: [], feeds: fixture(80, 24).feeds, size: ScreenSize(columns: columns, rows: rows))
    try expectScreen("no-articles-\(columns)x\(rows)", fixture.reader)
  }

  @Test("the feeds on a small terminal, the selected one in trouble")
  func smallTrouble() throws {
    var fixture = fixture(40, 12)
    fixture.feeds[0].state.problem = Problem(
      "cannot fetch https://wire.example.org/feed: its certificate is not trusted")
    fixture.press("f", "j", "j")
    try expectScreen("feeds-40x12", fixture.reader)
  }

  @Test("feeds to choose from on a small terminal")
  func smallChoice() throws {
    var fixture = fixture(40, 12)
    let choices = AddedSource.choices(
      page: "https://www.example.org/a/rather/long/address/of/a/page.html",
      [
        FeedChoice(url: "https://www.example.org/feeds/news/all.rss", title: "All of the news"),
        FeedChoice(url: "https://www.example.org/comments", title: "Comments"),
      ], articleTitle: "Ships leave the harbour at dawn")
    fixture.send(.sourceAdded(choices, by: .addSource("example.org")))
    fixture.press("j")
    try expectScreen("choice-40x12", fixture.reader)
  }

  @Test("lists that were refused in part, on a small terminal")
  func smallRefused() throws {
    var fixture = fixture(40, 12)
    let refused = [
      "The list has the command exec:fetch-my-news --all, which is not run: subscribe to an address",
      "The list has no address for the feed Quiet Papers",
    ]
    fixture.send(
      .sourceAdded(.feeds(count: 12, known: 3, refused: refused), by: .addSource("example.org")))
    try expectScreen("refused-40x12", fixture.reader)
  }

  @Test("the settings of a feed on a small terminal")
  func smallSettings() throws {
    var fixture = fixture(40, 12)
    fixture.press("f", "j", "j", ":")
    fixture.type("set")
    fixture.press(.enter, "j", "j")
    try expectScreen("settings-40x12", fixture.reader)
  }

  @Test("what is said of feeds on a small terminal")
  func smallMessages() throws {
    var fixture = fixture(40, 12)
    fixture.reader.now = Timestamp(seconds: 1_795_352_280, offset: 60)
    fixture.press("f", "j", "j", "r")
    var summary = RefreshSummary(resting: 1)
    summary.waiting = FeedRest(
      .justChecked(minutes: 10), until: Timestamp(seconds: 1_795_352_700, offset: 60), yields: true)
    fixture.send(.refreshed(summary))
    try expectScreen("resting-40x12", fixture.reader)
    fixture.press("r")
    fixture.send(
      .refreshed(
        RefreshSummary(
          checked: 1, failed: 1,
          firstFailure: "cannot fetch https://wire.example.org/feed: nobody answers there")))
    try expectScreen("failed-40x12", fixture.reader)
    fixture.press("M")
    try expectScreen("messages-40x12", fixture.reader)
  }

  @Test("a download on its way on a small terminal")
  func smallSaving() throws {
    var fixture = fixture(40, 12)
    let url = "https://wire.example.org/a-long-name-of-an-episode.mp3"
    fixture.enclosures[12] = [FeedEnclosure(url: url, type: "audio/mpeg", length: "24012345")]
    fixture.press(.enter, "E")
    fixture.send(.saveProgress("3.4 MB of 24.0 MB", by: try #require(fixture.effects.last)))
    try expectScreen("saving-40x12", fixture.reader)
  }

  @Test("the address where there is no browser")
  func noBrowser() throws {
    var fixture = fixture(40, 12)
    fixture.press("o")
    fixture.send(
      .browserMissing(url: "https://wire.example.org/2026/11/a-rather-long-address?of=it&all=1"))
    try expectScreen("no-browser-40x12", fixture.reader)
  }

  @Test("no feeds yet")
  func none() throws {
    var fixture = ReaderFixture(articles: 2)
    fixture.press("f")
    try expectScreen("feeds-none-80x24", fixture.reader)
  }
}
