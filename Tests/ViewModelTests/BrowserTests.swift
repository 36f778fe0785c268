import Articles
import ReaderFixtures
import Testing
import Typesetting
import ViewModels

@Suite("Browser and files")
struct BrowserTests {
  @Test("o opens the page and marks it read, O leaves it unread")
  func browser() {
    var fixture = ReaderFixture(articles: 3)
    fixture.press("O")
    #expect(fixture.effects == [.openPage(3)])
    fixture.press("o")
    #expect(
      fixture.effects == [.openPage(3), .change(StatusChange(ids: [3], mark: .read, value: true))])
    fixture.press("o")
    #expect(fixture.effects == [.openPage(3)])
  }

  private func withFiles(_ count: Int) -> ReaderFixture {
    var fixture = ReaderFixture(articles: 1)
    fixture.feedOfArticle = [1: 7]
    fixture.enclosures[1] = [
      FeedEnclosure(
        url: "https://example.org/a/episode.mp3?x=1", type: "audio/mpeg", length: "24012345"),
      FeedEnclosure(url: "https://example.org/cover.jpg", length: "1500"),
      FeedEnclosure(url: "https://example.org", type: "video/mp4", length: "lots"),
    ].prefix(count).map { $0 }
    fixture.press(.enter)
    return fixture
  }

  @Test("files are listed at the end of the text, with type and size")
  func listed() {
    let lines = withFiles(3).reader.article?.text.lines.suffix(3).map(\.plainText)
    #expect(
      lines == [
        "[1] audio/mpeg, 24 MB, episode.mp3", "[2] 1.5 kB, cover.jpg",
        "[3] video/mp4, example.org",
      ])
  }

  @Test("a count or a prompt says which file is opened or saved; one alone needs neither")
  func opens() {
    var fixture = withFiles(3)
    fixture.press("2", "e")
    #expect(fixture.effects == [.openInBrowser("https://example.org/cover.jpg")])
    fixture.press("E")
    #expect(fixture.effects.isEmpty)
    fixture.type("3")
    fixture.press(.enter)
    #expect(fixture.effects == [.saveFile(url: "https://example.org", feed: 7)])
    fixture.send(.fileSaved(path: "/home/ann/a.mp4", by: fixture.effects[0]))
    #expect(fixture.footerText == "Saved as /home/ann/a.mp4")
    fixture.press("4", "e")
    #expect(fixture.effects.isEmpty)
    #expect(fixture.reader.message?.isError == true)

    fixture = withFiles(1)
    fixture.press("E")
    #expect(fixture.effects == [.saveFile(url: "https://example.org/a/episode.mp3?x=1", feed: 7)])
  }

  @Test("nothing is opened or downloaded where there are no files")
  func none() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press("e")
    #expect(fixture.reader.message?.text == "Files are listed in the article; Enter opens it")
    fixture.press(.enter, "E")
    #expect(fixture.effects.isEmpty)
    #expect(fixture.reader.message?.text == "No files came with this article")
  }

  @Test("the prompt for a file takes numbers alone, and Enter is the first")
  func asks() {
    var fixture = withFiles(3)
    fixture.press("e")
    #expect(fixture.reader.prompt?.label == "Open file 1 to 3: ")
    fixture.type("a-2x")
    fixture.send(.pasted("b1"))
    #expect(fixture.reader.prompt?.text == "21")
    fixture.press(.backspace, .enter)
    #expect(fixture.effects == [.openInBrowser("https://example.org/cover.jpg")])
    fixture.press("E", .enter)
    #expect(fixture.effects == [.saveFile(url: "https://example.org/a/episode.mp3?x=1", feed: 7)])
    fixture.press("e")
    fixture.type("99999999999999999999")
    fixture.press(.enter)
    #expect(fixture.effects.isEmpty)
    #expect(fixture.reader.message?.isError == true)
  }

  @Test(
    "a file on its way says how far it is, and ends with ^C or Esc",
    arguments: [Key.control("c"), .escape])
  func saving(key: Key) {
    let save = Effect.saveFile(url: "https://example.org/a/episode.mp3?x=1", feed: 7)
    var fixture = withFiles(1)
    fixture.press("E")
    #expect(fixture.footerText == "Saving; ^C ends it: episode.mp3")
    fixture.send(.saveProgress("3.4 MB of 24.0 MB", by: save))
    #expect(fixture.footerText == "Saving 3.4 MB of 24.0 MB; ^C ends it: episode.mp3")
    fixture.press("E")
    #expect(fixture.effects.isEmpty)
    fixture.press(key)
    #expect(fixture.effects == [.cancelFetching])
    #expect(fixture.reader.focus == .article)
    fixture.send(.cancelled(save))
    #expect(fixture.footerText == "Cancelled: episode.mp3 was not saved")
    fixture.send(.saveProgress("4.0 MB of 24.0 MB", by: save))
    fixture.press("j")
    #expect(fixture.footerText == nil)
  }

  @Test("a file that was saved before is named and not fetched")
  func savedBefore() {
    var fixture = withFiles(1)
    fixture.press("E")
    fixture.send(.fileSaved(path: "/home/ann/e.mp3", isNew: false, by: fixture.effects[0]))
    #expect(fixture.footerText == "Already saved as /home/ann/e.mp3")
  }

  @Test("where there is no browser the whole address is shown, without a password")
  func noBrowser() {
    var fixture = ReaderFixture(articles: 1)
    fixture.press("o")
    fixture.send(.browserMissing(url: "https://ann:s3cret@example.org/watch?v=1"))
    #expect(fixture.reader.sheet?.lines.first == "https://example.org/watch?v=1")
    fixture.press(.escape)
    #expect(fixture.reader.sheet == nil)
  }
}
