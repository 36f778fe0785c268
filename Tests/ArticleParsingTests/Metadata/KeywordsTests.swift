import Testing

@testable import ArticleParsing

@Suite("Keywords and departments")
struct KeywordsTests {
  private let keywords = Keywords(houses: ["Das Beispiel", "example.org"])

  @Test("are words for readers, each once, and not the house's own name")
  func words() {
    #expect(
      keywords.cleaned(["Rat", "NATO", "rat", "Das Beispiel", "example.org", "G7"])
        == ["Rat", "NATO", "G7"])
  }

  @Test(
    "are no numbers and codes of a machine",
    arguments: [
      "8ae9ab2d-fe1b-4230-acb8-a59b52877682", "103245871", "NLP Category: Politics",
      String(repeating: "Wort ", count: 20),
    ])
  func machines(tag: String) {
    #expect(keywords.cleaned([tag, "Rat"]) == ["Rat"])
  }

  @Test("lose all capitals where topic codes stand among them")
  func codes() {
    #expect(keywords.cleaned(["AB:TOPIC", "MTXX", "Rat"]) == ["Rat"])
    #expect(keywords.cleaned(["MTXX", "Rat"]) == ["MTXX", "Rat"])
  }

  @Test("name no department where nobody chose one")
  func departments() {
    #expect(keywords.section("Politik", title: "Rat baut um") == "Politik")
    #expect(keywords.section("Uncategorized", title: nil) == nil)
    #expect(keywords.section("tags", title: nil) == nil)
    #expect(keywords.section("Rat baut um!", title: "Rat baut um") == nil)
    #expect(keywords.section(nil, title: nil) == nil)
  }
}
