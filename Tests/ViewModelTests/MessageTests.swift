import Articles
import ReaderFixtures
import Testing
import ViewModels

@Suite("Messages")
struct MessageTests {
  private let long = String(repeating: "a long reason and ", count: 12) + "its end"

  /// A reader that was told of something that takes more than a line.
  private func failed(_ fixture: ReaderFixture) -> ReaderFixture {
    var fixture = fixture
    fixture.reader.now = Timestamp(seconds: 1_795_352_280, offset: 60)
    fixture.send(.failed(.openPage(1), Problem(long)))
    return fixture
  }

  @Test("are shown whole by M, the newest first, with their times")
  func lists() {
    var fixture = failed(ReaderFixture(articles: 3))
    fixture.press("m")
    fixture.press("M")
    #expect(
      fixture.reader.sheet?.lines == [
        "13:58:00  Article marked read", "13:58:00  Error: \(long)",
      ])
    guard case .sheet(let sheet) = fixture.reader.contents.body else {
      Issue.record("there is no sheet")
      return
    }
    #expect(sheet.rows.last?.text.hasSuffix("its end") == true)
    #expect(
      sheet.rows.dropFirst(2).allSatisfy { $0.text.hasPrefix(String(repeating: " ", count: 10)) })
    fixture.press("M")
    #expect(fixture.reader.sheet == nil)
  }

  @Test("are shown by name too, and where there are none that is said")
  func byName() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press(":")
    fixture.type("messages")
    fixture.press(.enter)
    #expect(fixture.reader.sheet?.lines == ["Nothing was said yet."])
  }

  @Test("are remembered once where they are said again, and a hundred of them")
  func remembers() {
    var fixture = ReaderFixture(articles: 3)
    for _ in 1...3 { fixture.press(.control("c")) }
    fixture.press("M")
    #expect(fixture.reader.sheet?.lines.count == 1)
    fixture.press("q")
    for _ in 1...100 { fixture.press("s") }
    fixture.press("M")
    #expect(fixture.reader.sheet?.lines.count == 100)
  }

  @Test("of a search are not remembered: it would push out everything else")
  func search() {
    var fixture = failed(ReaderFixture(articles: 1))
    fixture.press(.enter, "/")
    fixture.type("Paragraph")
    fixture.press(.enter, "n", "n", "M")
    #expect(fixture.reader.sheet?.lines.contains { $0.contains(" of 40") } == false)
    #expect(fixture.reader.sheet?.lines.contains { $0.hasSuffix(long) } == true)
  }

  @Test("can be looked at from help, feeds and a choice, which is there again")
  func overlays() {
    var fixture = failed(ReaderFixture.withFeeds())
    fixture.press("?", "M", .escape)
    #expect(fixture.reader.sheet == nil && fixture.reader.help == nil)
    fixture.press("f", "M", .escape)
    #expect(fixture.reader.isShowingFeeds)
    let feeds = ["a", "b"].map { FeedChoice(url: "https://example.org/\($0)") }
    fixture.send(
      .sourceAdded(
        .choices(page: "example.org", feeds, articleTitle: nil), by: .addSource("example.org")))
    fixture.press("j", "M")
    #expect(fixture.reader.sheet?.title == "Messages")
    fixture.press(.escape, .enter)
    #expect(fixture.effects == [.follow(["https://example.org/b"])])
  }

  @Test("say how to read on only where they are cut")
  func more() {
    guard
      case .status(_, _, _, "M more") = failed(ReaderFixture(articles: 1)).reader.contents.footer
    else {
      Issue.record("there is no hint")
      return
    }
    var refreshing = ReaderFixture(articles: 1)
    refreshing.press("R")
    guard case .status(_, _, _, let more) = refreshing.reader.contents.footer else { return }
    #expect(more == nil)
  }

  @Test("say what ^C does where nothing is under way, and it leaves nothing")
  func cancel() {
    var fixture = ReaderFixture(articles: 3)
    let reader = { (fixture: ReaderFixture) in
      (fixture.reader.focus, fixture.reader.isShowingFeeds, fixture.reader.list.query.words)
    }
    for keys in [[Key.enter], ["f"], ["/", "1", .enter]] {
      var fixture = fixture
      for key in keys { fixture.press(key) }
      let before = reader(fixture)
      fixture.press(.control("c"))
      #expect(reader(fixture) == before)
      #expect(fixture.effects.isEmpty)
      #expect(fixture.footerText == "Nothing is under way; Q quits")
    }
    fixture.press(.control("c"), "j")
    #expect(fixture.footerText == nil)
  }
}
