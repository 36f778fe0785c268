import Articles
import Testing

@testable import ArticleParsing

@Suite("The dump parser's rules")
struct DumpReadingTests {
  private let prose =
    "Die Landesregierung will den Ausbau der Deiche an der unteren Werra bis zum Herbst "
    + "abschließen, und das ist nach allem, was man hört, vor dem Zeitplan."

  @Test("takes the headline that the page's title begins with, though it stands twice")
  func likeliestTitle() {
    let headline = "Land baut die Deiche aus"
    let menu = (1...70).map { "Eintrag \($0)" }.joined(separator: "\n\n")
    let source = """
      \(headline) | Der Beispielbote

      \(menu)

      \(headline)

      \(headline)

      \(prose)

      \(prose) Eins.

      \(prose) Zwei.
      """
    let draft = DumpParser.draft(of: source)
    #expect(draft.title == headline)
  }

  @Test("keeps sentences between the text and its source line")
  func textBeforeSource() {
    let lines = [
      "Land baut die Deiche aus", prose, prose + " Eins.", "Das ist alles für heute.",
      "Quelle: beispiel.de, dpa",
    ]
    let roles = DumpParser.classifiedLines(of: lines.joined(separator: "\n\n")).map(\.role)
    #expect(roles.suffix(2) == [.paragraph, .sourceLine])
  }

  @Test("takes the date behind the names of a byline")
  func bylineWithDate() {
    for line in ["By Bob Carriage 3 May 2026", "Posted by Bob Carriage on May 3, 2026"] {
      let source = ["Harbour to close pier", line, prose, prose + " Eins."]
      let draft = DumpParser.draft(of: source.joined(separator: "\n\n"))
      #expect(draft.authors == ["Bob Carriage"])
      #expect(draft.published?.civil.isoDay == "2026-05-03")
    }
  }

  @Test("parts a labelled caption from its credit")
  func labelledCaption() {
    let credit = Credit("Bild: Eine Turbine bei Sonnenaufgang. Foto: dpa")
    #expect(credit?.caption == "Eine Turbine bei Sonnenaufgang.")
    #expect(credit?.name == "dpa")
    #expect(Credit("Foto: Karl Muster (Getty)")?.caption == nil)
  }

  @Test("names a text of one line by it, or by its first sentence")
  func singleLine() {
    #expect(DumpParser.draft(of: "The tide is out.").title == "The tide is out.")
    let long = "The tide is out. " + prose + " " + prose
    let draft = DumpParser.draft(of: long)
    #expect(draft.title == "The tide is out.")
    #expect(draft.document.blocks == [.paragraph(long)])
  }
}
