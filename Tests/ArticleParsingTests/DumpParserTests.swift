import Articles
import Testing

@testable import ArticleParsing

@Suite("The dump parser")
struct DumpParserTests {
  private func draft(_ source: String) throws -> ArticleDraft {
    try #require(try ArticleParser.drafts(in: Array(source.utf8), format: .text).first)
  }

  @Test("gives every line a role, and says why")
  func reasons() {
    let lines = DumpParser.classifiedLines(
      of: "Politik\n\nLand baut die Deiche weiter aus\n\nFoto: dpa\n\nQuelle: dpa")
    #expect(lines.map(\.role).prefix(3) == [.section, .title, .credit])
    #expect(lines.prefix(3).allSatisfy { !$0.reason.isEmpty })
  }

  @Test("reads the same from every encoding")
  func encodings() throws {
    let source =
      "Größe\n\nFoto: Jörg Müßig\n\n" + String(repeating: "Ein Satz über Öl und Äpfel. ", count: 9)
    let expected = try draft(source)
    let utf16 = Array(source.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let latin1 = source.unicodeScalars.map { UInt8($0.value) }
    for bytes in [utf16, [0xFF, 0xFE] + utf16, latin1, [0xEF, 0xBB, 0xBF] + Array(source.utf8)] {
      #expect(try ArticleParser.drafts(in: bytes) == [expected])
    }
  }

  @Test("lets no control reach a field")
  func controls() throws {
    let attack = "\u{1B}]2;t\u{7}\u{9B}31m\u{202E}x\u{0}y\u{8}"
    let source = """
      Politik

      "Sag \(attack) das" Titel \(attack) mit Worten

      Bild \(attack) hier (Foto: A\(attack) B)

      Von Karl\(attack) Muster

      ```
      code \(attack)
      ```

      \(String(repeating: "Viele Worte \(attack) und noch sehr viel mehr, was niemandem schaden kann, weil es nur Worte sind. ", count: 12))

      Quelle: a\(attack).de, dpa
      \(attack)
      """
    let dump = try draft(source).dump
    #expect(dump == dump.displayable)
    #expect(
      !dump.unicodeScalars.contains {
        $0.value < 32 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
      })
  }

  @Test(
    "goes through masses of lines of any kind",
    arguments: [
      "a\n", "\n", "Foto: dpa\n\n", "Ein Wort\n\nFoto: dpa\n\n", "Mehr zum Thema\n", "1. a\n",
      "> > a\n",
      "```\n", "- a\n", "Quelle: ntv.de, dpa\n", "Von Karl Muster\n\n", "(((", "©", ". A ", ": ",
      "\"", "<", "a\u{301}\u{301}",
    ])
  func masses(piece: String) throws {
    let source = "Worte am Anfang\n\n" + String(repeating: piece, count: 20_000)
    let draft = try draft(source)
    #expect(draft.title != nil || !draft.document.blocks.isEmpty)
  }

  @Test("names each author once, and keeps a date line it cannot hold")
  func authorsAndDates() throws {
    let draft = try draft(
      "A pier closes for repairs\n\nBy Joan Sample\n\nPublished May 3, 2024\n\n"
        + "Published May 4, 2024\n\n" + String(repeating: "Many words of a text. ", count: 9)
        + "\n\nBy Joan Sample and Peter Example")
    #expect(draft.authors == ["Joan Sample", "Peter Example"])
    #expect(draft.published?.civil.day == 3)
    #expect(draft.discarded == ["Published May 4, 2024"])
  }

  @Test("keeps a text after a weak source line in the midst of it")
  func sourceInMidst() throws {
    let paragraphs = ["eins", "zwei", "drei"].map { number in
      String(repeating: "Ein langer Satz mit vielen Worten und \(number) steht hier. ", count: 6)
    }
    let draft = try draft(
      "Titel des Textes\n\nFoto: dpa\n\n\(paragraphs[0])\n\nQuelle: Museum Hohenfelde\n\n"
        + paragraphs[1...].joined(separator: "\n\n")
    )
    #expect(draft.document.blocks.count + (draft.lead == nil ? 0 : 1) == 3)
    #expect(draft.sourceLine == "Quelle: Museum Hohenfelde")
    #expect(draft.discarded.isEmpty)
  }
}
