import ArticleParsing
import Articles
import Testing

@Suite("Fields that were encoded twice")
struct DoubleEncodingTests {
  @Test(
    "are decoded once more",
    arguments: [
      ("GrÃ¶ÃŸe", "Größe"), ("&#226;&#128;&#166;", "…"), ("Itâ€™s", "It’s"), ("ðŸ˜€ A", "😀 A"),
      ("Â© Ada", "© Ada"),
    ])
  func decoded(source: String, expected: String) throws {
    #expect(try item("<title>\(source)</title>").title == expected)
  }

  @Test(
    "are told from those that are right",
    arguments: [
      "Größe", "LIBERTÉ\u{A0}!", "«CAFÉ»", "São Paulo", "Wie aus ö ein Ã¶ wird", "Ã", "â€", "Â© 中",
    ])
  func untouched(source: String) throws {
    let title = try item("<title>\(source)</title>").title
    #expect(title == source.replacing("\u{A0}", with: " "))
  }
}
