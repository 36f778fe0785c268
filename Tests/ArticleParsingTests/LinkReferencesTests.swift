import Articles
import Testing

@testable import ArticleParsing

@Suite("Links of Markdown by reference")
struct LinkReferencesTests {
  private func lines(_ source: String) -> [DumpLine] { DumpLines.lines(of: source) }

  @Test("get their addresses from definitions, which are no lines of the text")
  func references() {
    let source = """
      The [pier][1] in [Port Ellery][] closes, says the [Council][the  council].

      [1]: https://example.org/pier_(north) "The pier"
      [port ellery]: <https://example.org/ellery>
      [The Council]: https://example.org/council 'Council'
      """
    let lines = lines(source)
    #expect(lines.map(\.text) == ["The pier in Port Ellery closes, says the Council."])
    #expect(
      lines.first?.inlines == [
        .text("The "), .link(url: "https://example.org/pier_%28north%29", [.text("pier")]),
        .text(" in "), .link(url: "https://example.org/ellery", [.text("Port Ellery")]),
        .text(" closes, says the "),
        .link(url: "https://example.org/council", [.text("Council")]), .text("."),
      ])
  }

  @Test("keep the brackets of a note's number")
  func notes() {
    let lines = lines("It closed in 1931 [2].\n\n[2]: https://example.org/1931")
    #expect(lines.map(\.text) == ["It closed in 1931 [2]."])
    #expect(
      lines.first?.inlines.contains(.link(url: "https://example.org/1931", [.text("[2]")])) == true)
  }

  @Test("name pictures as well")
  func pictures() {
    let lines = lines("![The pier][p]\n\n[p]: https://example.org/p.jpg")
    #expect(lines.count == 1)
    #expect(
      lines.first?.marked?.images
        == [ArticleImage(alt: "The pier", url: "https://example.org/p.jpg")])
  }

  @Test("leave definitions that nothing refers to, and brackets that nothing defines")
  func unused() {
    let source = "Words [sic] and [more][x].\n\n[1]: https://example.org/\n\n[^1]: A note."
    #expect(
      lines(source).map(\.text) == [
        "Words [sic] and [more][x].", "[1]: https://example.org/", "[^1]: A note.",
      ])
  }

  @Test("take no time that grows faster than the text", .timeLimit(.minutes(1)))
  func hostile() {
    let source = String(repeating: "[", count: 50_000) + "\n\n[a]: https://example.org/\n[a]"
    #expect(lines(source).count == 2)
  }
}
