import Articles
import Testing

@testable import ArticleParsing

@Suite("Dump lines")
struct DumpLinesTests {
  private let wrapped = """
    The harbour authority will close its northern pier for repairs from
    next month, officials said on Tuesday. Ferries to the outer islands
    are to leave from the fish market instead, and there will be delays.

    Another paragraph that was wrapped at the same width by the same old
    program, which parts well-known words at their hyphens, as here: well-
    known.
    """

  @Test("are put together where they were wrapped")
  func unwraps() {
    let lines = DumpLines.lines(of: wrapped)
    #expect(lines.count == 2)
    #expect(lines.last?.text.hasSuffix("as here: well-known.") == true)
    #expect(lines.map(\.number) == [1, 5])
  }

  @Test("are put together in narrow columns too")
  func unwrapsColumns() {
    let narrow = """
      The harbour authority will close its
      northern pier for repairs from next
      month, officials said on Tuesday. The
      ferries are to leave from the market
      and there will be delays.

      The pier was built long ago and has
      carried trains until the old line to
      the coast was abandoned.
      """
    #expect(DumpLines.lines(of: narrow).count == 2)
    let menu = (1...12).map { "Line \($0) of a long menu" }.joined(separator: "\n")
    #expect(DumpLines.lines(of: menu).count == 12)
  }

  @Test("stay apart where each is a paragraph, however long")
  func keepsParagraphs() {
    let source = (1...6).map {
      "Paragraph \($0) " + String(repeating: "with words ", count: $0 * 9)
    }
    #expect(DumpLines.lines(of: source.joined(separator: "\n")).count == 6)
  }

  @Test("are pictures where nothing else stands on them; links without words are none")
  func pictures() {
    let lines = DumpLines.lines(
      of: "# Pier\n\n![](https://example.org/a.jpg) ![dusk](/b.jpg)\n\n[](https://example.org/)")
    #expect(lines.map(\.isPicture) == [false, true])
    let draft = DumpParser.draft(of: "# Pier\n\n* ![](https://example.org/a.jpg)\n\nThe pier.")
    #expect(draft.images.map(\.url) == ["https://example.org/a.jpg"])
    #expect(draft.document.blocks.map(\.plainText) == ["The pier."])
  }

  @Test("stay apart in verse of even length")
  func keepsVerse() {
    let verse = (1...8).map { "And here begins another line of verse that ends in number \($0)" }
    #expect(DumpLines.lines(of: verse.joined(separator: "\n")).count == 8)
  }

  @Test("end at every kind of line end")
  func lineEnds() {
    let source = "a\r\nb\rc\nd\u{0B}e\u{0C}f\u{85}g\u{2028}h\u{2029}i"
    #expect(
      DumpLines.lines(of: source).map(\.text) == ["a", "b", "c", "d", "e", "f", "g", "h", "i"])
  }

  @Test("take items over their hanging lines, numbers only in a row")
  func lists() {
    let lines = DumpLines.lines(
      of: "- one\n  more of one\n* two\n\n1. first\n2) second\n\n1. FC Ellery\n– speech")
    #expect(lines.map(\.text).first == "- one more of one")
    #expect(
      lines.map { String($0.body) }.prefix(4) == ["one more of one", "two", "first", "second"])
    #expect(lines.suffix(2).allSatisfy { $0.marker == nil })
  }

  @Test("know their quote depth and lose the marks")
  func quotes() {
    let lines = DumpLines.lines(of: "> one\n>> two\n>\n>three")
    #expect(lines.map(\.text) == ["one", "two", ">three"])
    #expect(lines.map(\.quoteDepth) == [1, 2, 0])
  }

  @Test("keep the spaces of code, and fold what is no code after all")
  func code() {
    let fenced = DumpLines.lines(of: "```\na  b\n\n```\nc  d")
    #expect(fenced.map(\.text) == ["```", "a  b", "", "```", "c d"])
    #expect(DumpLines.lines(of: "  ```\n  a  b\n  ```\nc  d").map(\.text).last == "c d")
    #expect(DumpLines.lines(of: "```\na  b\n\nc").map(\.text) == ["```", "a b", "c"])
  }

  @Test("measure words, ends and letters")
  func features() throws {
    let line = try #require(DumpLines.lines(of: "He said: “Now 3 of us go.”").first)
    #expect(line.wordCount == 7)
    #expect(line.traits.isSuperset(of: [.endsSentence, .hasDigits, .hasLetters]))
    #expect(line.isAlone)
    let japanese = try #require(DumpLines.lines(of: "港の北桟橋は来月から閉鎖される。").first)
    #expect(japanese.wordCount == 8)
    #expect(japanese.traits.contains(.endsSentence))
  }
}

@Suite("Languages")
struct LanguageGuessTests {
  @Test(
    "are told by their small words",
    arguments: [
      ("Der Hund und die Katze sind nicht mit dem Zug gefahren, das ist ein Bus.", "de"),
      ("The dog and the cat have not gone by train, and this is the bus to it.", "en"),
      ("Le chien et la chatte ne sont pas dans le train, mais sur une place des Vosges.", "fr"),
      ("El perro y la gata no van en el tren, que es una cosa para los niños.", "es"),
      ("Il cane e la gatta non sono nel treno, che è una cosa della città.", "it"),
      ("De hond en de kat zijn niet met het schip, dat van een man is.", "nl"),
      ("O cão e a gata não vão no comboio, que é uma coisa dos meninos da rua.", "pt"),
      ("Pies i kot nie są w pociągu, bo to jest dla dzieci, że się nie da.", "pl"),
    ])
  func told(text: String, language: String) {
    #expect(LanguageGuess.language(of: DumpLines.lines(of: text)) == language)
  }

  @Test(
    "stay open where words are few or of another language",
    arguments: [
      "Pier", "Port Ellery 2024", "Hunden og katten har ikke vært på toget, og det er fra byen.",
      "港の北桟橋",
    ])
  func open(text: String) {
    #expect(LanguageGuess.language(of: DumpLines.lines(of: text)) == nil)
  }

  @Test("are paragraphs where there are too many, and no word is lost")
  func excess() {
    let source = (0..<9_000).map { "\($0)\n\n" }.joined()
    let lines = RawLine.lines(of: source, most: 100)
    #expect(lines.count < 150)
    #expect(lines[..<100].filter { !$0.isBlank }.map(\.text) == (0..<50).map(String.init))
    let words = lines.flatMap { $0.text.split(separator: " ") }
    #expect(words == (0..<9_000).map { Substring(String($0)) })
  }
}
