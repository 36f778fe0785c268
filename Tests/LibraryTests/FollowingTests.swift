import Articles
import Testing

@testable import Library

@Suite("Following feeds")
final class FollowingTests: FeedSuite {
  @Test("keeps what a list says of a feed, once")
  func subscribing() throws {
    let listed = FeedSubscription(
      url: "https://b.example/feed", title: "Mein Blatt", link: "https://b.example/",
      folders: [["Zeitung", "Lokal"]], tags: ["früh"])
    let outcomes = try library.subscribe(to: [listed, listed], at: noon)
    #expect(outcomes == [.added(2), .known(2)])
    let kept = try #require(try library.subscriptions().last)
    #expect([kept.title, kept.link] == ["Mein Blatt", "https://b.example/"])
    #expect(kept.folder == ["Zeitung", "Lokal"] && kept.tags == ["früh"])
  }

  @Test("keeps how a list says a feed is to be asked, also of one that was left")
  func settings() throws {
    var listed = FeedSubscription(url: "https://b.example/feed")
    listed.feedTitle = "Its own"
    listed.settings.user = "ann"
    try library.subscribe(to: [listed], at: noon)
    let kept = try #require(try library.subscriptions().last)
    #expect(kept.settings == listed.settings && kept.feedTitle == "Its own")
    try library.unsubscribe(kept.id, at: noon)
    try library.subscribe(to: [FeedSubscription(url: listed.url)], at: noon)
    #expect(try library.subscriptions().last?.settings.user == "ann")
    try library.unsubscribe(kept.id, at: noon)
    listed.settings.user = "bob"
    try library.subscribe(to: [listed], at: noon)
    #expect(try library.subscriptions().last?.settings.user == "bob")
  }

  @Test("keeps no password of an address that was left")
  func formerLogin() throws {
    let id = try library.follow("https://ann:s3cret@b.example/feed")
    try library.moveFeed(id, to: "https://b.example/feed")
    try library.moveFeed(id, to: "https://c.example/feed")
    let again = try library.subscribe(
      to: [FeedSubscription(url: "https://b.example/feed")], at: noon)
    #expect(again == [.known(id)])
    let other = try library.subscribe(
      to: [FeedSubscription(url: "https://ann:s3cret@b.example/feed")], at: noon)
    #expect(other.first?.isKnown == false)
  }

  @Test("keeps the state of a check byte for byte, together with its items")
  func state() throws {
    var state = FetchState()
    state.entityTag = Array(#"W/"a\#u{0}b"#.utf8) + [0xFF]
    state.lastModified = Array("gestern".utf8)
    state.checked = Timestamp(seconds: 5, offset: 0)
    state.nextCheck = Timestamp(seconds: 9, offset: 0)
    state.status = 200
    state.problem = Problem("a.example does not answer", cause: "timeout")
    state.failureCount = 2
    state.isGone = true
    state.redirect = "https://c.example/"
    state.redirectCount = 1
    state.isPublic = true
    state.wasCut = true
    let check = FeedCheck(id: feed, url: "https://a.example/feed", state: state)
    #expect(try library.keep([check], at: noon).first?.isCurrent == true)
    #expect(try library.subscriptions().first?.state == state)
  }

  @Test("shows articles under the feed's name, or the name its reader gave it")
  func names() throws {
    try library.check(feed, [item("A", guid: "1")])
    #expect(try library.page(.all, at: .top, limit: 1).rows.first?.source == "Beispiel")
    let saved = try library.updateSettings(of: feed) { feed throws(Problem) in
      feed.settings.title = "Meins"
      feed.settings.interval = 30
      feed.folder = ["X"]
      feed.isHidden = true
    }
    #expect(try library.page(.all, at: .top, limit: 1).rows.first?.source == "Meins")
    let kept = try #require(try library.subscriptions().first)
    #expect(
      kept == saved && kept.isHidden && kept.settings.interval == 30 && kept.folder == ["X"]
        && kept.feedTitle == "Beispiel")
  }

