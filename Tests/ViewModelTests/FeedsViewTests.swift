import Articles
import ReaderFixtures
import Testing
import ViewModels

@Suite("The feeds")
struct FeedsViewTests {
  private func opened() -> ReaderFixture {
    var fixture = ReaderFixture.withFeeds()
    fixture.press("f")
    return fixture
  }

  @Test("stand by folder and name, below everything and what is starred")
  func order() {
    let feeds = opened().reader.feeds
    #expect(
      feeds.entries == [
        .all, .starred, .feed(1), .folder(["News"]), .feed(3), .folder(["News", "Regional"]),
        .feed(2),
      ])
    #expect(feeds.entries.map { feeds.counts(of: $0)?.unread } == [6, nil, 2, 4, 2, 2, 2])
  }

  @Test("are reached with f, h and Left, and left with q, Esc and Backspace")
  func opensAndCloses() {
    var fixture = ReaderFixture.withFeeds()
    for (enter, leave) in [("f", "q"), ("h", .escape), (.left, .backspace), ("f", "f")]
      as [(Key, Key)]
    {
      fixture.press(enter)
      #expect(fixture.reader.isShowingFeeds)
      fixture.press(leave)
      #expect(!fixture.reader.isShowingFeeds)
    }
    fixture.press("q")
    #expect(fixture.effects == [.quit])
  }

  @Test("show the articles of the feed or folder that is opened")
  func narrows() {
    var fixture = opened()
    fixture.press("j", "j", .enter)
    #expect(fixture.reader.list.query == Query(feeds: [1]))
    #expect(fixture.reader.list.rows.map(\.id) == [12, 9, 6, 3])
    fixture.press("h", "j", "l")
    #expect(Set(fixture.reader.list.query.feeds) == [2, 3])
    #expect(fixture.reader.list.rows.count == 8)
    fixture.press("f", "2", "g", .enter)
    #expect(fixture.reader.list.query == Query(isStarredOnly: true))
  }

  @Test("lead from the list of a feed to all articles, and only then out")
  func wayOut() {
    var fixture = opened()
    fixture.press("j", "j", .enter, "q")
    #expect(fixture.reader.isShowingFeeds)
    fixture.press("q")
    #expect(fixture.reader.list.query == .all)
    #expect(fixture.reader.list.rows.count == 12)
    fixture.press("q")
    #expect(fixture.effects == [.quit])
  }

  @Test("lead back to the list of a feed from which they were only looked at")
  func peek() {
    var fixture = opened()
    fixture.press("j", "j", .enter, "f", "q")
    #expect(fixture.reader.list.query == Query(feeds: [1]))
    #expect(!fixture.reader.isShowingFeeds)
  }

  @Test("are moved in as the list is, and n goes to the next with unread articles")
  func moves() {
    var fixture = opened()
    fixture.press("G")
    #expect(fixture.reader.feeds.selected == .feed(2))
    fixture.press("3", "k", "k", "5", "j", "g", "n", "n")
    #expect(fixture.reader.feeds.selected == .feed(3))
    fixture.press("n", "n")
    #expect(fixture.reader.feeds.selected == .feed(2))
    #expect(fixture.reader.message?.text == "No more unread feeds that way")
    fixture.press("2", "p")
    #expect(fixture.reader.feeds.selected == .feed(1))
  }

  @Test("leave out what is hidden, until somebody looks for it")
  func hides() throws {
    var fixture = opened()
    for index in fixture.feeds.indices where fixture.feeds[index].id == 3 {
      fixture.feeds[index].isHidden = true
    }
    fixture.send(.feedSaved(3))
    #expect(!fixture.reader.feeds.entries.contains(.feed(3)))
    #expect(fixture.reader.feeds.counts(of: .all)?.unread == 6)
    fixture.press("/")
    fixture.type("PAP")
    #expect(fixture.reader.feeds.entries == [.feed(3)])
  }

  @Test("narrow as a name is typed; Enter keeps that, Esc takes it back")
  func filters() {
    var fixture = opened()
    fixture.press("/")
    fixture.type("PAP")
    #expect(fixture.reader.feeds.entries == [.feed(3)])
    fixture.press(.enter, .escape)
    #expect(fixture.reader.isShowingFeeds)
    #expect(fixture.reader.feeds.entries.count == 7)
    #expect(fixture.reader.feeds.selected == .feed(3))
    fixture.press("/")
    fixture.type("s3cret")
    #expect(fixture.reader.feeds.entries.isEmpty)
    fixture.press(.escape)
    #expect(fixture.reader.feeds.entries.count == 7)
  }

  @Test("keep their selection when they are read anew")
  func keepsSelection() {
    var fixture = opened()
    fixture.press("G")
    var early = Subscription(id: 9, url: "https://a.example.org/")
    early.feedTitle = "A feed that is first"
    fixture.feeds.append(early)
    fixture.send(.libraryChanged)
    #expect(fixture.reader.feeds.entries.contains(.feed(9)))
    #expect(fixture.reader.feeds.selected == .feed(2))
  }

  @Test("are unfollowed by :remove-feed, and followed again by u")
  func removes() {
    var fixture = opened()
    fixture.press("j", "j", ":")
    fixture.type("remove-feed")
    fixture.press(.enter)
    #expect(!fixture.reader.feeds.entries.contains(.feed(1)))
    fixture.press("u")
    #expect(fixture.reader.feeds.entries.contains(.feed(1)))
    #expect(fixture.reader.message?.text == "Undone: no longer following The Evening Wire")
    fixture.press("U")
    #expect(!fixture.reader.feeds.entries.contains(.feed(1)))
  }

  @Test("forget a removal that could not be written")
  func failedRemoval() {
    var fixture = opened()
    fixture.press("j", "j")
    let change = FollowingChange(fixture.feeds[0], isFollowed: false)
    fixture.press(":")
    fixture.type("remove-feed")
    _ = fixture.reader.update(.key(.enter))
    fixture.send(.failed(.changeFollowing(change), Problem("The library is full")))
    #expect(fixture.reader.feeds.entries.contains(.feed(1)))
    fixture.press("u")
    #expect(fixture.reader.message == Message("Nothing to undo"))
  }
}

