import Testing

@testable import ArticleParsing

@Suite("Link numbers of text browsers")
struct LinkNumbersTests {
  private func texts(_ source: String) -> [String] { DumpLines.lines(of: source).map(\.text) }

  @Test("are dropped with the list of addresses")
  func references() {
    let source = """
      #[1]feed

      The pier in [2]Port Ellery closes [sic], as in 1931[7].

      References

         Visible links
         1. https://example.org/feed
         2. https://example.org/ellery
      """
    #expect(texts(source) == ["#feed", "The pier in Port Ellery closes [sic], as in 1931[7]."])
  }

  @Test("are known without a list where there are many, in order")
  func manyNumbers() {
    let links = (1...11).map { "[\($0)]Link" }.joined(separator: " ")
    #expect(texts(links) == [Array(repeating: "Link", count: 11).joined(separator: " ")])
    let few = "[1]Link and [2]Link"
    #expect(texts(few) == [few])
  }

  @Test("are no numbers of notes, and a list of books is no list of links")
  func notes() {
    let source = (1...12).map { "A sentence with a note.[\($0)]" }.joined(separator: "\n\n")
    #expect(texts(source + "\n\nReferences\n\n1. Sample, The Pier").contains("References"))
    #expect(texts(source).first == "A sentence with a note.[1]")
  }
}

@Suite("Escape sequences")
struct EscapeSequencesTests {
  @Test(
    "are removed whole",
    arguments: [
      ("\u{1B}[1;31mred\u{1B}[0m", "red"), ("\u{1B}]8;;https://example.org\u{1B}\\a", "a"),
      ("\u{1B}]0;title\u{07}a", "a"), ("\u{1B}(Ba", "a"), ("a\u{1B}", "a"), ("a\u{1B}[", "a"),
      ("[31m stays", "[31m stays"),
    ])
  func removed(text: String, rest: String) {
    #expect(text.withoutEscapeSequences == rest)
  }

  @Test("that never end hide no text")
  func unended() {
    #expect("\u{1B}]8;;one\ntwo".withoutEscapeSequences == "8;;one\ntwo")
  }
}
