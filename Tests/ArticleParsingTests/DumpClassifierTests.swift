import Testing

@testable import ArticleParsing

@Suite("The dump classifier")
struct DumpClassifierTests {
  private let prose =
    "Die Landesregierung will den Ausbau der Deiche an der unteren Werra bis zum Herbst "
    + "abschließen, und das ist nach allem, was man hört, vor dem Zeitplan."

  /// Roles of the lines, without those of `prose`.
  private func roles(_ lines: String...) -> [DumpLineRole] {
    let source = lines.joined(separator: "\n\n").replacing("PROSE", with: prose)
    return DumpParser.classifiedLines(of: source).filter { $0.line.text != prose }.map(\.role)
  }

  @Test("takes headlines below \"Mehr zum Thema\" out of the body, up to the next text")
  func teasers() {
    let roles = roles(
      "Land baut die Deiche aus", "Foto: dpa", "PROSE", "Mehr zum Thema",
      "Warum die Werra so oft über die Ufer tritt", "Diese Brücken bleiben gesperrt",
      "PROSE und mehr.")
    #expect(roles.prefix(5) == [.title, .credit, .boilerplate, .boilerplate, .boilerplate])
    #expect(roles.last == .paragraph)
  }

  @Test("ends the article at a strong source line, not at a weak one with text behind it")
  func tail() {
    let strong = roles(
      "Land baut die Deiche aus", "PROSE", "Quelle: beispiel.de, dpa", "Alles Weitere", "Im Netz")
    #expect(strong == [.title, .sourceLine, .boilerplate, .boilerplate])
    let list = (1...30).map { "- item number \($0) of a long list" }.joined(separator: "\n")
    let weak = roles("Land baut die Deiche aus", "Foto: dpa", "PROSE", "Quelle: Museum", list)
    #expect(weak.prefix(3) == [.title, .credit, .sourceLine])
    #expect(weak.dropFirst(3).allSatisfy { $0 == .listItem })
  }

  @Test("keeps page words in a text that is no news")
  func plain() {
    #expect(
      roles("tidewatch", "PROSE", "Newsletter", "PROSE und mehr.") == [
        .paragraph, .heading, .paragraph,
      ])
  }

  @Test("takes a doubled line for a caption, but not the doubled headline")
  func doubled() {
    let twice = "Bagger am Ufer der Werra"
    #expect(
      roles("Land baut die Deiche aus", twice, twice, "Foto: dpa", "PROSE")
        == [.title, .repetition, .caption, .credit])
    let headline = "Land baut die Deiche aus"
    #expect(
      roles(headline, headline, "Von Karl Muster", "PROSE") == [.repetition, .title, .byline])
  }

  @Test("takes a bare name for a byline beside the date only")
  func bareName() {
    #expect(
      roles("Land baut die Deiche aus", "Karl Muster", "Stand: 3. Mai 2024", "PROSE")
        == [.title, .byline, .date])
    #expect(
      !roles("Land baut die Deiche aus", "Karl Muster", "Foto: dpa", "PROSE").contains(.byline))
  }

  @Test("finds the lead by byline, dateline or length")
  func leads() {
    let lead =
      "Das Land baut die Deiche aus, und die Ministerin sieht sich bei allem vor dem Zeitplan."
      + " Der Opposition reicht das nicht."
    let long = String(repeating: prose + " ", count: 3)
    #expect(
      roles("Land baut Deiche aus", "Foto: dpa", lead, long, long + "Eins.", long + "Zwei.")[2]
        == .lead)
    #expect(
      roles("Land baut Deiche aus", lead, "Von Karl Muster", "PROSE", "PROSE Eins.")[1] == .lead)
    #expect(
      roles("Land baut Deiche aus", "Foto: dpa", "Kiel (dpa) - " + lead, long, long + "Eins.")[2]
        == .paragraph)
  }
}

@Suite("News agencies")
struct NewsAgencyTests {
  @Test(
    "are found in datelines",
    arguments: [
      ("Kiel (dpa) - Die Deiche", "dpa"), ("PORT ELLERY (AP) — The pier", "AP"),
      ("Wien/Graz (APA/dpa) - Die", "APA"), ("Kiel (dpa/lno) – Die Deiche", "dpa"),
    ])
  func datelines(text: String, agency: String) {
    #expect(NewsAgency.inDateline(of: text) == agency)
  }

  @Test(
    "are not found elsewhere",
    arguments: [
      "Er (dpa) war da", "kiel (dpa) - Die", "Kiel (Land) - Die", "Kiel )(", "(", ")", "",
    ])
  func elsewhere(text: String) {
    #expect(NewsAgency.inDateline(of: text) == nil)
  }
}
