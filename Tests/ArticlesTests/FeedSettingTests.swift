import Articles
import Testing

@Suite("Settings of a feed")
struct FeedSettingTests {
  private func feed(_ assignments: String...) throws -> Subscription {
    var feed = Subscription(id: 1, url: "https://example.org/feed")
    for assignment in assignments { try feed.set(assignment) }
    return feed
  }

  @Test("are typed as key=value, and shown the same way")
  func roundTrip() throws {
    let lines = [
      "title=The Wire", "interval=30", "fulltext=yes", "user-agent=me/1.0", "user=ann",
      "password-file=~/.wire", "proxy=none", "certificates=/etc/ca.pem", "http1=no", "keep=500",
      "folder=News/Regional", "tags=a, b", "hidden=yes",
    ]
    var feed = Subscription(id: 1, url: "https://example.org/feed")
    for line in lines { try feed.set(line) }
    #expect(feed.settingLines == lines)
    #expect(feed.folder == ["News", "Regional"])
    #expect(feed.settings.proxy == "")
  }

  @Test("take hours and days for an interval", arguments: [("90", 90), ("12h", 720), ("2d", 2880)])
  func intervals(text: String, minutes: Int) throws {
    #expect(try feed("interval=\(text)").settings.interval == minutes)
  }

  @Test("are taken back by an empty value")
  func takenBack() throws {
    let feed = try feed(
      "interval=30", "interval=", "folder=News", "folder=", "title=x", "title= ",
      "hidden=yes", "hidden=")
    #expect(feed.settingLines == [])
    #expect(feed == Subscription(id: 1, url: "https://example.org/feed"))
  }

  @Test(
    "refuse what they cannot mean",
    arguments: [
      "interval=soon", "interval=0", "interval=-5", "interval=9223372036854775807d", "keep=0",
      "fulltext=maybe", "password-file=secret.txt", "header=no colon", "header=Bad Name: x",
      "colour=red", "interval", "user-agent=a\r\nEvil: yes",
    ])
  func refusals(assignment: String) {
    #expect(throws: Problem.self) { try feed(assignment) }
  }

  @Test("hold one header line a name")
  func headers() throws {
    let feed = try feed(
      "header=Accept-Language: de", "header=X-Key: 1", "header=accept-language: en",
      "header=X-Other: 2", "header=x-other:")
    #expect(feed.settings.headers == ["X-Key: 1", "accept-language: en"])
    #expect(try self.feed("header=X-Key: 1", "header=").settings.headers == nil)
  }

  @Test("never show a secret")
  func secrets() throws {
    let feed = try feed(
      "header=Cookie: s3cret", "password-command=echo s3cret",
      "proxy=http://ann:s3cret@proxy.example.org:3128")
    #expect(!feed.settingLines.joined().contains("s3cret"))
    #expect(feed.settingLines.contains("proxy=http://…@proxy.example.org:3128"))
  }
}

@Suite("What a refresh says")
struct RefreshSummaryTests {
  @Test(
    "is one sentence",
    arguments: [
      (RefreshSummary(), "no feeds to check"),
      (RefreshSummary(checked: 1, new: 1), "1 feed checked, 1 new article"),
      (RefreshSummary(resting: 3), "nothing is due yet, 3 resting"),
      (
        RefreshSummary(
          checked: 40, resting: 2, new: 12, corrected: 1, failed: 2,
          firstFailure: "example.org does not answer", wasCancelled: true),
        "Cancelled: 40 of 40 feeds were checked, 12 new articles, 1 corrected, "
          + "2 failed: example.org does not answer"
      ),
      (
        cancelled(after: 3, of: 10), "Cancelled: 3 of 10 feeds were checked, 12 new articles"
      ),
      (cancelled(after: 0, of: 2), "Cancelled: 0 of 2 feeds were checked"),
    ])
  func sentences(summary: RefreshSummary, sentence: String) {
    #expect(summary.sentence == sentence)
  }

  /// Some feeds rested from the beginning, and the others since.
  private static func cancelled(after checked: Int, of due: Int) -> RefreshSummary {
    var summary = RefreshSummary(
      checked: checked, resting: due + 5, new: 4 * checked, wasCancelled: true)
    summary.due = due
    return summary
  }

  @Test("is of feeds that rest for one reason, or for several")
  func rests() {
    let soon = FeedRest(.failures(3), until: Timestamp(seconds: 100), yields: true)
    let late = FeedRest(.server, until: Timestamp(seconds: 900), yields: false)
    let gone = FeedRest(.gone, until: nil, yields: false)
    #expect(FeedRest([]) == nil)
    #expect(FeedRest([late, late]) == late)
    #expect(FeedRest([gone]) == gone)
    #expect(
      FeedRest([gone, late, soon])
        == FeedRest(.several, until: Timestamp(seconds: 100), yields: true))
  }
}