@Suite("Settings in the reader")
struct FeedSettingsTests {
  private func typed(_ line: String, selecting row: Int = 3) -> ReaderFixture {
    var fixture = ReaderFixture.withFeeds()
    fixture.press("f", .character(Character("\(row)")), "g", ":")
    fixture.type(line)
    fixture.press(.enter)
    return fixture
  }

  @Test("are set for the selected feed and shown by it")
  func sets() {
    var fixture = typed("set interval=2h")
    #expect(fixture.feeds[0].settings.interval == 120)
    #expect(fixture.reader.message?.text == "interval=120 for The Evening Wire")
    fixture.press(":")
    fixture.type("set folder=Evening")
    fixture.press(.enter)
    #expect(fixture.feeds[0].settings.interval == 120)
    #expect(fixture.reader.feeds.entries.contains(.folder(["Evening"])))
    #expect(fixture.reader.feeds.selected == .feed(1))
  }

  @Test("leave alone what another program set meanwhile")
  func setElsewhere() throws {
    var fixture = ReaderFixture.withFeeds()
    fixture.press("f", "3", "g")
    try fixture.feeds[0].set("keep=50")
    fixture.press(":")
    fixture.type("set interval=2h")
    fixture.press(.enter)
    #expect(fixture.feeds[0].settingLines == ["interval=120", "keep=50"])
    #expect(fixture.reader.feeds.feed(1)?.settings.keep == 50)
  }

  @Test("are set for the feed of the list")
  func ofList() {
    var fixture = ReaderFixture.withFeeds()
    fixture.press("f", "3", "g", .enter, ":")
    fixture.type("set keep=50")
    fixture.press(.enter)
    #expect(fixture.feeds[0].settings.keep == 50)
  }

  @Test("say what is wrong, and which feed to select")
  func refuses() {
    #expect(typed("set colour=red").reader.message?.isError == true)
    #expect(typed("set keep=lots").reader.message?.isError == true)
    #expect(typed("set keep=5", selecting: 1).reader.message?.isError == true)
  }

  @Test("are several where the names of others follow, whose values may hold spaces")
  func setsSeveral() {
    let fixture = typed("set title=Two words  here interval=2h tags=a b=c, d KEEP=9")
    #expect(fixture.feeds[0].settings.title == "Two words here")
    #expect(fixture.feeds[0].settings.interval == 120)
    #expect(fixture.feeds[0].tags == ["a b=c", "d"])
    #expect(fixture.feeds[0].settings.keep == 9)
  }

  @Test("are all set or none, and the wrong one is named")
  func allOrNothing() {
    let fixture = typed("set keep=50 interval=lots folder=News")
    #expect(fixture.effects.isEmpty)
    #expect(fixture.reader.feeds.feed(1)?.settings.keep == nil)
    #expect(fixture.reader.message?.text.hasPrefix("interval takes minutes") == true)
    #expect(fixture.reader.message?.text.hasSuffix("; nothing was set") == true)
  }

  @Test("are listed by :set alone, with what can be set")
  func lists() {
    var fixture = typed("set keep=50")
    fixture.press(":")
    fixture.type("set")
    fixture.press(.enter)
    #expect(fixture.reader.sheet?.lines.first == "keep=50")
    #expect(fixture.reader.sheet?.lines.contains { $0.hasPrefix("password-file ") } == true)
    fixture.press("j", "q")
    #expect(fixture.reader.sheet == nil)
    #expect(fixture.reader.isShowingFeeds)
  }

  @Test("complete their names with Tab")
  func completes() {
    var fixture = ReaderFixture.withFeeds()
    fixture.press("f", ":")
    fixture.type("set inter")
    fixture.press(.tab)
    #expect(fixture.reader.prompt?.text == "set interval=")
    fixture.type("30 fol")
    fixture.press(.tab)
    #expect(fixture.reader.prompt?.text == "set interval=30 folder=")
  }
}
