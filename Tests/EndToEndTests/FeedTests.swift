import Foundation
import Testing

/// Feeds on the command line, from servers of our own.
struct FeedTests {
  let home: Home
  let web: Web

  init() throws {
    home = try Home()
    web = try Web()
  }

  // MARK: - Adding

  @Test(arguments: ["plain/news.xml", "blog"])
  func `a feed is followed and its articles are there, also by way of its page`(path: String)
    throws
  {
    let result = try home.succeed("add", web.url(path))
    #expect(result.text == "\(web.url(path)): following, T, 2 new articles\n")
    #expect(try home.listedRows().map(\.title).sorted() == ["Item 0", "Item 1"])
    #expect(try home.followedFeeds().count == 1)
    let again = try home.succeed("add", web.url(path))
    #expect(again.text == "\(web.url(path)): followed already, T, 0 new articles\n")
    #expect(try home.listedRows().count == 2)
  }

  @Test func `of a page's feeds one is chosen by its number`() throws {
    let page = web.url("page")
    let unsaid = try home.depesche("add", page)
    #expect(unsaid.status == 1 && unsaid.text.isEmpty)
    #expect(
      unsaid.errorText == """
        \(page) leads to several feeds:
          1  All notes \(web.url("plain/all.xml"))
          2  \(web.url("plain/atom.xml"))
        depesche: Say which with --choose NUMBER

        """)
    #expect(try home.followedFeeds().isEmpty)
    #expect(try home.depesche("add", "--choose", "3", page).errorText.contains("it is 1 to 2"))
    try home.succeed("add", "--choose", "2", page)
    #expect(try home.followedFeeds().map(\.url) == [web.url("plain/atom.xml")])
  }

  @Test func `an article's page is kept to be read`() throws {
    let url = web.url("article")
    #expect(try home.depesche("add", url).errorText.contains("  0  the page itself: The tide\n"))
    let result = try home.succeed("add", "--choose", "0", url)
    let number = try home.number(of: "The tide")
    #expect(result.text == "\(url): added \(number), The tide\n")
    #expect(try home.succeed("show", number).text.contains("the pilot"))
    #expect(try home.followedFeeds().isEmpty)
  }

  @Test(arguments: ["add", "import", "an address"])
  func `a command in a list of feeds is refused in a sentence and never run`(way: String) throws {
    let trap = home.path + "/trap"
    let list = try home.write(
      """
      <opml version="2.0"><body>
      <outline type="rss" text="Command" xmlUrl="exec:touch \(trap)"/>
      <outline type="rss" text="Harmless" xmlUrl="\(web.url("plain/a.xml"))"/></body></opml>
      """, to: "list.opml")
    let url = web.url("commands?path=\(trap)&feed=\(web.url("plain/a.xml"))")
    let result =
      try way == "an address" ? home.depesche("add", url) : home.depesche(way, list)
    #expect(
      result.errorText.contains(
        "The list has the command exec:touch \(trap), which is not run: subscribe to an address\n"))
    #expect(try home.followedFeeds().map(\.url) == [web.url("plain/a.xml")])
    try home.succeed("fetch", "--force")
    #expect(!FileManager.default.fileExists(atPath: trap))
  }

  // MARK: - Fetching

  @Test func `a fetch is well where every feed answered, and where all rest`() throws {
    try home.follow([web.url("plain/a.xml"), web.url("issue/b")])
    #expect(try home.succeed("fetch").text == "2 feeds checked, 42 new articles\n")
    let rest = try home.succeed("fetch").text
    #expect(
      rest.wholeMatch(
        of:
          /All 2 feeds rest, the first until .*\d\d:\d\d, as it was asked a short while ago; --force asks now\n/
      )
        != nil)
    #expect(try web.requestedPaths().sorted() == ["issue/b", "plain/a.xml"])
  }

  @Test func `a feed that fails is named, and the others are kept`() throws {
    try home.follow([web.url("status/x?status=500"), web.url("plain/a.xml")])
    let result = try home.depesche("fetch")
    #expect(result.status == 1)
    // Each failure is told once.
    #expect(result.text == "2 feeds checked, 2 new articles, 1 failed\n")
    #expect(
      result.errorText
        == "depesche: \(web.url("status/x?…")) cannot be sent: the server has a fault (status 500)\n"
    )
    #expect(try home.listedRows().count == 2)
    #expect(try home.followedFeeds().count { $0.problem != nil } == 1)
  }

  @Test func `a fetch tells other programs what each feed did`() throws {
    struct Check: Decodable {
      let url: String
      let status: Int
      let added: [Int]
      let problem: String?
      let nextCheck: String
    }
    try home.follow([web.url("status/x?status=404"), web.url("plain/a.xml")])
    let result = try home.depesche("fetch", "--json")
    #expect(result.status == 1)
    #expect(
      result.lines.last == """
        {"summary":{"added":2,"cancelled":false,"checked":2,"due":2,"failed":1,"resting":0,"updated":0}}
        """)
    let checks = try result.lines.dropLast().map {
      try JSONDecoder().decode(Check.self, from: Data($0.utf8))
    }
    .sorted { $0.status < $1.status }
    #expect(checks.map(\.status) == [200, 404])
    #expect(checks.map(\.added.count) == [2, 0])
    #expect(checks.map { $0.problem == nil } == [true, false])
    // Both say the same of one feed.
    #expect(try home.succeed("feeds").text.contains("\t\(checks[0].nextCheck)\t"))
  }

  // MARK: - Feeds

  @Test func `feeds are listed in columns, and set in words`() throws {
    try home.succeed("add", web.url("plain/a.xml"))
    let set = try home.succeed(
      "feeds", "set", "1", "title=Harbour News", "folder=News/Regional", "tags=sea, mud")
    #expect(set.lines.contains("title=Harbour News"))
    let columns = try #require(
      try home.succeed("feeds").lines.first?.components(separatedBy: "\t"))
    #expect(columns.count == 7)
    #expect([columns[0], columns[1], columns[2]] == ["1", "2", "2"])
    #expect([columns[4], columns[5]] == ["News/Regional", "Harbour News"])
    #expect(columns[6] == web.url("plain/a.xml"))
    let feed = try #require(try home.followedFeeds().first)
    #expect(feed.folder == ["News", "Regional"] && feed.tags == ["sea", "mud"])
    #expect(feed.articles == 2 && feed.unread == 2)

    let wrong = try home.depesche("feeds", "set", "harbour", "interval=soon")
    #expect(wrong.status == 1 && wrong.errorText.hasPrefix("depesche: interval takes minutes"))
    #expect(try home.depesche("feeds", "set", "nobody").errorText.contains("You follow no feed"))
  }

  @Test func `a feed that moves keeps its history, and gets nothing twice`() throws {
    try home.succeed("add", web.url("plain/old.xml"))
    let before = try home.listedRows().map(\.number)
    try home.succeed("feeds", "move", web.url("plain/old.xml"), web.url("plain/new.xml"))
    #expect(try home.succeed("fetch").text == "1 feed checked, 0 new articles\n")
    #expect(try home.listedRows().map(\.number) == before)
    let feed = try #require(try home.followedFeeds().first)
    #expect(feed.url == web.url("plain/new.xml") && feed.articles == 2)
    #expect(try web.requestedPaths() == ["plain/old.xml", "plain/new.xml"])
    #expect(try home.depesche("feeds", "move", "1", "file:///etc/passwd").status == 64)
  }

  @Test func `an address that leads to a followed feed is that feed`() throws {
    let feed = web.url("plain/a.xml")
    try home.succeed("add", feed)
    for status in [301, 302, 307, 308] {
      let address = web.url("redirect/x?status=\(status)&to=\(feed)")
      let added = try home.succeed("add", address)
      #expect(added.text == "\(address): followed already, T, 0 new articles\n")
    }
    #expect(try home.followedFeeds().map(\.url) == [feed])
    #expect(try home.listedRows().count == 2)
  }

  @Test func `an address that a feed has left can be followed anew, but is no new one in a list`()
    throws
  {
    let (old, new) = (web.url("plain/old.xml"), web.url("issue/new"))
    try home.succeed("add", old)
    try home.succeed("feeds", "move", "1", new)
    try home.follow([old])
    #expect(try home.followedFeeds().map(\.url) == [new])
    #expect(try home.succeed("add", old).text == "\(old): following, T, 2 new articles\n")
    #expect(try home.followedFeeds().map(\.url) == [new, old])
  }

  @Test func `a removed feed leaves its articles, unless they are to go, too`() throws {
    try home.succeed("add", web.url("plain/a.xml"), web.url("issue/b"))
    try home.succeed("feeds", "remove", web.url("plain/a.xml"))
    #expect(try home.followedFeeds().map(\.url) == [web.url("issue/b")])
    #expect(try home.listedRows().count == 42)
    try home.succeed("feeds", "remove", "--with-articles", web.url("issue/b"))
    #expect(try home.followedFeeds().isEmpty)
    #expect(try home.listedRows().map(\.title).sorted() == ["Item 0", "Item 1"])
    #expect(try home.succeed("fetch").text == "no feeds to check\n")
  }

  @Test func `what was exported is the same list when it is imported`() throws {
    try home.succeed("add", web.url("plain/a.xml"), web.url("issue/b"))
    let settings = [
      "title=<b> & c", "interval=90", "fulltext=no", "user-agent=Mine/1  \"x\"",
      "header=Accept-Language: de", "header=DNT: 1", "user=ann", "password-file=~/p w",
      "password-command=pass show 'x y'", "proxy=http://127.0.0.1:3128",
      "certificates=/etc/ssl/ca.pem", "http1=yes", "keep=40", "folder=Mud & Sea/\"West\"",
      "tags=tide, rain",
    ]
    for setting in settings { try home.succeed("feeds", "set", "1", setting) }
    let exported = try home.succeed("export", "opml").text
    #expect(exported.hasSuffix("</opml>\n"))
    let other = try Home()
    try other.succeed("import", "--trust", try other.write(exported, to: "feeds.opml"))
    func lines(_ home: Home) throws -> [String] {
      try home.followedFeeds().map { "\($0.url) \($0.title) \($0.folder) \($0.tags)" }
    }
    #expect(try lines(other) == lines(home))
    for feed in ["1", "2"] {
      let set = try home.succeed("feeds", "set", feed).text
      #expect(try other.succeed("feeds", "set", feed).text == set)
    }
    #expect(try other.succeed("feeds", "set", "1").lines.count == settings.count)
    #expect(try other.succeed("export", "opml").text == exported)
  }

  @Test func `keys are not exported, and that is said`() throws {
    try home.follow([web.url("plain/a.xml")])
    try home.succeed(
      "feeds", "set", "1", "title=Harbour", "header=X-Access-Pass: s3cret", "header=Cookie: s3cret",
      "header=Accept: x", "proxy=http://me:s3cret@127.0.0.1:1")
    let result = try home.succeed("export", "opml")
    #expect(
      !result.text.contains("s3cret") && result.text.contains("depesche:header=\"Accept: x\""))
    #expect(
      result.errorText == """
        depesche: Harbour: the header line X-Access-Pass is left out
        depesche: Harbour: the header line Cookie is left out
        depesche: Harbour: the name and the password of its proxy are left out

        """)
  }

  @Test func `of a list with odd lines the others are followed`() throws {
    let list = try home.write(
      "--- mine\n\(web.url("plain/a.xml"))\n!\(web.url("issue/b"))\nfile:///x\n", to: "urls")
    let result = try home.depesche("add", list)
    #expect(result.text.hasPrefix("\(list): 2 feeds to follow\n2 feeds checked, 42 new articles\n"))
    #expect(
      result.errorText == """
        depesche: \(list): Line 1 has no address: “--- mine”
        depesche: \(list): Line 4 has file:///x, which is no address of the web: use http or https

        """)
    let remarks = try home.write("# one\n# two\n", to: "remarks")
    #expect(
      try home.depesche("add", remarks).errorText == """
        depesche: \(remarks): holds nothing but comments; a list of feeds has an address a line

        """)
  }
}
