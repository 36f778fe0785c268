import Articles
import Testing

@testable import ArticleParsing

@Suite("Combining marks in a dump")
struct DumpMarksTests {
  private let marks = String(repeating: "\u{301}", count: 4)

  /// Whether all that a draft shows is displayable.
  private func isDisplayable(_ source: String) -> Bool {
    let draft = DumpParser.draft(of: source)
    let text = draft.document.plainText
    return text == text.displayable && draft.title == draft.title?.displayableLine
  }

  @Test("are four at most where a letter has no form of one scalar")
  func excluded() {
    // Shin with sin dot: normalization form C takes it apart.
    #expect(isDisplayable("\u{FB2B}" + String(repeating: "\u{5C2}", count: 6)))
    let bytes: [UInt8] = Array("A pier closes\n\n".utf8) + [0xF9] + Array(repeating: 0xD2, count: 9)
    let text = TextDecoding.text(of: bytes)
    #expect(isDisplayable(text))
  }

  @Test("are four at most where Markdown's signs between them go")
  func markdown() {
    #expect(isDisplayable("**Title** of this\n\nx\(marks)**\(marks)y** and more"))
    #expect(isDisplayable("Title\n\nx\(marks)[\(marks)y](https://example.org/) and more"))
  }

  @Test("are four at most where wrapped lines are joined")
  func wrapped() {
    let line = "\u{304B}" + String(repeating: "\u{3099}", count: 4)
    let next = String(repeating: "\u{3099}", count: 4) + "\u{304B}"
    let full = String(repeating: "\u{304B}", count: 36)
    let text = Array(repeating: "\(next)\(full)\(line)", count: 8).joined(separator: "\n")
    #expect(isDisplayable(text))
  }
}
