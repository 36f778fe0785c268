import ArticleParsing
import Articles
import Testing

@Suite("Feed formats")
struct FeedFormatTests {
  @Test func `RSS 2 gives a feed with items`() throws {
    let feed = try feed(
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Hafenbote</title>
      <link>https://hafen.example/</link><description>Nachrichten</description>
      <language>de</language><ttl>60</ttl><managingEditor>red@hafen.example (Ida Kai)</managingEditor>
      <image><url>/logo.png</url><title>Bild</title></image>
      <item><title>Ebbe &amp; Flut</title><link>https://hafen.example/1</link><guid>g1</guid>
      <pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><category>Hafen</category>
      <enclosure url="https://hafen.example/1.mp3" type="audio/mpeg" length="12"/>
      <comments>https://hafen.example/1#c</comments></item>
      <item><title>Zweites</title></item></channel></rss>
      """)
    #expect(feed.format == .rss)
    #expect(feed.title == "Hafenbote")
    #expect(feed.link == "https://hafen.example/")
    #expect(feed.descriptionHTML == "Nachrichten")
    #expect(feed.language == "de")
    #expect(feed.timeToLive == 60)
    #expect(feed.authors == ["Ida Kai"])
    #expect(feed.items.map(\.title) == ["Ebbe & Flut", "Zweites"])
    let first = feed.items[0]
    #expect(first.id == "g1")
    #expect(first.published?.iso8601 == "2004-01-01T19:48:21Z")
    #expect(first.categories == ["Hafen"])
    #expect(first.enclosures.map(\.length) == ["12"])
    #expect(first.commentsURL == "https://hafen.example/1#c")
    #expect(first.language == "de")
  }

  @Test func `RSS 1 has its items beside the channel`() throws {
    let feed = try feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://a.example/rdf"><title>A</title><link>https://a.example/</link></channel>
      <item rdf:about="https://a.example/1"><title>One</title><dc:creator>Jo Doe</dc:creator>
      <dc:date>2003-12-31T10:14:55Z</dc:date><dc:subject>Sea</dc:subject></item></rdf:RDF>
      """)
    #expect(feed.format == .rdf)
    #expect(feed.link == "https://a.example/")
    #expect(feed.items.map(\.id) == ["https://a.example/1"])
    #expect(feed.items.map(\.url) == ["https://a.example/1"])
    #expect(feed.items[0].authors == ["Jo Doe"])
    #expect(feed.items[0].published?.iso8601 == "2003-12-31T10:14:55Z")
    #expect(feed.items[0].categories == ["Sea"])
  }

