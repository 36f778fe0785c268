import Testing

@testable import ArticleParsing

@Suite("Credits")
struct CreditTests {
  @Test(
    "are found on lines of their own",
    arguments: [
      ("Foto: Jana Beispiel", "Jana Beispiel"), ("(Foto: dpa/Beispiel)", "dpa/Beispiel"),
      ("© Jana Beispiel", "Jana Beispiel"), ("Photo by Joan Sample", "Joan Sample"),
      ("Bildquelle: Stadt Hohenfelde", "Stadt Hohenfelde"), ("Bild: imago", "imago"),
      ("Photograph: Peter Example/Getty Images", "Peter Example/Getty Images"),
      ("Photo : Jeanne Exemple", "Jeanne Exemple"), ("Fot. Jan Przykład", "Jan Przykład"),
      ("imago images/Beispiel", "imago images/Beispiel"), ("Getty Images", "Getty Images"),
      ("AFP via Getty Images", "AFP via Getty Images"),
      ("Quelle: IMAGO/Beispiel", "IMAGO/Beispiel"),
      ("[Photo: Ellery Museum]", "Ellery Museum"),
    ])
  func whole(text: String, name: String) {
    let credit = Credit(text)
    #expect(credit?.name == name)
    #expect(credit?.caption == nil)
  }

  @Test(
    "are cut from the end of captions",
    arguments: [
      ("Der Deich wächst. (Foto: Jana Beispiel)", "Der Deich wächst.", "Jana Beispiel"),
      ("Der Deich wächst. Foto: dpa", "Der Deich wächst.", "dpa"),
      ("Der Deich © AP/dpa | Jana Beispiel", "Der Deich", "AP/dpa | Jana Beispiel"),
      ("The pier at noon. Photo by Joan Sample", "The pier at noon.", "Joan Sample"),
      (
        "The pier at noon. Joan Sample/Getty Images", "The pier at noon.",
        "Joan Sample/Getty Images"
      ),
      ("The pier (AP Photo/Joan Sample)", "The pier", "Joan Sample"),
    ])
  func tails(text: String, caption: String, name: String) {
    let credit = Credit(text)
    #expect(credit?.caption == caption)
    #expect(credit?.name == name)
  }

  @Test(
    "are not seen in sentences, signs of texts, files and notices",
    arguments: [
      "Der Minister kündigte Hilfen an. (dpa)", "Getty Images sues a maker of pictures",
      "© 2024 Beispiel GmbH. Alle Rechte vorbehalten.", "Image: header.png",
      "Photo: none. License: do what you like, but do not blame the tide.", "Foto:", "()", "©", "/",
      "(",
      "Das Foto zeigt den Deich.",
    ])
  func refusals(text: String) {
    #expect(Credit(text) == nil)
  }
}

@Suite("Bylines")
struct BylineTests {
  @Test(
    "name authors and agencies",
    arguments: [
      ("Von Karl Muster", ["Karl Muster"], [], false),
      ("Von Karl Muster und Anna von Beispiel", ["Karl Muster", "Anna von Beispiel"], [], false),
      ("Von Karl Muster, Hohenfelde", ["Karl Muster"], [], true),
      ("By Joan Sample for The Ellery Courier", ["Joan Sample"], [], true),
      (
        "By J. R. Sample, Peter O'Example and Reuters", ["J. R. Sample", "Peter O'Example"],
        ["Reuters"], false
      ),
      ("Par Jeanne Exemple et AFP", ["Jeanne Exemple"], ["AFP"], false),
      ("di Maria Esempio", ["Maria Esempio"], [], false),
      ("Von: KARL MUSTER", ["KARL MUSTER"], [], false),
      ("By The Associated Press", [], ["AP"], false),
    ])
  func names(text: String, authors: [String], agencies: [String], hasMore: Bool) {
    let byline = Byline(text)
    #expect(byline?.authors == authors)
    #expect(byline?.agencies == agencies)
    #expect(byline?.hasMore == hasMore)
  }

  @Test(
    "are not made of other lines that begin alike",
    arguments: [
      "Von Wien nach Graz in drei Stunden", "Von der Leyen reist nach Kiew", "By the way",
      "By Design", "Di Maio", "Von", "By ", "Von München bis Aachen: Im Netz",
      "By the end of the year, the pier will be closed",
    ])
  func refusals(text: String) {
    #expect(Byline(text) == nil)
  }
}

@Suite("Source lines")
struct SourceLineTests {
  @Test("name publisher, initials and agencies, each by its usual name")
  func parts() {
    let line = SourceLine("Quelle: ntv.de, mdi/dpa/AFP/rts")
    #expect(line?.publisher == "ntv.de")
    #expect(line?.initials == ["mdi"])
    #expect(line?.agencies == ["dpa", "AFP", "Reuters"])
  }

