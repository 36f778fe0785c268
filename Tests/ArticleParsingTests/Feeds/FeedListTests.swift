import ArticleParsing
import Articles
import Testing

@Suite("Lists of feeds")
struct FeedListTests {
  private static let opml = """
    <?xml version="1.0"?><opml version="2.0"><head><title>Mine &amp; yours</title></head><body>
    <outline text="News"><outline text="Sea">
      <outline type="rss" text="Hafen" xmlUrl=" https://h.example/feed " htmlUrl="https://h.example/" category="a,/b"/>
    </outline></outline>
    <outline title="Top" xmlUrl="https://t.example/rss"/>
    <outline text="Again"><outline text="Hafen" xmlUrl="https://h.example/feed"/></outline>
    <outline type="include" text="More" url="https://m.example/more.opml"/>
    <outline text="empty" xmlUrl=""/>
    </body></opml>
    """

  @Test func `OPML gives feeds with their folders`() throws {
    let list = try list(Self.opml)
    #expect(list.title == "Mine & yours")
    #expect(list.feeds.map(\.title) == ["Hafen", "Top"])
    #expect(list.feeds.map(\.url) == ["https://h.example/feed", "https://t.example/rss"])
    #expect(list.feeds[0].folders == [["News", "Sea"], ["Again"]])
    #expect(list.feeds[0].tags == ["a", "b"])
    #expect(list.lists.map(\.url) == ["https://m.example/more.opml"])
  }

  @Test func `links and other lists are left out, and that is said`() throws {
    let list = try list(
      """
      <opml><body><outline type="link" text="Page" url="https://p.example/"/>
      <outline type="include" text="More" url="https://m.example/list"/>
      <outline type="link" text="Other" url="https://o.example/o.opml"/>
      <outline type="link" text="Feed" xmlUrl="https://f.example/feed"/>
      <outline type="include" text="Too" xmlUrl="https://t.example/feed"/></body></opml>
      """)
    #expect(list.feeds.map(\.url) == ["https://f.example/feed", "https://t.example/feed"])
    #expect(list.lists.map(\.url) == ["https://m.example/list", "https://o.example/o.opml"])
    #expect(
      list.problems.map(\.sentence) == [
        "The list has a link to https://p.example/, which is left out: it is no feed",
        "The list refers to another list, https://m.example/list, which is left out: "
          + "add it by its address",
        "The list refers to another list, https://o.example/o.opml, which is left out: "
          + "add it by its address",
      ])
  }

  @Test func `settings are written to the letter, and read again`() throws {
    var feed = FeedSubscription(url: "https://a.example/f", title: "Mine")
    var subscription = Subscription(id: 0, url: "")
    for line in [
      "interval=30", "fulltext=no", "user-agent=a  \"b\" <c>", "header=A: 1",
      "header=B: x\u{301} & y",
      "user=ann\u{200B}", "password-file=~/p", "password-command=pass 'a b'", "proxy=none",
      "certificates=/c.pem", "http1=yes", "keep=5",
    ] { try subscription.set(line) }
    feed.settings = subscription.settings
    var named = FeedSubscription(url: "https://b.example/f")
    named.feedTitle = "Its own"
    let written = FeedList(title: "L", feeds: [feed, named])
    let opml = FeedListWriter.opml(written)
    #expect(try list(opml) == written)
    #expect(opml.contains("text=\"Its own\""))
    // Only a list of our own says what is a name and what is not.
    let other = opml.replacing(" xmlns:depesche=", with: " xmlns:other=")
    #expect(try list(other).feeds[1].title == "Its own")
    #expect(try list(other).feeds[0].settings == FeedSettings())
  }

  @Test func `a setting that cannot be one is told`() throws {
    let list = try list(
      """
      <opml xmlns:depesche="urn:depesche:opml"><body>
      <outline xmlUrl="https://a.example/f" depesche:keep="none" depesche:user="a"/></body></opml>
      """)
    #expect(list.feeds[0].settings.user == "a")
    #expect(
      list.problems.map(\.sentence) == [
        "The list has a setting of https://a.example/f that is none: "
          + "keep takes a number of articles, 1 or more"
      ])
  }

  @Test func `what was written is read again`() throws {
    let first = try list(Self.opml)
    let second = try list(FeedListWriter.opml(first))
    #expect(Set(second.feeds) == Set(first.feeds))
    #expect(second.lists == first.lists)
    #expect(second.title == first.title)
  }

  @Test func `all that is said of a feed is written, and read again`() throws {
    let feed = FeedSubscription(
      url: "https://a.example/f", title: "A", link: "https://a.example/",
      folders: [["F", "G"], ["H"]], tags: ["t", "u v"], summary: "What \"A\" is", language: "de-AT",
      isHidden: true)
    let nameless = FeedSubscription(url: "https://b.example/f")
    let written = FeedList(title: "L", feeds: [nameless, feed])
    #expect(try list(FeedListWriter.opml(written)) == written)
  }

  @Test func `what looks as if it was encoded twice is read again as it was`() throws {
    let title = "GrÃ¶ÃŸe, FÃ¤hre und KÃ¼ste: Ð™ Ðš"
    let feed = FeedSubscription(url: "https://a.example/Ã¶Ã¤Ã¼", title: title)
    let list = FeedList(title: title, feeds: [feed])
    #expect(try ArticleParsingTests.list(FeedListWriter.opml(list)) == list)
  }

  @Test func `signs of markup are escaped`() throws {
    let feed = FeedSubscription(url: "https://a.example/?a=1&b=\"<", title: "<A & \"B\"\u{301}>")
    let list = FeedList(title: "</opml>", feeds: [feed])
    #expect(try ArticleParsingTests.list(FeedListWriter.opml(list)) == list)
  }

  @Test(
    "commands are refused with a sentence",
    arguments: ["exec:rm -r x", "FILTER:x:http://a.example"])
  func commands(url: String) throws {
    let list = try list("<opml><body><outline text='x' xmlUrl='\(url)'/></body></opml>")
    #expect(list.feeds.isEmpty)
    #expect(
      list.problems.map(\.sentence) == [
        "The list has the command \(url), which is not run: subscribe to an address"
      ])
  }

  @Test func `friends in RDF are a list`() throws {
    let list = try list(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:foaf="http://xmlns.com/foaf/0.1/"><foaf:Agent><foaf:name>Jo</foaf:name>
      <foaf:weblog><foaf:Document><channel rdf:about="https://j.example/feed"/></foaf:Document></foaf:weblog>
      </foaf:Agent></rdf:RDF>
      """)
    #expect(list.feeds == [FeedSubscription(url: "https://j.example/feed", title: "Jo")])
  }

  @Test func `many siblings and deep folders end soon`() throws {
    let outlines = String(repeating: "<outline text='f'>", count: 5_000)
    let list = try list(
      "<opml><body>\(outlines)<outline xmlUrl='https://a.example/f'/></body></opml>")
    #expect(list.feeds.count == 1)
    #expect(list.feeds[0].folders.allSatisfy { $0.count <= 16 })
  }
}
