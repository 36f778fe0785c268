import Articles
import Testing

@testable import ArticleParsing

/// Sources that are a headline and a text, and nothing of a page around them.
@Suite("A text without a page around it")
struct DumpWholeTextTests {
  private func whole(_ title: String, _ parts: [String], by separator: String = "\n\n") -> Bool {
    let source = ([title] + parts).joined(separator: separator)
    let draft = DumpParser.draft(of: source)
    let kept = [draft.title, draft.lead, draft.document.plainText].compactMap(\.self)
    let words = Set(kept.joined(separator: " ").split(whereSeparator: \.isWhitespace))
    return draft.discarded.isEmpty
      && source.split(whereSeparator: \.isWhitespace).allSatisfy {
        words.contains($0) || $0 == "-" || $0 == "*" || ListMarker("\($0) x") != nil
      }
  }

  /// Paragraphs of made-up words; `form` makes a word of its number.
  private func paragraphs(
    _ count: Int, words: Int = 20, end: String = ".", form: (Int) -> String
  ) -> [String] {
    (0..<count).map { paragraph in
      (0..<words).map { form(paragraph * words + $0 + 1) }.joined(separator: " ") + end
    }
  }

  @Test("comes out whole in made-up words", arguments: [3, 20, 90], [6, 20, 35])
  func madeUp(count: Int, words: Int) {
    #expect(whole("Counting to Nine", paragraphs(count, words: words) { "word\(10_000 + $0)" }))
    #expect(whole("COUNTING TO NINE", paragraphs(count, words: words) { "WORD\(10_000 + $0)" }))
    #expect(whole("Counting", paragraphs(count, words: words, end: "") { "wo\($0)" }))
    #expect(whole("Counting", paragraphs(count, words: words, end: "!") { "Wo\($0)" }))
  }

  @Test("comes out whole below a byline and a date", arguments: [8, 45])
  func byline(count: Int) {
    let source =
      "Counting to Nine\n\nBy Ann Sample\n\n3 May 2026\n\n"
      + paragraphs(count) { "word\(10_000 + $0)" }.joined(separator: "\n\n")
    let draft = DumpParser.draft(of: source)
    #expect(draft.authors == ["Ann Sample"] && draft.discarded.isEmpty)
    #expect(draft.document.blocks.count + (draft.lead == nil ? 0 : 1) == count)
  }

  @Test("comes out whole in any length of paragraphs")
  func lengths() {
    let lengths = [3, 25, 8, 40, 20, 2, 18, 60, 5, 31]
    let parts = (0..<50).map { part in
      (0..<lengths[part % 10]).map { "w\(part * 100 + $0)" }.joined(separator: " ") + "."
    }
    #expect(whole("Counting to Nine", parts))
  }

  @Test("comes out whole as verse, below a line of prose too")
  func verse() {
    let verses = (0..<40).map { "And ship \($0 * 2) is gone from shore\nwith lantern \($0) on her" }
    #expect(whole("The Ships", verses))
    let prose = paragraphs(4) { "word\(10_000 + $0)" }
    #expect(whole("The Ships", prose + verses + prose.map { "So \($0)" }))
  }

  @Test("comes out whole with numbered paragraphs, as code-like prose, as a changelog")
  func technical() {
    let prose = paragraphs(30) { "word\(10_000 + $0)" }
    #expect(whole("Counting", prose.enumerated().map { "§ \($0 + 1) \($1)" }))
    #expect(whole("Counting", prose.enumerated().map { "\($0 + 1). \($1)" }))
    let code = paragraphs(30) { "get_value\($0)(x, y) -> z\($0) | NULL;" }
    #expect(whole("The functions", code))
    let changes = (1...30).map { "Version 1.\($0)\n\n- Fix crash \($0)a\n- Add flag --f\($0)" }
    #expect(whole("Changes", changes))
    #expect(whole("Changes", changes + prose))
  }

  @Test("comes out whole in languages the model has hardly seen")
  func languages() {
    let finnish = paragraphs(24, words: 22) {
      ["satama", "laituri\($0)", "suljetaan", "korjausten", "vuoksi\($0)", "ensi", "kuussa"][$0 % 7]
    }
    #expect(whole("Satama sulkee laiturin", finnish))
    let vietnamese = paragraphs(24, words: 22) {
      ["cảng", "sẽ", "đóng", "cầu", "tàu", "phía", "bắc\($0)", "để", "sửa", "chữa\($0)"][$0 % 10]
    }
    #expect(whole("Cảng đóng cầu tàu", vietnamese))
  }

  @Test("comes out whole as a mail")
  func mail() {
    let prose = paragraphs(12) { "word\(10_000 + $0)" }
    let source =
      "From: ann@example.org\nTo: bo@example.org\nSubject: Counting\n\n"
      + prose.joined(separator: "\n\n") + "\n\nYours\n\nAnn"
    let draft = DumpParser.draft(of: source)
    #expect(prose.allSatisfy(draft.document.plainText.contains) && draft.discarded.isEmpty)
  }

  @Test("keeps its paragraphs above a notice of copyright, and loses the notice")
  func copyright() {
    let prose = paragraphs(40) { "word\(10_000 + $0)" }
    let source = (["Counting"] + prose + ["© 2026 Example Press. All rights reserved."])
      .joined(separator: "\n\n")
    let draft = DumpParser.draft(of: source)
    #expect(draft.document.blocks.count + (draft.lead == nil ? 0 : 1) == 40)
    #expect(draft.discarded.count == 1)
  }
}
