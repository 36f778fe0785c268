import Articles
import Library
import Testing

@Suite("Lists")
final class PagingTests: LibrarySuite {
  /// Ten articles, "9" the newest; 4 and 5 are of the same second.
  override init() throws {
    try super.init()
    try library.add((0..<10).map { sample("\($0)", published: $0 == 5 ? 400 : $0 * 100) })
  }

  private func place(_ title: String) throws -> ListPlace {
    let rows = try library.page(.all, at: .top, limit: 100).rows
    return try #require(rows.first { $0.title == title }).place
  }

  @Test("show the newest first, and of one second the one added last")
  func order() throws {
    let page = try library.page(.all, at: .top, limit: 100)
    #expect(page.titles == ["9", "8", "7", "6", "5", "4", "3", "2", "1", "0"])
    #expect(!page.hasMoreAbove && !page.hasMoreBelow)
  }

  @Test("go from page to page, down to the end")
  func down() throws {
    let first = try library.page(.all, at: .top, limit: 4)
    #expect(first.titles == ["9", "8", "7", "6"])
    #expect(!first.hasMoreAbove && first.hasMoreBelow)
    let second = try library.page(.all, at: .below(try place("6")), limit: 4)
    #expect(second.titles == ["5", "4", "3", "2"])
    #expect(second.hasMoreAbove && second.hasMoreBelow)
    let third = try library.page(.all, at: .below(try place("2")), limit: 4)
    #expect(third.titles == ["1", "0"])
    #expect(third.hasMoreAbove && !third.hasMoreBelow)
  }

  @Test("go from page to page, up to the top")
  func up() throws {
    let last = try library.page(.all, at: .bottom, limit: 4)
    #expect(last.titles == ["3", "2", "1", "0"])
    #expect(last.hasMoreAbove && !last.hasMoreBelow)
    let above = try library.page(.all, at: .above(try place("4")), limit: 4)
    #expect(above.titles == ["8", "7", "6", "5"])
    #expect(above.hasMoreAbove && above.hasMoreBelow)
    let top = try library.page(.all, at: .above(try place("8")), limit: 4)
    #expect(top.titles == ["9"])
    #expect(!top.hasMoreAbove && top.hasMoreBelow)
  }

  @Test("are empty beyond their ends, and know what lies on the other side")
  func beyond() throws {
    let above = try library.page(.all, at: .above(try place("9")), limit: 4)
    #expect(above == ListPage(rows: [], hasMoreAbove: false, hasMoreBelow: true))
    let below = try library.page(.all, at: .below(try place("0")), limit: 4)
    #expect(below == ListPage(rows: [], hasMoreAbove: true, hasMoreBelow: false))
  }

  @Test("show both sides of a place, filled up where one side ends")
  func around() throws {
    #expect(
      try library.page(.all, at: .around(try place("5")), limit: 5).titles
        == ["7", "6", "5", "4", "3"])
    #expect(
      try library.page(.all, at: .around(try place("9")), limit: 5).titles
        == ["9", "8", "7", "6", "5"])
    #expect(
      try library.page(.all, at: .around(try place("0")), limit: 5).titles
        == ["4", "3", "2", "1", "0"])
  }

  @Test("show the neighbours of a place whose row is gone")
  func aroundAbsentPlace() throws {
    let absent = ListPlace(seconds: 650, id: 0)
    let page = try library.page(.all, at: .around(absent), limit: 4)
    #expect(page.titles == ["8", "7", "6", "5"])
  }

  @Test("jump to a row by its number, and no further than the last")
  func row() throws {
    #expect(try library.page(.all, at: .row(0), limit: 3).titles == ["9", "8", "7"])
    #expect(try library.page(.all, at: .row(5), limit: 3).titles == ["5", "4", "3"])
    #expect(try library.page(.all, at: .row(500), limit: 3).titles == ["2", "1", "0"])
    #expect(try library.page(.all, at: .row(-1), limit: 3).titles == ["9", "8", "7"])
  }

  @Test(
    "are empty in an empty library, wherever they are asked",
    arguments: [
      PageAnchor.top, .bottom, .row(7), .around(ListPlace(seconds: 0, id: 1)),
      .above(ListPlace(seconds: .max, id: .max)), .below(ListPlace(seconds: .min, id: .min)),
    ])
  func empty(anchor: PageAnchor) throws {
    let empty = try TemporaryFolder()
    #expect(try empty.open().page(.all, at: anchor, limit: 10) == ListPage())
  }

  @Test("take the day an article came in where it names none")
  func undated() throws {
    try library.add([sample("undated")])
    let row = try #require(try library.page(.all, at: .top, limit: 1).rows.first)
    #expect(row.title == "undated")
    #expect(row.date == noon)
  }

  @Test("say which of a page's rows was asked for")
  func anchorRow() throws {
    func anchored(_ anchor: PageAnchor) throws -> String {
      let page = try library.page(.all, at: anchor, limit: 4)
      return page.rows[page.anchorRow].title
    }
    for title in ["9", "6", "0"] { #expect(try anchored(.around(try place(title))) == title) }
    #expect(try anchored(.row(3)) == "6")
    #expect(try anchored(.row(99)) == "0")
    #expect(try anchored(.bottom) == "0")
    #expect(try anchored(.above(try place("4"))) == "5")
    #expect(try anchored(.below(try place("4"))) == "3")
  }

  @Test("count all and unread of one state, and name the newest number")
  func counts() async throws {
    try library.setRead([1, 2], true)
    #expect(
      try await library.counts(of: .all) == ListCounts(total: 10, unread: 8, newest: 10))
    #expect(
      try await library.counts(of: Query(isStarredOnly: true))
        == ListCounts(total: 0, unread: 0, newest: 10))
  }

  @Test("hold only what is unread, starred or both")
  func filters() async throws {
    let rows = try await library.page(.all, at: .top, limit: 10).rows
    try library.setRead(rows.prefix(4).map(\.id), true)
    try library.setStarred(rows[3...5].map(\.id), true)
    let unread = Query(isUnreadOnly: true)
    #expect(try await library.page(unread, at: .top, limit: 3).titles == ["5", "4", "3"])
    #expect(try await library.count(unread) == 6)
    let starred = Query(isStarredOnly: true)
    #expect(try await library.page(starred, at: .bottom, limit: 9).titles == ["6", "5", "4"])
    let both = Query(isUnreadOnly: true, isStarredOnly: true)
    #expect(try await library.page(both, at: .top, limit: 9).titles == ["5", "4"])
    #expect(try await library.count(both) == 2)
    #expect(try await library.count(.all) == 10)
  }

  @Test("lead from one unread article to the next and back")
  func unreadPlaces() async throws {
    let rows = try await library.page(.all, at: .top, limit: 10).rows
    try library.setRead(rows.filter { $0.title != "7" && $0.title != "2" }.map(\.id), true)
    let (seven, two) = (try place("7"), try place("2"))
    #expect(try await library.unreadPlace(below: nil, in: .all) == seven)
    #expect(try await library.unreadPlace(below: seven, in: .all) == two)
    #expect(try await library.unreadPlace(below: two, in: .all) == nil)
    #expect(try await library.unreadPlace(above: two, in: .all) == seven)
    #expect(try await library.unreadPlace(above: nil, in: .all) == two)
    #expect(try await library.unreadPlace(below: nil, in: Query(isStarredOnly: true)) == nil)
  }
}
