import Testing

@testable import ArticleParsing

@Suite("The evidence that a text is news")
struct NewsEvidenceTests {
  private let prose =
    "The harbour authority will close its northern pier for repairs from next month, officials "
    + "said on Tuesday, and ferries are to leave from the fish market instead."

  private func isPageLike(_ lines: [String]) -> Bool {
    NewsEvidence.isPageLike(DumpLines.lines(of: lines.joined(separator: "\n\n")))
  }

  @Test("is the shape of a page: many short lines and some running text")
  func page() {
    let menu = (1...50).map { "Channel \($0)" }
    let text = (1...12).map { "\(prose) Part \($0) of the story." }
    #expect(isPageLike(menu + text))
    #expect(!isPageLike(menu + text.prefix(2)))
    #expect(!isPageLike(Array(menu.prefix(20)) + text))
  }

  @Test("is not the shape of verse, code or a mail")
  func others() {
    let text = (1...12).map { "\(prose) Part \($0) of the story." }
    #expect(!isPageLike((1...60).map { "And so the evening fell again, \($0)" } + text))
    let menu = (1...50).map { "Channel \($0)" }
    #expect(!isPageLike(["# Manual"] + menu + text))
    #expect(!isPageLike(["From: a@example.org", "Subject: Piers"] + menu + text))
  }
}