  @Test func `Atom says in its attributes what links and texts are`() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://b.example/x/">
      <title type="html">A &lt;b&gt;bold&lt;/b&gt; feed</title><link rel="self" href="feed.xml"/>
      <link href="/"/><author><name>Jo</name></author><id>urn:feed</id>
      <entry><title>1 &lt; 2</title><link rel="enclosure" href="a.mp3" type="audio/mpeg"/>
      <link rel="alternate" href="one"/><id>urn:1</id><updated>2020-01-02T03:04:05+01:00</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text <a href="c">c</a></p></div></content>
      <summary>plain &lt;b&gt;</summary></entry></feed>
      """)
    #expect(feed.format == .atom)
    #expect(feed.title == "A bold feed")
    #expect(feed.link == "https://b.example/")
    let entry = try #require(feed.items.first)
    #expect(entry.title == "1 < 2")
    #expect(entry.url == "https://b.example/x/one")
    #expect(entry.enclosures.map(\.url) == ["https://b.example/x/a.mp3"])
    #expect(
      entry.contentHTML == #"<div><p>Text <a href="https://b.example/x/c">c</a></p></div>"#)
    #expect(entry.summaryHTML == "plain &lt;b&gt;")
    #expect(entry.authors == ["Jo"])
    #expect(entry.updated?.iso8601 == "2020-01-02T03:04:05+01:00")
    #expect(entry.language == "en")
  }

  @Test func `Atom 0_3 has modes`() throws {
    let source = """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><tagline>About</tagline>
      <entry><title mode="escaped" type="text/html">&lt;i&gt;T&lt;/i&gt;</title>
      <content mode="base64" type="text/html">PGI+eDwvYj4=</content>
      <issued>2004-01-01T19:48:21Z</issued><modified>2004-01-02T19:48:21Z</modified></entry></feed>
      """
    let feed = try feed(source)
    #expect(feed.descriptionHTML == "About")
    #expect(feed.items[0].title == "T")
    #expect(feed.items[0].contentHTML == "<b>x</b>")
    #expect(feed.items[0].published?.iso8601 == "2004-01-01T19:48:21Z")
    #expect(feed.items[0].updated?.iso8601 == "2004-01-02T19:48:21Z")
  }

  @Test func `CDF has its addresses in attributes`() throws {
    let feed = try feed(
      """
      <CHANNEL HREF="http://c.example/"><ABSTRACT>About</ABSTRACT><TITLE>C</TITLE>
      <ITEM HREF="http://c.example/1" LASTMOD="2004-04-07T04:05:43Z"><TITLE>One</TITLE></ITEM></CHANNEL>
      """)
    #expect(feed.format == .cdf)
    #expect(feed.title == "C")
    #expect(feed.descriptionHTML == "About")
    #expect(feed.items.map(\.url) == ["http://c.example/1"])
    #expect(feed.items[0].updated?.iso8601 == "2004-04-07T04:05:43Z")
  }

  @Test func `JSON Feed has both kinds of authors and of content`() throws {
    let feed = try feed(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "https://j.example/",
       "author": {"name": "Old"}, "authors": [{"name": "New"}], "items": [
       {"id": 7, "url": "/7", "content_text": "a < b", "date_published": "2020-01-10T14:33:00Z",
        "tags": ["x"], "attachments": [{"url": "/7.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 9}]},
       {"id": "8", "content_html": "<p>Hi<script>x</script></p>", "authors": [{"name": "Me"}]}]}
      """)
    #expect(feed.format == .json)
    #expect(feed.items.map(\.id) == ["7", "8"])
    #expect(feed.items[0].url == "https://j.example/7")
    #expect(feed.items[0].contentHTML == "a &lt; b")
    #expect(feed.items[0].authors == ["New", "Old"])
    #expect(feed.items[0].enclosures.map(\.length) == ["9"])
    #expect(feed.items[1].contentHTML == "<p>Hi</p>")
    #expect(feed.items[1].authors == ["Me"])
  }

  @Test func `the modules of podcasts and pictures are read`() throws {
    let item = try item(
      """
      <itunes:title>Pod</itunes:title><itunes:author>Jo</itunes:author><itunes:image href="http://p.example/i.png"/>
      <itunes:summary>About it</itunes:summary><itunes:keywords>a, b</itunes:keywords>
      <media:group><media:content url="http://p.example/v.mp4" type="video/mp4" fileSize="5"/></media:group>
      <slash:comments>4</slash:comments><feedburner:origLink>http://p.example/real</feedburner:origLink>
      <link>http://feedburner.example/x</link>
      """)
    #expect(item.title == "Pod")
    #expect(item.authors == ["Jo"])
    #expect(item.image == "http://p.example/i.png")
    #expect(item.summaryHTML == "About it")
    #expect(item.categories == ["a", "b"])
    #expect(
      item.enclosures == [
        FeedEnclosure(url: "http://p.example/v.mp4", type: "video/mp4", length: "5")
      ])
    #expect(item.commentCount == 4)
    #expect(item.url == "http://p.example/real")
  }

  @Test(
    "is no feed", arguments: ["", "Words", "<html><body><p>Hi</body></html>", "{}", "<x/>", "<"])
  func noFeed(source: String) {
    #expect(throws: Problem("is no feed")) { try feed(source) }
  }
}
