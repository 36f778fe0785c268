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
    "tells pages and feeds from texts",
    arguments: [
      ("<!DOCTYPE html><p>Text", SourceFormat.html), ("\n<html lang=de>", .html),
      ("<!-- saved --><HEAD>", .html), ("<?xml version='1.0'?><html>", .html),
      ("<?xml version='1.0'?><rss version='2.0'>", .feed), ("<feed xmlns='x'>", .feed),
      ("<?xml version='1.0'?><!-- a --><rdf:RDF>", .feed),
      (#"{"version": "https://jsonfeed.org/version/1.1"}"#, .feed),
    ])
  func formats(source: String, format: SourceFormat) {
    let sentence = problem(of: Array(source.utf8))?.sentence ?? ""
    #expect(sentence.hasPrefix(format == .html ? "is an HTML page" : "is a feed"))
    #expect(sentence.contains("text first"))
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
    #expect(problem(of: Array("Words".utf8), format: .html) != nil)
  }

  @Test("keeps the address it was told")
  func address() throws {
    let drafts = try ArticleParser.drafts(in: Array("Words".utf8), url: "https://example.org/a")
    #expect(drafts.map(\.url) == ["https://example.org/a"])
  }
}
