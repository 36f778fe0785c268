import ArticleParsing
import Articles
import Testing

@Suite("Articles of feeds")
struct FeedDraftTests {
  private func drafts(_ source: String, url: String? = nil) throws -> [ArticleDraft] {
    try ArticleParser.drafts(in: Array(source.utf8), url: url)
  }

  @Test func `each item is an article`() throws {
    let drafts = try drafts(
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Hafenbote</title><language>de-DE</language>
      <item><title>Ebbe</title><link>/1</link><author>Ida Kai</author><category>See</category>
      <pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>
      <description>&lt;p&gt;Ein &lt;b&gt;Wort&lt;/b&gt;.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Eins&lt;/ul&gt;</description></item>
      <item><title>Flut</title></item></channel></rss>
      """, url: "https://h.example/feed")
    #expect(drafts.count == 2)
    #expect(
      drafts[0].dump == """
        format: feed
        url: https://h.example/1
        title: Ebbe
        published: 2004-01-01T19:48:21Z
        publisher: Hafenbote
        language: de
        author: Ida Kai
        tag: See
        document
          paragraph: Ein *Wort*.
          list
            item
              paragraph: Eins

        """)
    #expect(drafts[1].document.blocks.isEmpty)
  }

  @Test func `the whole text counts before the summary, links and all`() throws {
    let drafts = try drafts(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>T</title>
      <updated>2020-01-02T03:04:05Z</updated><summary>short</summary>
      <content type="html">&lt;p&gt;&lt;a href="https://a.example/"&gt;Share this&lt;/a&gt;&lt;/p&gt;</content>
      </entry></feed>
      """)
    #expect(drafts[0].document.dump == "paragraph: [Share this](https://a.example/)\n")
    #expect(drafts[0].published?.iso8601 == "2020-01-02T03:04:05Z")
    #expect(drafts[0].updated == nil)
  }

  @Test func `a feed that was read gives an article for each item, in its order`() throws {
    let feed = try feed(
      """
      <rss><channel><title>Hafenbote</title>
      <item><description>&lt;a href="/see"&gt;Ebbe&lt;/a&gt;</description></item>
      <item><title>Flut</title><link>https://h.example/2/</link></item><item/>
      </channel></rss>
      """)
    let drafts = FeedParser.drafts(of: feed, base: "https://h.example/feed")
    #expect(drafts.map(\.title) == [nil, "Flut", nil])
    #expect(drafts.map(\.url) == [nil, "https://h.example/2/", nil])
    #expect(drafts[0].document.dump == "paragraph: [Ebbe](https://h.example/see)\n")
    #expect(drafts.allSatisfy { $0.publisher == "Hafenbote" })
  }

  @Test func `a feed without items and a list are told apart`() {
    #expect(throws: Problem("is a feed that holds no articles")) {
      try drafts("<rss><channel/></rss>")
    }
    #expect(throws: Problem("is a list of feeds, which holds no articles")) {
      try drafts("<opml version='2.0'><body/></opml>")
    }
  }
}