  @Test("changes one setting after another, whoever else changes some at the same time")
  func settingsTogether() async throws {
    let path = folder.libraryPath
    let feed = feed
    try await withThrowingTaskGroup(of: Void.self) { group in
      for program in 0..<4 {
        group.addTask {
          let library = try Library(path: path)
          for number in 0..<10 {
            try library.updateSettings(of: feed) { $0.tags.append("\(program).\(number)") }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try Set(#require(library.subscriptions().first).tags).count == 40)
  }

  @Test("changes no setting where one of them is refused, or the feed is not followed")
  func settingsRefused() throws {
    #expect(throws: Problem("no")) {
      try library.updateSettings(of: feed) { feed throws(Problem) in
        feed.folder = ["X"]
        throw Problem("no")
      }
    }
    #expect(try library.subscriptions().first?.folder == [])
    try library.unsubscribe(feed, at: noon)
    #expect(throws: Problem.self) { try library.updateSettings(of: feed) { $0.folder = ["X"] } }
  }

  @Test("counts a feed's articles, and lists them alone")
  func lists() throws {
    let other = try library.follow("https://b.example/feed")
    try library.check(feed, [item("A", guid: "1"), item("B", guid: "2", body: "B")])
    try library.check(other, [item("C", guid: "1")], at: "https://b.example/feed")
    try library.setRead([1], true)
    #expect(
      try library.feedCounts()
        == [feed: FeedCounts(total: 2, unread: 1), other: FeedCounts(total: 1, unread: 1)])
    #expect(try library.titles(Query(feeds: [feed])) == ["A", "B"])
    #expect(try library.titles(Query(isUnreadOnly: true, feeds: [feed])) == ["A"])
    #expect(try library.titles(Query(feeds: [feed, other])).count == 3)
    #expect(try library.titles(Query(words: "text", feeds: [other])) == ["C"])
  }

  @Test("moves a feed with all its history, and drops what its old server said")
  func moving() throws {
    try library.check(feed, [item("A", guid: "1")])
    try library.moveFeed(feed, to: "https://neu.example/feed")
    let moved = try #require(try library.subscriptions().first)
    #expect(moved.url == "https://neu.example/feed" && moved.state.nextCheck == nil)
    #expect(moved.state.checked == nil && moved.state.status == nil)
    #expect(try library.check(feed, [item("A", guid: "1")]).isCurrent == false)
    let kept = try library.check(feed, [item("A", guid: "1")], at: "https://neu.example/feed")
    #expect(kept.isCurrent && kept.added == [])
  }

  @Test("follows a permanent redirect, but never onto another feed")
  func redirected() throws {
    let other = try library.follow("https://b.example/feed")
    try library.check(feed, [], newURL: "https://b.example/feed")
    #expect(try library.subscriptions().map(\.id) == [feed, other])
    try library.check(feed, [], newURL: "https://neu.example/feed")
    #expect(try library.subscriptions().first?.url == "https://neu.example/feed")
    #expect(try library.subscriptions().first?.state.checked != nil)
  }

  @Test(
    "knows a feed however its address is written",
    arguments: [
      "HTTPS://A.example/feed", "https://a.example:443/feed?", "http://www.a.example/feed/#x",
    ])
  func sameFeed(url: String) throws {
    #expect(try library.subscribe(to: [FeedSubscription(url: url)], at: noon) == [.known(feed)])
  }

  @Test("knows a feed by the addresses it had")
  func formerAddress() throws {
    try library.moveFeed(feed, to: "https://neu.example/feed")
    try library.check(feed, [], at: "https://neu.example/feed", newURL: "https://c.example/feed")
    for url in ["https://a.example/feed", "https://neu.example/feed", "https://c.example/feed"] {
      #expect(try library.follow(url) == feed)
    }
  }

  private func add(
    _ url: String, permanent: [String] = [], temporary: [String] = []
  ) throws -> SubscribeOutcome {
    try library.follow(
      FeedSubscription(url: url),
      leadingTo: FeedRedirects(permanent: permanent, temporary: temporary), at: noon)
  }

  @Test("knows the feed that an address leads to for good, however that is written")
  func permanentlyElsewhere() throws {
    let way = ["https://b.example/", "http://www.a.example/feed/"]
    #expect(try add("https://x.example/1", permanent: way) == .known(feed))
    try library.unsubscribe(feed, at: noon)
    #expect(try add("https://x.example/1", permanent: way) == .added(feed))
    #expect(try library.subscriptions().map(\.id) == [feed])
  }

  @Test("knows the feed that is followed where an address leads to for now, and no other")
  func temporarilyElsewhere() throws {
    #expect(
      try add("https://x.example/1", temporary: ["https://a.example/feed"]) == .known(feed))
    #expect(
      try add("https://x.example/1", temporary: ["https://a.example/2"]).isKnown == false)
    try library.unsubscribe(feed, at: noon)
    #expect(try add("https://x.example/2", temporary: ["https://a.example/feed"]) == .added(3))
  }

  @Test("follows what is at an address that a feed was moved away from, where somebody asks for it")
  func addressLeftBehind() throws {
    try library.moveFeed(feed, to: "https://neu.example/feed")
    let old = "https://a.example/feed"
    #expect(try library.subscribe(to: [FeedSubscription(url: old)], at: noon) == [.known(feed)])
    #expect(try add(old, permanent: ["https://neu.example/feed"]) == .known(feed))
    #expect(try add(old, temporary: ["http://neu.example/feed/"]) == .known(feed))
    let other = try add(old, temporary: ["https://cdn.example/feed"])
    #expect(other == .added(2))
    // From now on the address is the new feed's, in lists, too.
    #expect(try library.subscribe(to: [FeedSubscription(url: old)], at: noon) == [.known(2)])
    #expect(try library.subscriptions().map(\.url) == ["https://neu.example/feed", old])
  }

  @Test("moves a feed to its own address, to forget what was said of it")
  func movingNowhere() throws {
    var state = FetchState()
    state.isPublic = true
    let url = "https://a.example/feed"
    _ = try library.keep([FeedCheck(id: feed, url: url, state: state)], at: noon)
    #expect(try library.subscriptions().first?.state.isPublic == true)
    try library.moveFeed(feed, to: url)
    #expect(try library.subscriptions().first?.state.isPublic == false)
    #expect(try RawDatabase(path: folder.libraryPath).run("SELECT * FROM former_address") == [])
  }

  @Test("lets a permanent redirect take in a feed that was left")
  func redirectMerges() throws {
    let other = try library.follow("https://b.example/feed")
    try library.check(other, [item("A", guid: "1")], at: "https://b.example/feed")
    try library.unsubscribe(other, at: noon)
    try library.check(feed, [], newURL: "https://b.example/feed")
    #expect(try library.subscriptions().map(\.url) == ["https://b.example/feed"])
    #expect(
      try library.check(feed, [item("A", guid: "1")], at: "https://b.example/feed").added == [])
  }

