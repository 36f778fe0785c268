import Articles
import Testing
import Typesetting

@Suite struct TypesetterTests {
  private func body(
    _ blocks: [Block], measure: Int = 30, ornaments: Ornaments = .unicode
  ) -> String {
    var draft = ArticleDraft(format: .html)
    draft.document.blocks = blocks
    return Typesetter(measure: measure, ornaments: ornaments).typeset(draft).plainText
  }

  private var article: ArticleDraft {
    var draft = ArticleDraft(format: .html)
    draft.kicker = "Streit um Kies"
    draft.title = "Der Fluss bekommt sein altes Bett zurück"
    draft.authors = ["Anna Muster", "Ben Beispiel"]
    draft.publisher = "Talbote"
    draft.section = "Umwelt"
    // 2026-11-22 14:05 at UTC+1.
    draft.published = Timestamp(seconds: 1_795_352_700, offset: 60)
    draft.lead = "Nach zwölf Jahren wird gebaut."
    draft.images = [
      ArticleImage(caption: "Bagger am Ufer im November.", credit: "Muster/dpa"),
      ArticleImage(url: "https://example.org/unsaid.jpg"),
    ]
    draft.document.blocks = [
      .paragraph("Am Montag um sechs begann die Arbeit."),
      .heading(level: 2, "Was es kostet"),
      .paragraph("Rund 3,5 Millionen Euro."),
    ]
    draft.sourceLine = "Quelle: Talbote, mdi/dpa"
    return draft
  }

  @Test func anArticleIsHeadPicturesBodyAndSources() {
    let text = Typesetter(measure: 32).typeset(article).plainText
    #expect(
      text == """
        Streit um Kies
        Der Fluss bekommt sein altes
        Bett zurück
        Anna Muster, Ben Beispiel ·
        Talbote · Umwelt · 2026-11-22
        14:05

        Nach zwölf Jahren wird gebaut.

        ▣ Bagger am Ufer im November.
          (Muster/dpa)

        Am Montag um sechs begann die
        Arbeit.

        Was es kostet

        Rund 3,5 Millionen Euro.

        Quelle: Talbote, mdi/dpa

        """)
  }

  @Test func aHeadShowsWhatIsThere() {
    var draft = ArticleDraft(format: .text)
    draft.document.blocks = [.paragraph("Only words.")]
    #expect(Typesetter(measure: 32).typeset(draft).plainText == "Only words.\n")
    draft.agencies = ["dpa", "Reuters"]
    draft.initials = ["mdi"]
    draft.published = Timestamp(seconds: 0)
    draft.updated = Timestamp(seconds: 60)
    let text = Typesetter(measure: 72).typeset(draft).plainText
    #expect(text.hasPrefix("mdi/dpa/Reuters · 1970-01-01 · updated 1970-01-01 00:01\n\nOnly"))
    draft.published = Timestamp(seconds: 30)
    draft.updated = Timestamp(seconds: 45)
    #expect(!Typesetter(measure: 72).typeset(draft).plainText.contains("updated"))
  }

  @Test func anEmptyArticleHasNoLines() {
    let article = Typesetter(measure: 40).typeset(ArticleDraft(format: .text))
    #expect(article.lines.isEmpty)
    #expect(article.passages == [""])
  }

  @Test func listsHangAndNest() {
    let inner = Block.list(start: nil, items: [[.paragraph("deeper words that go on")]])
    let items: [[Block]] = [
      [.paragraph("one item that is longer than a line")], [.paragraph("two"), inner],
      [.paragraph("three")],
    ]
    #expect(
      body([.list(start: nil, items: items), .paragraph("After.")], measure: 26) == """
        • one item that is longer
          than a line
        • two
          – deeper words that go
            on
        • three

        After.

        """)
  }

  @Test func numbersStandAtTheRight() {
    let items: [[Block]] = [[.paragraph("nine")], [.paragraph("ten, then more words here")]]
    #expect(
      body([.list(start: 9, items: items)], measure: 26) == """
         9. nine
        10. ten, then more words
            here

        """)
    #expect(body([.list(start: .max, items: items)], measure: 60).contains("\(Int.max). ten"))
  }

  @Test func itemsOfSeveralParagraphsAreParted() {
    let items: [[Block]] = [[.paragraph("a"), .paragraph("b")], [.paragraph("c")]]
    #expect(body([.list(start: nil, items: items)]) == "• a\n\n  b\n\n• c\n")
  }

  @Test func quotationsHaveABarALevel() {
    let blocks: [Block] = [
      .quote([
        .paragraph("First words of a longer quotation."), .paragraph("Second."),
        .quote([.list(start: nil, items: [[.paragraph("inner")], [.paragraph("list")]])]),
      ]), .paragraph("After."),
    ]
    #expect(
      body(blocks) == """
        │ First words of a longer
        │ quotation.
        │
        │ Second.
        │
        │ │ • inner
        │ │ • list

        After.

        """)
  }

  @Test func atMostFourBarsStandAtTheLeft() {
    var block = Block.paragraph("deep")
    for _ in 0..<100 { block = .quote([block]) }
    #expect(body([block]) == "│ │ │ │ deep\n")
  }

  @Test func deepIndentsLeaveRoomForTheText() {
    var block = Block.paragraph("words that need room")
    for _ in 0..<100 { block = .list(start: nil, items: [[block]]) }
    #expect(
      body([block], measure: 40)
        == String(repeating: "• – ", count: 5) + "words that need room\n")
  }

  @Test func codeKeepsItsSpacesAndIsMarkedWhereItIsCut() {
    let code = "\nif a {\n\tcall(withOneArgument, andAnother)\n\n\n  b\tc\n}\n\n"
    #expect(
      body([.code(code), .paragraph("After.")], measure: 24) == """
        if a {
            call(withOneArgument
        ↳ , andAnother)


          b c
        }

        After.

        """)
  }

  @Test func spacesBeyondTheEdgeOfCodeVanish() {
    #expect(body([.code("abcdefgh   \n  ab   gh\n   ")], measure: 8) == "abcdefgh\n  ab   g\n↳ h\n")
  }

  @Test func hugeWordsAreBroken() {
    let word = String(repeating: "x", count: 100_000)
    let article = body([.paragraph(word)], measure: 10)
    #expect(article == String(repeating: "xxxxxxxxxx\n", count: 10_000))
  }

  @Test func aRuleGoesAcrossTheMeasure() {
    #expect(body([.paragraph("a"), .rule, .paragraph("b")], measure: 4) == "a\n\n────\n\nb\n")
    #expect(body([.quote([.rule])], measure: 60).displayWidth == 61)
  }

  @Test func ornamentsMayBeASCII() {
    let blocks: [Block] = [
      .quote([.paragraph("q")]), .list(start: nil, items: [[.paragraph("i")]]), .rule,
      .image(ArticleImage(alt: "seen")), .code("0123456789"),
    ]
    #expect(
      body(blocks, measure: 8, ornaments: .ascii)
        == "| q\n\n* i\n\n--------\n\n# seen\n\n01234567\n\\ 89\n")
  }

  @Test func blocksWithoutWordsLeaveNoGap() {
    let blocks: [Block] = [
      .paragraph(""), .paragraph("a"), .paragraph(" \n "), .quote([.paragraph("")]),
      .list(start: nil, items: [[], [.paragraph("")]]), .code(" \n"), .image(ArticleImage()),
      .paragraph("b\n\n\n\nc"),
    ]
    #expect(body(blocks) == "a\n\nb\n\nc\n")
  }
}
