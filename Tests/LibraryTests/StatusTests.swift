import Articles
import Library
import Testing

@Suite("Status")
final class StatusTests: LibrarySuite {
  override init() throws {
    try super.init()
    try library.add((1...6).map { sample("\($0)", body: $0 < 4 ? "Fluss" : "Berg") })
  }

  private func unread() throws -> [String] {
    try library.page(Query(isUnreadOnly: true), at: .top, limit: 10).titles
  }

  @Test("of a new article is unread, without star, at its start")
  func initial() throws {
    #expect(try library.article(1)?.status == ArticleStatus())
  }

  @Test("keeps read, star and position")
  func keeps() throws {
    try library.setRead([1], true)
    try library.setStarred([1], true)
    try library.savePosition(ReadingPosition(passage: 3, offset: 40), of: 1)
    library.close()
    #expect(
      try folder.open().article(1)?.status
        == ArticleStatus(
          isRead: true, isStarred: true, position: ReadingPosition(passage: 3, offset: 40)))
  }

  @Test("tells which articles a change really changed")
  func changed() throws {
    #expect(try library.setRead([2, 3], true) == [2, 3])
    #expect(try library.setRead([1, 2, 3, 99], true) == [1])
    #expect(try library.setRead([3, 4], false) == [3])
    #expect(try library.setStarred([4, 4], true) == [4])
  }

  @Test("is taken back exactly by the numbers that changed")
  func undo() throws {
    try library.setRead([2, 5], true)
    let changed = try library.markRead(.all)
    #expect(changed.sorted() == [1, 3, 4, 6])
    #expect(try unread() == [])
    try library.setRead(changed, false)
    #expect(try unread() == ["6", "4", "3", "1"])
  }

  @Test("of articles that came in unseen stays unread when all are marked")
  func unseen() throws {
    let seen = try #require(try library.page(.all, at: .top, limit: 9).rows.map(\.id).max())
    try library.add([sample("7")])
    try library.markRead(.all, upTo: seen)
    #expect(try unread() == ["7"])
  }

  @Test("is marked for the articles of a query alone")
  func queries() throws {
    try library.setStarred([1, 4], true)
    #expect(try library.markRead(Query(words: "fluss", isStarredOnly: true)) == [1])
    #expect(try library.markRead(Query(words: "berg", isUnreadOnly: true)).sorted() == [4, 5, 6])
    #expect(try library.markRead(Query(words: "?!")) == [])
    #expect(try unread() == ["3", "2"])
  }

  @Test("changes of someone else are noticed, one's own are not")
  func watching() throws {
    let other = try folder.open()
    let start = try library.changeCount()
    try library.setRead([1], true)
    #expect(try library.changeCount() == start)
    try other.setRead([2], true)
    #expect(try library.changeCount() != start)
  }
}