  @Test("follows a feed again as if its server had never said anything, with its articles")
  func followingAgain() throws {
    var state = FetchState()
    state.isGone = true
    state.entityTag = [1]
    let check = FeedCheck(
      id: feed, url: "https://a.example/feed", state: state, items: [item("A", guid: "1")])
    _ = try library.keep([check], at: noon)
    try library.unsubscribe(feed, withArticles: true, at: noon)
    #expect(try library.count(.all) == 0)
    #expect(try library.follow("https://a.example/feed") == feed)
    #expect(try library.subscriptions().first?.state == FetchState())
    #expect(try library.count(.all) == 1)
  }

  @Test("refuses to move a feed onto another, and takes in one that was left")
  func merging() throws {
    let other = try library.follow("https://b.example/feed")
    try library.check(other, [item("A", guid: "1")], at: "https://b.example/feed")
    #expect(throws: Problem.self) { try library.moveFeed(feed, to: "https://b.example/feed") }
    try library.unsubscribe(other, at: noon)
    try library.moveFeed(feed, to: "https://b.example/feed")
    #expect(try library.feedCounts() == [feed: FeedCounts(total: 1, unread: 1)])
    #expect(
      try library.check(feed, [item("A", guid: "1")], at: "https://b.example/feed").added == [])
  }

  @Test("leaves the articles of a feed that is followed no more, and knows them later")
  func leaving() throws {
    try library.check(feed, [item("A", guid: "1")])
    try library.unsubscribe(feed, at: noon)
    #expect(try library.subscriptions() == [] && library.count(.all) == 1)
    #expect(try library.follow("https://a.example/feed") == feed)
    #expect(try library.check(feed, [item("A", guid: "1")]).added == [])
  }

  @Test("throws a feed's articles away with it if asked, and gives them back")
  func trashing() throws {
    try library.check(feed, [item("A", guid: "1"), item("B", guid: "2", body: "B")])
    try library.setRead([1], true)
    try library.unsubscribe(feed, withArticles: true, at: noon)
    #expect(try library.count(.all) == 0 && library.count(Query(words: "text")) == 0)
    #expect(try library.trashed().map(\.id) == [2, 1])
    #expect(try library.restore([1, 2, 3]) == [1, 2])
    #expect(try library.trashed() == [])
    #expect(try library.count(.all) == 2)
    #expect(try library.count(Query(isUnreadOnly: true)) == 1)
  }

  @Test("keeps as many articles of a feed as wanted, and all that are unread or have a star")
  func keeping() throws {
    try library.updateSettings(of: feed) { $0.settings.keep = 1 }
    // In the feed's order, the newest first: they are numbered from the end.
    let items = (1...5).reversed().map { number in
      item("\(number)", guid: "\(number)", body: "\(number)", published: Int64(number))
    }
    try library.check(feed, items)
    try library.setRead([1, 2, 3, 5], true)
    try library.setStarred([1], true)
    try library.check(feed, items)
    #expect(try library.titles() == ["5", "4", "1"])
  }

  @Test("leaves a host alone until its pause is over")
  func pauses() throws {
    let end = Timestamp(seconds: noon.seconds + 60, offset: 0)
    try library.pauseHost("a.example", until: end, at: noon)
    #expect(try library.hostPauses(at: noon) == ["a.example": end])
    #expect(try library.hostPauses(at: end) == [:])
  }

  @Test("lists the files that came with an article")
  func enclosures() throws {
    let file = FeedEnclosure(url: "https://a.example/1.mp3", type: "audio/mpeg", length: "1000")
    try library.check(feed, [item("A", guid: "1", enclosures: [file])])
    let article = try #require(try library.article(1))
    #expect(article.enclosures == [file] && article.feed == feed)
  }
}
