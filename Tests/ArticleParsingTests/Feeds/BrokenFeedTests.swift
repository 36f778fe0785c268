import ArticleParsing
import Articles
import Testing

@Suite("Broken feeds")
struct BrokenFeedTests {
  @Test func `a bare bracket and a bare ampersand lose nothing`() throws {
    let source = """
      <rss><channel><item><title>1 < 2 & 3</title><link>http://a.example/?a=1&b=2&copy=3</link></item>
      <item><title>after</title></item></channel></rss>
      """
    let items = try feed(source).items
    #expect(items.map(\.title) == ["1 < 2 & 3", "after"])
    #expect(items[0].url == "http://a.example/?a=1&b=2&copy=3")
  }

  @Test(arguments: [
    ("<rss><channel><item><title>A</title></item></channel></rss> <!-- </x> -->", false),
    ("<RSS><channel><item><title>A</title></channel></rss>", false),
    ("<rss><channel><item><title>A</title></item></channel>", true),
    ("<rss><channel><item><title>A</title></item><item><title>B", true),
    ("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title></entry><!-- </feed>", true),
    (#"{"version":"https://jsonfeed.org/version/1","items":[{"id":"a","title":"A"}]};"#, false),
    (#"{"version":"https://jsonfeed.org/version/1","items":[{"id":"a","title":"A"}]"#, true),
    (
      #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"a","title":"A"},{"id":"b"#, true
    ),
  ])
  func `a feed knows whether it ended too early`(source: String, isCut: Bool) throws {
    let feed = try feed(source)
    #expect(feed.isCut == isCut)
    #expect(feed.items.first?.title == "A")
  }

  @Test func `names of HTML are known`() throws {
    #expect(try item("<title>Caf&eacute; &ndash; ouvert</title>").title == "Café – ouvert")
  }

  @Test func `items end where the next one begins`() throws {
    let source = "<rss><channel><item><title>A<item><title>B</title><description>b</rss>"
    let items = try feed(source).items
    #expect(items.map(\.title) == ["A", "B"])
    #expect(items.last?.summaryHTML == "b")
  }

  @Test func `end tags that nothing opened are passed over`() throws {
    #expect(try item("</b></p><title>T</i></title>").title == "T")
  }

  @Test func `markup nobody escaped is markup`() throws {
    let item = try item("<description>A <b>bold</b> word<br>more</description><guid>1</guid>")
    #expect(item.summaryHTML == "A <b>bold</b> word<br>more")
    #expect(item.id == "1")
  }

  @Test func `a prefix nobody declared means what it means elsewhere`() throws {
    #expect(try item("<dc:creator>Jo</dc:creator>").authors == ["Jo"])
    #expect(try item("<x:title xmlns:x='urn:x'>no</x:title>").title == nil)
  }

  @Test func `entities of the document are expanded within a budget`() throws {
    let declared = "<!DOCTYPE rss [<!ENTITY who \"Jo &amp; Co\">]>"
    let source = "<rss><channel><title>by &who;</title></channel></rss>"
    #expect(try feed(declared + source).title == "by Jo & Co")
    var laughs = "<!ENTITY l0 \"hahahahahaha\">"
    for level in 1...12 {
      let inner = String(repeating: "&l\(level - 1);", count: 10)
      laughs += "<!ENTITY l\(level) \"\(inner)\">"
    }
    let title = try feed(
      "<!DOCTYPE rss [\(laughs)]><rss><channel><title>&l12;</title></channel></rss>"
    ).title
    #expect((title ?? "").utf8.count < 300_000)
  }

  @Test func `files of the machine are not read`() throws {
    let source =
      "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&f;</title></channel></rss>"
    #expect(try feed(source).title == "&f;")
  }

  @Test func `depth has a bound and loses no text`() throws {
    let depth = 50_000
    let source =
      "<description>" + String(repeating: "<div>", count: depth)
      + "deep</description><title>T</title>"
    let item = try item(source)
    #expect(item.summaryHTML?.contains("deep") == true)
  }

  @Test func `controls never pass the border`() throws {
    let item = try item("<title>a&#27;[31mb&#x202E;c</title><description>x\u{9B}y</description>")
    #expect(item.title == "a[31mbc")
    #expect(item.summaryHTML == "xy")
  }

  @Test func `the declaration tells the encoding`() throws {
    let text = "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Gr"
    let bytes = Array(text.utf8) + [0xFC, 0xDF] + Array("e</title></channel></rss>".utf8)
    guard case .feed(let feed) = try FeedParser.parse(bytes) else { return #expect(Bool(false)) }
    #expect(feed.title == "Grüße")
    #expect(feed.encoding == "windows-1252")
  }

  @Test func `the server's word counts before the declaration's`() throws {
    let bytes =
      Array("<?xml version='1.0' encoding='utf-8'?><rss><channel><title>".utf8)
      + [0xC4, 0xCF, 0xCD] + Array("</title></channel></rss>".utf8)
    let source = FeedSource(contentType: "text/xml; charset=\"koi8-r\"")
    guard case .feed(let feed) = try FeedParser.parse(bytes, source: source) else {
      return #expect(Bool(false))
    }
    #expect(feed.title == "дом")
    #expect(feed.encoding == "koi8-r")
  }

  @Test("UTF-32 is read with and without a mark", arguments: [true, false])
  func wide(isBigEndian: Bool) throws {
    let text = "<rss><channel><title>Straße</title></channel></rss>"
    let bytes = text.unicodeScalars.flatMap { scalar -> [UInt8] in
      let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
      return isBigEndian ? bytes : bytes.reversed()
    }
    guard case .feed(let feed) = try FeedParser.parse(bytes) else { return #expect(Bool(false)) }
    #expect(feed.title == "Straße")
    #expect(feed.encoding == (isBigEndian ? "utf-32be" : "utf-32le"))
  }

  @Test func `whatever is cut off is still read`() throws {
    let source = """
      <?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>One</title>
      <description><![CDATA[<p>Text]]></description></item></channel></rss>
      """
    for end in stride(from: 30, to: source.utf8.count, by: 3) {
      let bytes = Array(source.utf8.prefix(end))
      _ = try? FeedParser.parse(bytes)
    }
    #expect(try feed(String(source.prefix(120))).items.map(\.title) == ["One"])
  }
}
