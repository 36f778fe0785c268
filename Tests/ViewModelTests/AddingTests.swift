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
    #expect(fixture.footerText == "Following Example: 20 new articles")
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
      page: "https://example.org/",
      [
        FeedChoice(url: "https://example.org/rss", title: "News"),
        FeedChoice(url: "https://example.org/comments"),
      ], articleTitle: "Ships")
    fixture.send(.sourceAdded(added, by: .addSource("example.org")))
    #expect(
      fixture.reader.sheet?.lines == [
        "Read the page itself: Ships", "Follow News  https://example.org/rss",
        "Follow https://example.org/comments", "Follow all of them",
      ])
    var first = fixture
    first.press(.enter)
    #expect(first.effects == [.addPage("https://example.org/")])
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
    fixture.press("j")
    #expect(fixture.footerText == nil)
  }
}
