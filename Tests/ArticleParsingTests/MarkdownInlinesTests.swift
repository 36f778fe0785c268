import Articles
import Testing

@testable import ArticleParsing

@Suite("Inline marks of Markdown")
struct MarkdownInlinesTests {
  private func inlines(_ line: String) -> [Inline]? {
    MarkdownInlines(line, isMarkdown: true)?.inlines
  }

  @Test("become emphasis, code and links, one in the other")
  func marks() {
    #expect(
      inlines("The *old* **pier** `p`") == [
        .text("The "), .emphasis([.text("old")]), .text(" "), .strong([.text("pier")]),
        .text(" "), .code("p"),
      ])
    #expect(
      inlines("[**Port** Ellery](https://example.org/a_(b) \"Title\")") == [
        .link(url: "https://example.org/a_(b)", [.strong([.text("Port")]), .text(" Ellery")])
      ])
    #expect(inlines("***both***") == [.strong([.emphasis([.text("both")])])])
    #expect(
      inlines("<https://example.org/>")
        == [.link(url: "https://example.org/", [.text("https://example.org/")])])
  }

  @Test("link addresses that stand in the text, without the sentence's signs")
  func addresses() {
    let link = Inline.link(url: "https://example.org/a_(b)", [.text("https://example.org/a_(b)")])
    #expect(
      inlines("See https://example.org/a_(b), (https://example.org/a_(b)).") == [
        .text("See "), link, .text(", ("), link, .text(")."),
      ])
    let words = Inline.link(url: "https://example.org/", [.text("http://example.org")])
    #expect(inlines("[http://example.org](https://example.org/)") == [words])
    #expect(MarkdownInlines("at https://example.org/", isMarkdown: false) == nil)
    #expect(
      MarkdownInlines("at <https://example.org/>", isMarkdown: false)?.plainText
        == "at https://example.org/")
  }

  @Test("leave words of links that lead nowhere on the web")
  func relativeLinks() {
    #expect(inlines("[News](/news), [top](#top)") == [.text("News, top")])
    #expect(inlines("[run](javascript:alert(1))") == [.text("run")])
  }

  @Test("lose the backslash before a sign")
  func escapes() {
    #expect(inlines("17\\. May, pier\\_one") == [.text("17. May, pier_one")])
    #expect(MarkdownInlines("C:\\_pier and snake_case", isMarkdown: false) == nil)
  }

  @Test(
    "are none inside words, beside spaces or where nothing closes them",
    arguments: [
      "Leser*innen und Autor*innen", "2*3*4", "2 * 3 * 4", "snake_case_name", "*one", "two**",
      "a [note] and [1](2)", "(*)1.0x ( )2.0x (*)", "****", "[open](https://example.org",
    ])
  func plain(line: String) {
    #expect(MarkdownInlines(line, isMarkdown: true) == nil)
  }

  @Test("put pictures aside, with their alternative text and address")
  func pictures() {
    let read = MarkdownInlines("The ![pier](https://example.org/p.jpg) at dusk", isMarkdown: true)
    #expect(read?.inlines == [.text("The at dusk")])
    #expect(read?.images == [ArticleImage(alt: "pier", url: "https://example.org/p.jpg")])
    let linked = MarkdownInlines("[![pier](/p.jpg)](https://example.org/)", isMarkdown: true)
    #expect(linked?.inlines.isEmpty == true)
    #expect(linked?.images == [ArticleImage(alt: "pier")])
  }

  @Test("of any number nest no deeper than a page can need")
  func hostile() {
    let line = String(repeating: "[", count: 20_000) + String(repeating: "](/)", count: 5_000)
    #expect(MarkdownInlines(line, isMarkdown: true)?.plainText.contains("[[[") == true)
    let stars = String(repeating: "**a *b ", count: 5_000)
    #expect(MarkdownInlines(stars, isMarkdown: true) == nil)
  }
}
