import Articles
import Testing
import Typesetting

@Suite struct TypesetRunTests {
  private func typeset(_ blocks: [Block], measure: Int = 20) -> TypesetArticle {
    var draft = ArticleDraft(format: .html)
    draft.document.blocks = blocks
    return Typesetter(measure: measure).typeset(draft)
  }

  @Test func runsCarryTheMarksOfTheirWords() {
    let article = typeset([
      .paragraph([
        .text("plain "), .emphasis([.text("soft "), .strong([.text("both")])]), .text(" "),
        .link(url: "https://example.org/", [.text("link")]), .code("x"),
      ])
    ])
    let runs = article.lines.flatMap(\.runs)
    #expect(runs.map(\.text) == ["plain ", "soft ", "both", "link", "x"])
    #expect(runs.map(\.marks) == [[], .emphasis, [.emphasis, .strong], .link, .code])
    #expect(runs.map(\.offset) == [0, 6, 11, 16, 20])
    #expect(runs.allSatisfy { $0.role == .body })
    #expect(runs.map(\.width) == [6, 5, 4, 4, 1])
  }

  @Test func aCharacterOfTwoInlinesLooksLikeTheFirst() {
    let article = typeset([.paragraph([.text("e"), .strong([.text("\u{301}a")])])])
    #expect(article.lines[0].runs.map(\.text) == ["e\u{301}", "a"])
    #expect(article.lines[0].runs.map(\.offset) == [0, 1])
  }

  @Test func partsHaveTheirRoles() {
    var draft = ArticleDraft(format: .html)
    draft.kicker = "k"
    draft.title = "t"
    draft.publisher = "p"
    draft.lead = "l"
    draft.images = [ArticleImage(caption: "c", credit: "d")]
    draft.document.blocks = [
      .paragraph("b"), .heading(level: 2, "h"), .quote([.paragraph("q")]), .code("c"),
      .list(start: 1, items: [[.paragraph("i")]]), .rule,
    ]
    draft.sourceLine = "s"
    let lines = Typesetter(measure: 20).typeset(draft).lines.filter { !$0.runs.isEmpty }
    #expect(
      lines.map { $0.runs.map(\.role) } == [
        [.kicker], [.title], [.byline], [.lead], [.imageMarker, .caption, .credit], [.body],
        [.heading], [.quoteBar, .quote], [.code], [.listMarker, .body], [.rule], [.source],
      ])
  }

  @Test func ornamentsHaveNoPlaceInTheWords() {
    let article = typeset(
      [.quote([.list(start: nil, items: [[.paragraph("words that need two lines")]])])])
    #expect(article.lines.map { $0.runs.map(\.offset) } == [[nil, nil, 0], [nil, nil, 16]])
  }

  @Test func passagesAreTheWordsOfTheBlocks() {
    var draft = ArticleDraft(format: .html)
    draft.title = "Title"
    draft.lead = "Lead"
    draft.images = [ArticleImage(caption: "Caption", credit: "dpa")]
    draft.document.blocks = [
      .paragraph([.text("a "), .strong([.text("b")]), .lineBreak, .text("c")]),
      .list(start: nil, items: [[.paragraph("d"), .quote([.paragraph("e"), .paragraph("f")])]]),
      .rule, .code("g\n  h"), .quote([.paragraph("i"), .heading(level: 2, "j")]),
    ]
    let blocks = draft.document.blocks.map(\.plainText)
    #expect(
      Typesetter(measure: 9).typeset(draft).passages
        == ["Title\nLead\nCaption (dpa)"] + blocks)
    draft.sourceLine = "Source"
    #expect(Typesetter(measure: 9).typeset(draft).passages.last == "i\n\nj\nSource")
  }

  @Test func blankLinesHaveThePositionOfWhatFollows() {
    let article = typeset([.paragraph("one"), .quote([.paragraph("two"), .paragraph("three")])])
    #expect(
      article.lines.map(\.start) == [
        ReadingPosition(passage: 1, offset: 0), ReadingPosition(passage: 2, offset: 0),
        ReadingPosition(passage: 2, offset: 0), ReadingPosition(passage: 2, offset: 5),
        ReadingPosition(passage: 2, offset: 5),
      ])
  }
}
