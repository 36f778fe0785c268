import Testing

@testable import ArticleParsing

@Suite("The headline's vote")
struct HeadlineVoteTests {
  private func winner(
    _ candidates: [(HeadlineVote.Source, String)],
    sites: [String] = ["Das Beispiel", "example.org"]
  ) -> String? {
    var vote = HeadlineVote(sites: sites)
    for (source, text) in candidates { vote.add(text, from: source) }
    return vote.winner
  }

  @Test(
    "cuts the site's name and the section, not the headline's own dashes",
    arguments: [
      ("Rat baut um | Das Beispiel", "Rat baut um"), ("Das Beispiel - Rat baut um", "Rat baut um"),
      ("Rat baut um - Politik - Das Beispiel", "Rat baut um"),
      ("Rat baut um | Das Beispiel | von Erika Muster", "Rat baut um"),
      ("Rat baut um – und keiner hilft", "Rat baut um – und keiner hilft"),
      ("Rat baut um：Das Beispiel", "Rat baut um"), ("Umbau: Rat baut um", "Umbau: Rat baut um"),
      ("Rat baut um - example.org", "Rat baut um"), ("Rat baut um | Politik", "Rat baut um"),
      ("Rat baut um - Politik", "Rat baut um - Politik"),
    ])
  func sites(text: String, expected: String) {
    #expect(winner([(.documentTitle, text)]) == expected)
  }

  @Test("cuts what is behind another source's whole headline")
  func wholes() {
    let title = "Der Rat baut „um“-정치ㅣ한국일보"
    #expect(
      winner([(.openGraph, title), (.linkedData, "Der Rat baut \"um\"")]) == "Der Rat baut \"um\"")
  }

  @Test("keeps a kicker where the houses' own headline has it")
  func kickers() {
    #expect(
      winner([(.heading, "Rat baut um"), (.openGraph, "Umbau: Rat baut um")])
        == "Umbau: Rat baut um")
  }

  @Test("goes with the headline for sharing, else with the greater number")
  func numbers() {
    let both = "Der Rat baut das Haus um"
    #expect(
      winner([(.heading, both), (.linkedData, both), (.openGraph, "Rat baut um")]) == "Rat baut um")
    #expect(
      winner([(.heading, "Nur hier"), (.linkedData, both), (.documentTitle, both)]) == both)
    #expect(winner([(.linkedData, "Zweite Stimme"), (.heading, "Erste Stimme")]) == "Erste Stimme")
  }

  @Test("goes with heading and linked data where the document's title is another")
  func readersHeadline() {
    let own: [(HeadlineVote.Source, String)] = [
      (.heading, "Der Rat baut das Haus um"), (.linkedData, "Der Rat baut das Haus um"),
    ]
    let search: [(HeadlineVote.Source, String)] = [
      (.openGraph, "Rat und Haus: alles zum Umbau"), (.twitter, "Rat und Haus: alles zum Umbau"),
      (.documentTitle, "Rat und Haus: alles zum Umbau | Das Beispiel"),
    ]
    #expect(winner(own + search) == "Der Rat baut das Haus um")
    #expect(
      winner(own + [(.documentTitle, "Der Rat baut das Haus um")] + search.prefix(2))
        == "Rat und Haus: alles zum Umbau")
  }

  @Test("does not go with a headline that was cut")
  func cutHeadlines() {
    let whole = #"Rat baut um und ruft "hurra""#
    #expect(winner([(.openGraph, "Rat baut um und ruft"), (.heading, whole)]) == whole)
    #expect(winner([(.openGraph, "Rat baut um…"), (.heading, whole)]) == whole)
  }

  @Test("takes no site for a headline")
  func noHeadline() {
    #expect(winner([(.heading, "Das Beispiel"), (.documentTitle, "The Das Beispiel")]) == nil)
    #expect(winner([]) == nil)
    #expect(winner([(.heading, " | ")]) == nil)
  }
}
