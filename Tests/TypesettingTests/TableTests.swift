import Articles
import Testing
import Typesetting

@Suite struct TableTests {
  private let rows: [[TableCell]] = [
    [TableCell("Place", isHeader: true), TableCell("Snow", isHeader: true)],
    [TableCell([.text("Upper "), .strong([.text("village")])]), TableCell("120 cm")],
    [TableCell("東京"), TableCell("")],
    [TableCell("Harbour"), TableCell("3 cm")],
  ]

  private let numbers: [[TableCell]] = [
    [
      TableCell("Way", isHeader: true), TableCell("Time", isHeader: true),
      TableCell("Fee", isHeader: true),
    ],
    [TableCell("on foot"), TableCell("148"), TableCell("none")],
    [TableCell("ferry"), TableCell("9,5"), TableCell("4 €")],
  ]

  private func typeset(_ blocks: [Block], measure: Int) -> TypesetArticle {
    var draft = ArticleDraft(format: .html)
    draft.document.blocks = blocks
    return Typesetter(measure: measure).typeset(draft)
  }

  @Test func cellsStandInColumnsByTheirDisplayWidth() {
    #expect(
      typeset([.table(rows: rows)], measure: 40).plainText == """
        Place          Snow
        Upper village  120 cm
        東京
        Harbour        3 cm

        """)
  }

  @Test func numbersStandAtTheRightOfTheirColumn() {
    #expect(
      typeset([.table(rows: numbers)], measure: 40).plainText == """
        Way      Time  Fee
        on foot   148  none
        ferry     9,5  4 €

        """)
  }

  @Test func aTableThatIsTooWideIsSetRowByRow() {
    #expect(
      typeset([.table(rows: rows)], measure: 18).plainText == """
        Pla…: Upper
              village
        Snow: 120 cm

        Pla…: 東京

        Pla…: Harbour
        Snow: 3 cm

        """)
  }

  @Test func withoutHeadersTheCellsOfARowFollowEachOther() {
    let rows = [[TableCell("One long cell here"), TableCell("two")], [TableCell("three")]]
    #expect(
      typeset([.table(rows: rows)], measure: 20).plainText
        == "One long cell here\ntwo\n\nthree\n")
  }

  @Test(arguments: [6, 12, 18, 30, 60])
  func everyRunRepeatsTheWordsAtItsOffset(measure: Int) {
    let article = typeset([.paragraph("Before."), .table(rows: rows)], measure: measure)
    #expect(article.passages[2] == Block.table(rows: rows).plainText)
    for line in article.lines where line.start.passage == 2 {
      #expect(line.width <= measure)
      for run in line.runs {
        guard let offset = run.offset else { continue }
        #expect(article.passages[2].dropFirst(offset).hasPrefix(run.text))
      }
    }
  }

  @Test func linesOfATableNeverGoBack() {
    let starts = typeset([.table(rows: numbers)], measure: 12).lines.map(\.start)
    #expect(starts == starts.sorted())
  }

  @Test func aTableWithoutWordsHasNoLines() {
    #expect(typeset([.table(rows: [[TableCell("")], []])], measure: 30).lines.isEmpty)
  }

  @Test func aTableInAQuotationStandsBehindItsBar() {
    let text = typeset([.quote([.table(rows: numbers)])], measure: 40).plainText
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("│ ") })
  }
}