  @Test(
    "are known by their label or their signs",
    arguments: [
      ("Kilde: NTB", ["NTB"]), ("Źródło: PAP", ["PAP"]), ("Fonte: ANSA", ["ANSA"]),
      ("Source : AFP", ["AFP"]), ("SDA/sep", ["SDA"]), ("(dpa)", ["dpa"]),
      ("mit Material von dpa und Reuters", ["dpa", "Reuters"]),
    ])
  func labels(text: String, agencies: [String]) {
    #expect(SourceLine(text)?.agencies == agencies)
  }

  @Test("are weak where they name neither site nor agency nor initials")
  func weak() {
    #expect(SourceLine("Source: Port Ellery Museum")?.isStrong == false)
    #expect(SourceLine("Quelle: sid/dpa")?.isStrong == true)
  }

  @Test("take two lower-case letters for initials", arguments: ["ap", "pa", "tt"])
  func initials(sign: String) {
    #expect(SourceLine("Quelle: \(sign)/dpa")?.initials == [sign])
  }

  @Test(
    "are no other lines",
    arguments: ["Quelle des Ärgers", "Source: https://example.org", "und", ""])
  func refusals(text: String) {
    #expect(SourceLine(text) == nil)
  }

  @Test("of Reuters name the reporters, not the editors")
  func reporting() {
    let line = ReportingLine(
      "Reporting by Joan Sample in Ellery and Peter Example; Editing by Al Editor")
    #expect(line?.authors == ["Joan Sample", "Peter Example"])
    #expect(ReportingLine("Additional reporting by Joan Sample")?.authors == [])
    #expect(ReportingLine("Reporting bugs") == nil)
  }
}

@Suite("Headlines")
struct HeadlineTests {
  @Test(
    "part with the kicker on their line",
    arguments: [
      (
        "\"Haben daraus gelernt\" Land baut Deiche aus", "\"Haben daraus gelernt\"",
        "Land baut Deiche aus"
      ),
      (
        "„Haben daraus gelernt“ Land baut Deiche aus", "„Haben daraus gelernt“",
        "Land baut Deiche aus"
      ),
      (
        "\"Haben daraus gelernt\": Land baut Deiche aus", "\"Haben daraus gelernt\"",
        "Land baut Deiche aus"
      ),
      ("Kommentar: Das Land baut Deiche", "Kommentar", "Das Land baut Deiche"),
      ("Meinung Warum Deiche allein nicht reichen", "Meinung", "Warum Deiche allein nicht reichen"),
    ])
  func parted(text: String, kicker: String, title: String) {
    let headline = Headline(text, language: "de")
    #expect(headline.kicker == kicker)
    #expect(headline.title == title)
  }

  @Test(
    "stay whole where quotation or colon belong to them",
    arguments: [
      ("\"Spiegel\"-Bericht über Deiche an der Werra", "de"),
      ("\"Wir bauen weiter\" sagt die Ministerin zum Deich", "de"),
      ("\"Derby\" Bomber wieder da", "de"), ("Brandt: Wir bauen die Deiche aus", "de"),
      ("Hochwasser in Hohenfelde: Land baut Deiche aus", "de"),
      ("\"Row On\" Tops Charts For a Week", "en"), ("The pier: what we know so far", "en"),
      ("\"Offen", "de"), ("\"\"", "de"), (": ", "de"),
    ])
  func whole(text: String, language: String) {
    let headline = Headline(text, language: language)
    #expect(headline.kicker == nil)
    #expect(headline.title == text)
  }
}

@Suite("Sections and page lines")
struct SectionTests {
  @Test("are named alone or at the end of a path")
  func sections() {
    #expect(SectionName.section(in: "Politik") == "Politik")
    #expect(SectionName.section(in: "Politik und Macht") == nil)
    #expect(SectionName.section(inPath: "Startseite > Politik > Ausland") == "Ausland")
    #expect(SectionName.section(inPath: "AP/Reuters") == nil)
  }

  @Test(
    "are known among page lines",
    arguments: [
      "Anzeige", "Mehr zum Thema:", "44 Bilder", "Lesezeit: 3 Minuten", "img_2041.jpg",
      "4 min read",
    ])
  func pageLines(text: String) {
    #expect(Boilerplate.contains(text))
  }

  @Test(
    "are not sought in sentences",
    arguments: ["Die Anzeige kam zu spät", "44 Tote nach Sturm", "Suche nach dem Boot"])
  func sentences(text: String) {
    #expect(!Boilerplate.contains(text))
  }
}
