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

  @Test("is followed by another one where a list was added meanwhile")
  func behind() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press("R")
    var summary = ImportSummary()
    summary.feeds = 2
    fixture.send(.imported(summary))
    #expect(!fixture.effects.contains(.refresh(feeds: [])))
    fixture.send(.refreshed(RefreshSummary(checked: 1)))
    #expect(fixture.effects.contains(.refresh(feeds: [])))
    fixture.send(.refreshed(RefreshSummary(checked: 2)))
    #expect(!fixture.effects.contains(.refresh(feeds: [])))
  }

  @Test("keeps every failure among the messages, the summary as the newest")
  func failures() {
    var fixture = ReaderFixture(articles: 1)
    var summary = RefreshSummary(checked: 3, failed: 3, firstFailure: "a.org does not answer")
    summary.otherFailures = ["b.org is gone for good", "c.org is no feed"]
    fixture.send(.refreshed(summary))
    fixture.press("M")
    let lines = fixture.reader.sheet?.lines.map { String($0.dropFirst(10)) }
    #expect(
      lines == [
        "Error: 3 feeds checked, 0 new articles, 3 failed: a.org does not answer",
        "Error: B.org is gone for good", "Error: C.org is no feed",
      ])
  }

  @Test("names the one feed's failure without counting")
  func oneFailure() {
    var fixture = ReaderFixture.withFeeds()
    fixture.press("f", "3", "g", "r")
    fixture.send(
      .refreshed(
        RefreshSummary(
          checked: 1, failed: 1,
          firstFailure: "cannot fetch https://wire.example.org/feed: no answer in time")))
    #expect(
      fixture.reader.message
        == Message("No answer in time (The Evening Wire)", isError: true))
  }
}

@Suite("Feeds that rest")
struct RestingTests {
  /// 22 November 2026, 13:58 in Berlin.
  private let now = Timestamp(seconds: 1_795_352_280, offset: 60)

  private func refreshed(
    _ keys: [Key], _ rest: FeedRest, count: Int
  ) -> ReaderFixture {
    var fixture = ReaderFixture.withFeeds()
    fixture.reader.now = now
    for key in keys { fixture.press(key) }
    var summary = RefreshSummary(resting: count)
    summary.waiting = rest
    fixture.send(.refreshed(summary))
    return fixture
  }

  private func until(_ minutes: Int64) -> Timestamp {
    Timestamp(seconds: now.seconds + minutes * 60, offset: 60)
  }

  @Test(
    "say until when and why, on the user's clock",
    arguments: [
      (
        FeedRest.Reason.justChecked(minutes: 10), true,
        "Resting until 14:05; r again asks anyway: checked less than ten minutes ago"
      ),
      (.failures(3), true, "Resting until 14:05; r again asks anyway: the last 3 checks failed"),
      (.server, false, "Resting until 14:05: the server asked to be left alone"),
    ])
  func says(reason: FeedRest.Reason, yields: Bool, sentence: String) {
    let rest = FeedRest(reason, until: until(7), yields: yields)
    let fixture = refreshed(["f", "3", "g", "r"], rest, count: 1)
    #expect(fixture.reader.message == Message(sentence))
  }

  @Test("say the day where it is another one")
  func tomorrow() {
    let rest = FeedRest(.feed, until: until(1_000), yields: true)
    let fixture = refreshed(["f", "3", "g", "r"], rest, count: 1)
    #expect(fixture.footerText?.contains("until 2026-11-23 06:38;") == true)
  }

  @Test("are asked all the same by the same key, while the message stands")
  func insists() {
    let rest = FeedRest(.justChecked(minutes: 10), until: until(7), yields: true)
    var fixture = refreshed(["f", "3", "g", "r"], rest, count: 1)
    var other = fixture
    fixture.press("r")
    #expect(fixture.effects == [.refresh(feeds: [1], isForced: true)])
    other.press("j", "k", "r")
    #expect(other.effects == [.refresh(feeds: [1])])

    var all = refreshed(["R"], rest, count: 10)
    #expect(
      all.footerText == "All 10 feeds were checked less than ten minutes ago; R again asks anyway")
    all.press("R")
    #expect(all.effects == [.refresh(feeds: [], isForced: true)])
  }

  @Test("are not asked by another feed's key, nor where the server forbids it")
  func doesNotInsist() {
    let rest = FeedRest(.justChecked(minutes: 10), until: until(7), yields: true)
    var fixture = refreshed(["f", "3", "g", "r"], rest, count: 1)
    fixture.press("R")
    #expect(fixture.effects == [.refresh(feeds: [])])
    fixture = refreshed(
      ["f", "3", "g", "r"], FeedRest(.server, until: until(7), yields: false), count: 1)
    fixture.press("r")
    #expect(fixture.effects == [.refresh(feeds: [1])])
  }

  @Test("say what to do about one that is gone")
  func gone() {
    let fixture = refreshed(
      ["f", "3", "g", "r"], FeedRest(.gone, until: nil, yields: false), count: 1)
    #expect(fixture.footerText?.hasPrefix("Gone: ") == true)
  }
}
