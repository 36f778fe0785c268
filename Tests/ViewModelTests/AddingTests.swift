import Articles
import ReaderFixtures
import Testing
import ViewModels

@Suite("Adding")
struct AddingTests {
  private func added(_ text: String) -> ReaderFixture {
    var fixture = ReaderFixture.withFeeds()
    fixture.press("a")
    fixture.type(text)
    fixture.press(.enter)
    return fixture
  }

  @Test(
    "takes addresses for addresses",
    arguments: [
      "https://example.org/feed.xml", "example.org", "feed:example.org/x", "feed://example.org",
      "blog.example.org/posts?x=1", "localhost:8080/feed", "127.0.0.1/rss", "notes.txt",
      "bücher.example", "<https://example.org>", "example.org/feed user=ann password-file=~/my p",
    ])
  func addresses(text: String) {
    #expect(added(text).effects == [.addSource(text)])
  }

  @Test(
    "takes paths for paths",
    arguments: [
      "/tmp/news", "./example.org", "~/articles", "news", "news/list.xml", "../a.html",
      "my notes.txt", ".org", "1.5",
    ])
  func paths(text: String) {
    #expect(added(text).effects == [.importPath(text)])
  }

  @Test("says what is looked at, and what is followed from now on")
  func feed() {
    var fixture = added("example.org")
    #expect(fixture.footerText == "Looking at example.org")
    fixture.send(
      .sourceAdded(
        .feed(id: 4, title: "Example", newArticles: 20), by: .addSource("example.org")))
    #expect(fixture.footerText == "Following, with 20 new articles: Example")
    fixture.press("j")
    #expect(fixture.footerText == nil)
  }

  @Test("asks for the feeds of a list at once, and shows what was refused")
  func list() {
    var fixture = added("example.org/feeds.opml")
    fixture.send(
      .sourceAdded(
        .feeds(count: 12, known: 3, refused: ["exec: is a command"]),
        by: .addSource("example.org/feeds.opml")))
    #expect(fixture.effects.contains(.refresh(feeds: [])))
    #expect(fixture.reader.sheet?.lines == ["exec: is a command"])
    #expect(fixture.footerText == "12 feeds followed, 3 known already, 1 refused")
  }

  @Test("asks for the feeds of a list that was imported from a file")
  func listFile() {
    var fixture = added("/tmp/feeds.opml")
    var summary = ImportSummary()
    (summary.feeds, summary.knownFeeds) = (12, 1)
    fixture.send(.imported(summary))
    #expect(fixture.effects.contains(.refresh(feeds: [])))
    #expect(fixture.footerText == "12 feeds followed, 1 followed already")
  }

  @Test("asks which feed of a page is meant, and whether the page itself")
  func choices() {
    var fixture = added("example.org")
    let added = AddedSource.choices(
      page: "example.org",
      [
        FeedChoice(url: "https://example.org/rss", title: "News"),
        FeedChoice(url: "https://example.org/comments"),
      ], articleTitle: "Ships")
    fixture.send(.sourceAdded(added, by: .addSource("example.org")))
    #expect(fixture.reader.sheet?.title == "example.org is an article and leads to feeds: which?")
    #expect(
      fixture.reader.sheet?.lines == [
        "0  the page itself: Ships", "1  News https://example.org/rss",
        "2  https://example.org/comments", "3  all of them",
      ])
    var first = fixture
    first.press(.enter)
    #expect(first.effects == [.addPage("example.org")])
    fixture.press("j", .enter)
    #expect(fixture.effects == [.follow(["https://example.org/rss"])])
    #expect(fixture.reader.sheet == nil)
    #expect(fixture.footerText == "Following the feed")
    // What was chosen has been fetched with that.
    fixture.send(
      .sourceAdded(
        .feeds(count: 1, known: 0, refused: []), by: .follow(["https://example.org/rss"])))
    #expect(fixture.footerText == "1 feed followed")
    #expect(!fixture.effects.contains(.refresh(feeds: [])))
  }

  @Test("opens a page that was added, but not in place of one that is read")
  func article() {
    var fixture = added("example.org/ships")
    let effect = Effect.addSource("example.org/ships")
    fixture.send(.sourceAdded(.article(id: 5), by: effect))
    #expect(fixture.reader.article?.article.id == 5)
    fixture.send(.sourceAdded(.article(id: 6), by: effect))
    #expect(fixture.reader.article?.article.id == 5)
  }

  @Test("ends with ^C")
  func cancels() {
    var fixture = added("example.org")
    fixture.press(.control("c"))
    #expect(fixture.effects == [.cancelFetching])
    fixture.send(.cancelled(.addSource("example.org")))
    #expect(fixture.footerText == "Cancelled: nothing was added")
    fixture.press("j")
    #expect(fixture.footerText == nil)
  }
}

@Suite("Choosing among feeds")
struct ChoosingTests {
  private func choosing(_ count: Int, article: String? = nil) -> ReaderFixture {
    var fixture = ReaderFixture.withFeeds()
    let feeds = (1...count).map { FeedChoice(url: "https://example.org/\($0)") }
    fixture.send(
      .sourceAdded(
        .choices(page: "example.org", feeds, articleTitle: article), by: .addSource("example.org")))
    return fixture
  }

  private func url(_ number: Int) -> String { "https://example.org/\(number)" }

  @Test("is done by number at once")
  func digits() {
    var fixture = choosing(3)
    fixture.press("2")
    #expect(fixture.effects == [.follow([url(2)])])
    #expect(fixture.reader.sheet == nil)
    fixture = choosing(3, article: "Ships")
    fixture.press("0")
    #expect(fixture.effects == [.addPage("example.org")])
    fixture = choosing(3)
    fixture.press("4")
    #expect(fixture.effects == [.follow([url(1), url(2), url(3)])])
  }

  @Test("waits for a second digit where there may be one, and for Enter")
  func manyDigits() {
    var fixture = choosing(30)
    fixture.press("1")
    #expect(fixture.effects.isEmpty)
    var one = fixture
    one.press(.enter)
    #expect(one.effects == [.follow([url(1)])])
    fixture.press("2")
    #expect(fixture.effects == [.follow([url(12)])])
    fixture = choosing(30)
    fixture.press("1", "j", "4")
    #expect(fixture.effects == [.follow([url(4)])])
  }

  @Test("says which numbers there are, and chooses nothing by another")
  func unknown() {
    var fixture = choosing(2)
    fixture.press("0", "7")
    #expect(fixture.effects.isEmpty)
    #expect(fixture.footerText == "There is no such number; it is 1 to 3")
    fixture.press(.escape)
    #expect(fixture.reader.sheet == nil)
    #expect(fixture.effects.isEmpty)
  }
}
