import Articles
import Testing

@testable import Library

@Suite("An item of a feed")
final class ItemIdentityTests: FeedSuite {
  @Test("comes in once, however often its feed is checked")
  func again() throws {
    let items = [item("Zwei", guid: "2"), item("Eins", guid: "1")]
    #expect(try library.check(feed, items).added.count == 2)
    let second = try library.check(feed, items)
    #expect(second.isCurrent && second.added == [] && second.updated == [])
    #expect(try library.titles() == ["Zwei", "Eins"])
  }

  @Test(
    "stays itself, and read, when its feed changes its signs",
    arguments: [
      ("guid", item("Titel", guid: "x", url: "https://a.example/1")),
      ("address", item("Titel", guid: "1", url: "https://b.example/neu")),
      ("guid and address", item("Titel", guid: "x", url: "https://b.example/neu")),
      ("no guid any more", item("Neuer Titel", url: "http://www.a.example/1/?utm_source=rss")),
      ("date", item("Titel", guid: "1", url: "https://a.example/1", published: 99)),
      ("text", item("Anders", guid: "1", url: "https://a.example/1", body: "Berichtigt.")),
    ])
  func changed(sign: String, changed: NewItem) throws {
    try library.check(feed, [item("Titel", guid: "1", url: "https://a.example/1")])
    try library.setRead([1], true)
    #expect(try library.check(feed, [changed]).added == [])
    #expect(try library.titles(Query(isUnreadOnly: true)) == [])
    #expect(try library.count(.all) == 1)
  }

  @Test("is known by its new signs from then on")
  func learns() throws {
    try library.check(feed, [item("A", guid: "1", url: "https://a.example/1")])
    try library.check(feed, [item("A", guid: "2", url: "https://a.example/1")])
    #expect(try library.check(feed, [item("A", guid: "2", url: "https://a.example/2")]).added == [])
  }

  @Test("is another one where the address is that of every item")
  func sharedAddress() throws {
    let home = "https://a.example/"
    try library.check(feed, [item("A", guid: "1", url: home), item("B", guid: "2", url: home)])
    #expect(
      try library.check(feed, [item("C", guid: "3", url: home, body: "C")], link: home).added == [3]
    )
  }

  @Test("is another one where one page shows a new text under a new guid each day")
  func dailyPage() throws {
    let url = "https://a.example/heute"
    try library.check(feed, [item("Montag", guid: "1", url: url, body: "Mo")])
    #expect(
      try library.check(feed, [item("Dienstag", guid: "2", url: url, body: "Di")]).added == [2])
  }

  @Test("is told from others by address where a feed gives all one guid")
  func sharedGuid() throws {
    let items = [
      item("A", guid: "x", url: "https://a.example/1", body: "A"),
      item("B", guid: "x", url: "https://a.example/2", body: "B"),
    ]
    #expect(try library.check(feed, items).added.count == 2)
    #expect(try library.check(feed, items).added == [])
  }

  @Test("without any sign but its words is known by them")
  func wordsAlone() throws {
    let items = [item("Notiz", body: "Ohne alles."), item("", body: "")]
    #expect(try library.check(feed, items).added.count == 2)
    #expect(try library.check(feed, [items[0]]).added == [])
  }

  @Test(
    "comes in once also where its feed tells nothing apart",
    arguments: [
      [
        item("A", guid: "1", url: "https://a.example/1"),
        item("A", guid: "1", url: "https://a.example/1"),
      ],
      [
        item("Build failed", url: "https://a.example/"),
        item("Build failed", url: "https://a.example/", published: 9),
      ],
      [
        NewItem(
          draft: ArticleDraft(format: .feed),
          enclosures: [FeedEnclosure(url: "https://a.example/1.mp3")])
      ],
    ])
  func noSigns(items: [NewItem]) throws {
    try library.check(feed, items, link: "https://a.example/")
    let count = try library.count(.all)
    for _ in 0..<3 {
      #expect(try library.check(feed, items, link: "https://a.example/").added == [])
    }
    #expect(try library.count(.all) == count && count > 0)
  }

  @Test("that recurs under one name is new each time")
  func episodes() throws {
    for hour in 1...3 {
      let file = FeedEnclosure(url: "https://a.example/\(hour).mp3")
      let episode = item(
        "Nachrichten", guid: "\(hour)", url: "https://a.example/\(hour)", body: "",
        published: Int64(hour), enclosures: [file])
      #expect(try library.check(feed, [episode]).added == [Int64(hour)])
    }
  }

  @Test("is another one where a feed of one item gives each the same guid")
  func constantGuid() throws {
    for day in 1...3 {
      let entry = item(
        "Tag \(day)", guid: "daily", url: "https://a.example/\(day)", body: "Text \(day)",
        published: Int64(day))
      #expect(try library.check(feed, [entry]).added == [Int64(day)])
      #expect(try library.check(feed, [entry]).added == [])
    }
  }

  @Test("is told from others by its place on a page")
  func fragments() throws {
    try library.check(feed, [item("1", url: "https://a.example/changes#1", body: "Eins")])
    #expect(
      try library.check(feed, [item("2", url: "https://a.example/changes#2", body: "Zwei")]).added
        == [2])
  }

  @Test("is one of thousands, which are kept in several transactions and come in once")
  func manyItems() throws {
    let items = (0..<2_500).map { item("\($0)", guid: "\($0)", body: "Text \($0)") }
    #expect(try library.check(feed, items).added.count == 2_500)
    #expect(try library.check(feed, items).added == [])
    #expect(try library.titles().first == "0")
  }

  @Test("of one feed is not that of another")
  func feedsApart() throws {
    let other = try library.follow("https://b.example/feed")
    try library.check(feed, [item("A", guid: "1")])
    #expect(
      try library.check(other, [item("A", guid: "1")], at: "https://b.example/feed").added == [2])
  }

  @Test("stays in the library when it vanishes from its feed")
  func vanished() throws {
    try library.check(feed, [item("Alt", guid: "1")])
    try library.check(feed, [item("Neu", guid: "2", body: "Neu.")])
    #expect(try library.count(.all) == 2)
  }

  @Test("does not come back from the trash, nor after it was deleted for good")
  func thrownAway() throws {
    try library.check(feed, [item("A", guid: "1")])
    try library.trash([1], at: noon)
    #expect(try library.check(feed, [item("A", guid: "1")]).added == [])
    try RawDatabase(path: folder.libraryPath).run("PRAGMA foreign_keys = ON; DELETE FROM article")
    #expect(try library.check(feed, [item("A", guid: "1")]).added == [])
    #expect(try library.count(.all) == 0)
  }
}
