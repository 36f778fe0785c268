import ArticleParsing
import Articles
import Testing

@Suite("Lists of feeds in plain text")
struct PlainListTests {
  @Test func `an address a line is a list`() throws {
    let list = try list("\u{FEFF}# mine\n\nhttps://a.example/feed\r\n  http://b.example/?a=1#x  \n")
    #expect(list.feeds.map(\.url) == ["https://a.example/feed", "http://b.example/?a=1#x"])
    #expect(list.feeds.allSatisfy { $0.title == nil && $0.tags.isEmpty })
  }

  @Test func `newsboat's file has tags, titles and hidden feeds`() throws {
    let list = try list(
      #"""
      https://a.example/feed sea "big news" "~Der \"Hafen\"" sea # the best
      https://b.example/feed "!" wind,rain
      """#)
    let hafen = FeedSubscription(
      url: "https://a.example/feed", title: "Der \"Hafen\"", tags: ["sea", "big news"])
    let hidden = FeedSubscription(
      url: "https://b.example/feed", tags: ["wind", "rain"], isHidden: true)
    #expect(list.feeds == [hafen, hidden])
    #expect(list.problems.isEmpty)
  }

  @Test func `commands, queries and addresses beyond the web are refused, each with its line`()
    throws
  {
    let list = try list(
      #"""
      https://a.example/feed
      "exec:~/bin/mail 2rss" mail
      filter:sed s/a/b/:https://b.example/feed
      "query:Unread:unread = \"yes\"" x
      file:///etc/passwd
      """#)
    #expect(list.feeds.map(\.url) == ["https://a.example/feed"])
    #expect(
      list.problems.map(\.sentence) == [
        "Line 2 has the command exec:~/bin/mail 2rss, which is not run: subscribe to an address",
        "Line 3 has the command filter:sed, which is not run: subscribe to an address",
        "Line 4 has the query query:Unread:unread = \"yes\", which is no feed: "
          + "search the library for it",
        "Line 5 has file:///etc/passwd, which is no address of the web: use http or https",
      ])
  }

  @Test func `an odd line is told by its number, and the others are followed`() throws {
    let list = try list(
      #"""
      # my feeds
      --- the sea
      https://a.example/feed "A"
      !https://b.example/feed "B"
      "query:Unread:unread = \"yes\""
      file:///x

      https://c.example/feed "C"
      stray
      """#)
    #expect(list.feeds.map(\.tags) == [["A"], ["B"], ["C"]])
    #expect(list.feeds.map(\.url) == ["a", "b", "c"].map { "https://\($0).example/feed" })
    #expect(list.feeds.map(\.isHidden) == [false, true, false])
    #expect(
      list.problems.map(\.sentence) == [
        "Line 2 has no address: “--- the sea”",
        "Line 5 has the query query:Unread:unread = \"yes\", which is no feed: "
          + "search the library for it",
        "Line 6 has file:///x, which is no address of the web: use http or https",
        "Line 9 has no address: “stray”",
      ])
  }

  @Test(
    "a text of an article is none though it has addresses",
    arguments: [
      // More words than a few.
      "https://a.example\nhttps://b.example\nSee also the whole story of the harbour at dusk",
      // As many lines.
      "The tide\nIt came in\nhttps://a.example/1\nhttps://a.example/2",
      "The tide came in at noon, later than the tables said it would, and stayed.\n\n"
        + (1...9).map { "https://a.example/\($0)" }.joined(separator: "\n"),
      "Sources:\n- https://a.example/1\n- https://a.example/2\n* https://a.example/3",
      "References\n1. https://a.example/1\n2. https://a.example/2",
      "@ann and @bob\nwent out",
    ])
  func articles(text: String) throws {
    guard case .articles(let drafts) = try ArticleParser.source(in: Array(text.utf8)) else {
      return #expect(Bool(false), "a list")
    }
    #expect(drafts.count == 1)
  }

  @Test(arguments: ["# one\n  # two\n\n", "#one", "\u{FEFF}# one\r\n"])
  func `a file of comments alone is nothing to add`(text: String) {
    #expect(
      throws: Problem("holds nothing but comments; a list of feeds has an address a line")
    ) { try ArticleParser.source(in: Array(text.utf8)) }
  }

  @Test func `newsraft's file has sections, names and settings`() throws {
    let list = try list(
      """
      https://a.example/feed
      @ Sea reports { reload-period 30 }
      https://b.example/feed "Hafenbote" { item-limit 10; }
      https://c.example/feed "Hafenbote"
      $(gemget -q gemini://d.example) "Gemini"
      @ Global
      https://e.example/feed "Wetter"
      """)
    #expect(list.feeds.map(\.title) == [nil, "Hafenbote", "Hafenbote", "Wetter"])
    #expect(list.feeds.map(\.folders) == [[], [["Sea reports"]], [["Sea reports"]], []])
    #expect(list.feeds.allSatisfy { $0.tags.isEmpty })
    #expect(list.problems.map(\.sentence).first?.hasPrefix("Line 5 has the command $(") == true)
  }

  @Test(
    "a word in quotation marks is a name where it can be none but that",
    arguments: [
      ("https://a.example \"A\"\nhttps://b.example \"B\"", ["A", "B"]),
      ("https://a.example \"News\"\nhttps://b.example \"News\"", [nil, nil]),
      ("https://a.example \"A\" \"B\"", [nil]),
      ("https://a.example A", [nil]),
    ])
  func names(source: String, titles: [String?]) throws {
    #expect(try list(source).feeds.map(\.title) == titles)
  }

  @Test func `sfeed's file is read and never run`() throws {
    let list = try list(
      #"""
      #sfeedpath="$HOME/.sfeed/feeds"
      maxjobs=4
      fetch() {
        curl -s "$2"
      }
      feeds() {
      	# feed <name> <feedurl> [basesiteurl] [encoding]
      	feed "Hafen 'Bote'" 'https://a.example/feed' "https://a.example/" 'iso-8859-1' # ours
      	feed Ebbe https://b.example/?a=1\&b=2 && true
      	feed "$name" "https://c.example/$(id)"
      	feed 'cost: $5' 'https://d.example/feed'; rm -r x
      }
      """#)
    #expect(list.feeds.map(\.title) == ["Hafen 'Bote'", "Ebbe", "cost: $5"])
    #expect(
      list.feeds.map(\.url) == [
        "https://a.example/feed", "https://b.example/?a=1&b=2", "https://d.example/feed",
      ])
    #expect(list.feeds[0].link == "https://a.example/")
    #expect(
      list.problems.map(\.sentence) == [
        "Line 10 computes a feed, which is not done here: "
          + "feed \"$name\" \"https://c.example/$(id)\""
      ])
  }

  @Test func `a feed that is listed twice is in both sections`() throws {
    let list = try list("@ A\nhttps://a.example/\n@ B\nhttps://a.example/ \"Ada\"")
    #expect(
      list.feeds == [
        FeedSubscription(url: "https://a.example/", title: "Ada", folders: [["A"], ["B"]])
      ])
  }

  @Test(
    "other texts are no list",
    arguments: [
      "", "# nothing but a remark", "Read https://a.example/feed today", "mailto:a@b.example",
      "https://a.example/feed\nand more to come", "https://", "@ Section", "feed \"a\" \"b\"",
    ])
  func others(source: String) {
    #expect(throws: Problem("is no feed")) { try list(source) }
  }

  @Test func `what another reader kept is in OPML what it was`() throws {
    let sources = [
      "https://a.example/?a=1&b=2 sea \"big <news>\" \"~A \\\"B\\\"\" !\nhttps://b.example/",
      "@ A & B\nhttps://a.example/ \"A\"\n@ C\nhttps://b.example/ \"B\" {}\nhttps://a.example/",
      "feeds() {\nfeed 'A' 'https://a.example/' 'https://a.example/home'\n}",
    ]
    for source in sources {
      let first = try list(source)
      #expect(try list(FeedListWriter.opml(first)) == first)
    }
  }
}
