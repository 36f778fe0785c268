import ArticleParsing
import Articles
import Testing

@Suite("The article parser")
struct ArticleParserTests {
  private func problem(of bytes: [UInt8], format: SourceFormat? = nil) -> Problem? {
    do throws(Problem) {
      _ = try ArticleParser.drafts(in: bytes, format: format)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "says that there is no text in nothing, blanks and signs",
    arguments: ["", "\n\n \t\r\n", "\u{FEFF}", "---\n***\n", "\u{200B}\u{AD}"])
  func noText(source: String) {
    #expect(problem(of: Array(source.utf8))?.sentence == "holds no text")
  }

  @Test("refuses pictures, programs and noise, and says what they are")
  func binaries() {
    #expect(
      problem(of: [0x89, 0x50, 0x4E, 0x47, 13, 10])?.sentence == "is no text but a PNG picture")
    #expect(problem(of: [0x7F, 0x45, 0x4C, 0x46, 2, 1])?.sentence == "is no text but a program")
    #expect(problem(of: Array("%PDF-1.7".utf8))?.sentence == "is no text but a PDF file")
    #expect(problem(of: [UInt8](repeating: 0, count: 5_000))?.sentence == "is no text")
    let noise = (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 &* 7) }
    #expect(problem(of: noise)?.sentence == "is no text")
  }

  @Test(
    "tells pages from texts",
    arguments: [
      "<!DOCTYPE html><p>Text", "\n<html lang=de>Text", "<!-- saved --><HEAD><p>Text",
      "<?xml version='1.0'?><html><p>Text",
    ])
  func pages(source: String) throws {
    let draft = try #require(try ArticleParser.drafts(in: Array(source.utf8)).first)
    #expect(draft.format == .html)
    #expect(draft.document.plainText == "Text")
  }

  @Test("tells a page below the headers of its transfer")
  func pageBelowHeaders() throws {
    let source = "HTTP/1.1 200 OK\n\n<!DOCTYPE html><title>A title</title><p>Text"
    #expect(try ArticleParser.drafts(in: Array(source.utf8)).first?.format == .html)
  }

  @Test(
    "tells feeds from texts",
    arguments: [
      "<?xml version='1.0'?><rss version='2.0'>", "<feed xmlns='x'>",
      "<?xml version='1.0'?><!-- a --><rdf:RDF>",
      #"{"version": "https://jsonfeed.org/version/1.1"}"#,
    ])
  func feeds(source: String) {
    #expect(problem(of: Array(source.utf8))?.sentence.hasPrefix("is a feed") == true)
  }

  @Test("makes no paragraph of spaces that hold a page apart")
  func spacers() throws {
    let page =
      "<h1>Head</h1><p>&nbsp;<p>One text of some words.<p>&#8239; <br><p>Another text, too."
    let draft = try #require(try ArticleParser.drafts(in: Array(page.utf8), format: .html).first)
    #expect(draft.document.blocks.count == 2)
  }

  @Test("says that there is no text in a page without any")
  func emptyPage() {
    #expect(problem(of: Array("<html><script>x()</script>".utf8))?.sentence == "holds no text")
  }

  @Test("says what each block of a page and each line of a text was taken for")
  func explanations() throws {
    let page = "<h1>Head</h1><nav><a href=/>Home</a></nav><p>A text of a few words.</p>"
    let passages = try ArticleParser.explanation(of: Array(page.utf8), format: .html)
    #expect(passages.contains { $0.role == "body" && $0.text == "A text of a few words." })
    #expect(passages.contains { $0.role == "left out" && !$0.reason.isEmpty })
    let lines = try ArticleParser.explanation(of: Array("Head\n\nA text of words.".utf8))
    #expect(lines.map(\.role) == ["title", "paragraph"])
  }

  @Test(
    "reads as text what only begins like markup",
    arguments: ["<3 and other signs", "<john@example.org> wrote", "{ \"a\": 1 }", "a < b"])
  func nearMarkup(source: String) throws {
    #expect(try ArticleParser.drafts(in: Array(source.utf8)).first?.format == .text)
  }

  @Test("takes the caller's word for the format")
  func givenFormat() throws {
    let source = Array("<p>Markup, but wanted as text".utf8)
    let draft = try #require(try ArticleParser.drafts(in: source, format: .text).first)
    #expect(draft.document.plainText == "<p>Markup, but wanted as text")
    #expect(problem(of: Array("Words".utf8), format: .feed) != nil)
  }

  @Test("keeps the address it was told")
  func address() throws {
    let drafts = try ArticleParser.drafts(in: Array("Words".utf8), url: "https://example.org/a")
    #expect(drafts.map(\.url) == ["https://example.org/a"])
  }
}
