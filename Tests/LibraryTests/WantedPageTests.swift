import Articles
import Testing

@testable import Library

@Suite("The pages that a feed's settings want")
final class WantedPageTests: FeedSuite {
  override init() throws {
    try super.init()
    try library.updateSettings(of: feed) { $0.settings.fetchesFullText = true }
  }

  private func link(_ number: Int, published: Int64? = nil) -> NewItem {
    item(
      "\(number)", guid: "\(number)", url: "https://a.example/\(number)", body: "\(number)",
      published: published)
  }

  private func wanted(at time: Timestamp = noon) throws -> [Int64] {
    try library.wantedPages(at: time).map(\.article)
  }

  @Test("are those of new items on the web, the newest first")
  func newItems() throws {
    let items = [link(1, published: 10), link(2, published: 20), item("Ohne", guid: "3")]
    try library.check(feed, items)
    #expect(
      try library.wantedPages(at: noon).map(\.url) == ["2", "1"].map { "https://a.example/\($0)" })
    try library.check(feed, items)
    #expect(try wanted().count == 2)
  }

  @Test("are kept in the transaction of their articles, or neither is")
  func together() throws {
    try RawDatabase(path: folder.libraryPath).run(
      "CREATE TRIGGER no_pages BEFORE INSERT ON wanted_page BEGIN SELECT RAISE (ABORT, 'no'); END")
    #expect(throws: Problem.self) { try library.check(feed, [link(1)]) }
    #expect(try library.count(.all) == 0)
  }

  @Test("wait after a try in vain, and end with the page or when they are given up")
  func tries() throws {
    try library.check(feed, [link(1), link(2)])
    let later = Timestamp(seconds: noon.seconds + 60, offset: 0)
    try library.failPage(of: 1, Problem("not now", cause: "x"), next: later)
    #expect(try wanted() == [2])
    #expect(try library.wantsPage(of: 1))
    #expect(try library.wantedPages(at: later).first { $0.article == 1 }?.tries == 1)
    #expect(try library.pageProblem(of: 1) == Problem("not now", cause: "x"))
    try library.failPage(of: 2, Problem("never"), next: nil)
    #expect(try wanted(at: Timestamp(seconds: .max)) == [1])
    #expect(try library.pageProblem(of: 2) == Problem("never"))
    #expect(try !library.wantsPage(of: 2))
    var page = ArticleDraft(format: .html)
    page.document = Document(blocks: [.paragraph("Ganz.")])
    for id: Int64 in [1, 2] { try library.keepFullText(page, of: id, at: noon) }
    #expect(try wanted(at: Timestamp(seconds: .max)) == [])
    #expect(try library.pageProblem(of: 2) == nil)
  }

  @Test("are forgotten with their article")
  func deleted() throws {
    try library.check(feed, [link(1)])
    try RawDatabase(path: folder.libraryPath).run("PRAGMA foreign_keys = ON; DELETE FROM article")
    #expect(try RawDatabase(path: folder.libraryPath).run("SELECT * FROM wanted_page") == [])
  }
}
