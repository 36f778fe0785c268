import ArticleParsing
import Articles
import Testing

@Suite("When a feed is worth asking for")
struct FeedScheduleTests {
  private func channel(_ inner: String) throws -> Feed {
    try feed(
      """
      <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
        xmlns:atom="http://www.w3.org/2005/Atom"><channel>\(inner)</channel></rss>
      """)
  }

  @Test(
    "a time to live is a number of minutes, at most a year",
    arguments: [
      ("60", 60), (" 5 ", 5), ("0", nil), ("-3", nil), ("soon", nil),
      ("9223372036854775807", 525_600), ("99999999999999999999", nil),
    ])
  func timeToLive(text: String, expected: Int?) throws {
    #expect(try channel("<ttl>\(text)</ttl>").timeToLive == expected)
  }

  @Test(
    "the interval of updates is the period by the frequency",
    arguments: [
      ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 30),
      ("<sy:updatePeriod> Weekly\n</sy:updatePeriod>", 10_080),
      ("<sy:updateFrequency>4</sy:updateFrequency>", 360),
      ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>999</sy:updateFrequency>", 1),
      ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 1_440),
      ("<sy:updatePeriod>often</sy:updatePeriod>", nil),
      ("<sy:updateBase>2000-01-01T12:00+00:00</sy:updateBase>", nil),
    ])
  func interval(inner: String, expected: Int?) throws {
    #expect(try channel(inner).updateInterval == expected)
  }

  @Test func `hours and days to skip are sets of numbers`() throws {
    let feed = try channel(
      """
      <skipHours><hour>0</hour><hour>7</hour><hour>24</hour><hour>25</hour><hour>x</hour></skipHours>
      <skipDays><day>Saturday</day><day>SUNDAY</day><day>Monday </day><day>Someday</day></skipDays>
      """)
    #expect(feed.skipHours == [0, 7])
    #expect(feed.skipDays == [1, 6, 7])
  }

  @Test func `a feed tells where it is itself, beside its page, hub and further parts`() throws {
    let rss = try channel(
      """
      <link>https://h.example/</link><atom:link rel="hub" href="https://hub.example/"/>
      <atom:link rel="next" href="https://h.example/feed?page=2"/>
      <atom:link rel="self" type="application/rss+xml" href="https://h.example/feed"/>
      """)
    #expect(rss.link == "https://h.example/")
    #expect(rss.selfLink == "https://h.example/feed")
    let json = try feed(
      #"{"version": "https://jsonfeed.org/version/1.1", "feed_url": "https://h.example/f.json"}"#)
    #expect(json.selfLink == "https://h.example/f.json")
    #expect(try channel("").selfLink == nil)
  }
}
