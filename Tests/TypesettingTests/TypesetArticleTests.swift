import Articles
import Testing
import Typesetting

@Suite struct TypesetArticleTests {
  private func line(_ text: String, _ passage: Int, _ offset: Int) -> TypesetLine {
    let run = TypesetRun(text: text, role: .body, offset: offset, width: text.count)
    return TypesetLine(
      runs: text.isEmpty ? [] : [run],
      start: ReadingPosition(passage: passage, offset: offset))
  }

  private var article: TypesetArticle {
    TypesetArticle(
      lines: [
        line("Title ", 0, 0), line("", 1, 0), line("one two", 1, 0), line("three", 1, 8),
        line("", 2, 0), line("four", 2, 0),
      ], passages: ["Title", "one two three", "four"])
  }

  @Test(arguments: [
    (0, 0, 0), (0, 4, 0), (0, 99, 0), (1, 0, 2), (1, 7, 2), (1, 8, 3), (2, 0, 5), (9, 9, 5),
    (0, -1, 0), (-1, 0, 0),
  ])
  func aPositionIsOnTheLastLineThatStartsBeforeIt(passage: Int, offset: Int, line: Int) {
    #expect(article.line(at: ReadingPosition(passage: passage, offset: offset)) == line)
  }

  @Test func everyLineKnowsWhereItStarts() {
    #expect(article.position(ofLine: 3) == ReadingPosition(passage: 1, offset: 8))
    #expect(article.position(ofLine: -1) == .start)
    #expect(article.position(ofLine: .max) == ReadingPosition(passage: 2, offset: 0))
  }

  @Test func anArticleWithoutLinesHasOnePosition() {
    #expect(TypesetArticle().line(at: ReadingPosition(passage: 3, offset: 1)) == 0)
    #expect(TypesetArticle().position(ofLine: 5) == .start)
    #expect(TypesetArticle().plainText.isEmpty)
  }

  @Test func plainTextHasNoSpacesAtLineEnds() {
    #expect(article.plainText == "Title\n\none two\nthree\n\nfour\n")
  }
}
