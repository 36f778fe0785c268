import Articles
import Testing

@testable import ArticleParsing

@Suite("Page metadata")
struct PageMetadataTests {
  private let address = "https://www.example.org/politik/rat-baut-um"

  /// A page and what is read of it.
  private struct Reading {
    let tree: HTMLTree
    let page: PageMetadata

    func text(of node: NodeID?) -> String? { node.map { tree.line(of: $0) } }
  }

  private func read(_ html: String) -> Reading {
    let tree = HTMLTree.parse(Array(html.utf8))
    return Reading(tree: tree, page: PageMetadata.read(tree: tree, url: address))
  }

  private let text = String(
    repeating: "Der Rat der Stadt hat lange beraten und dann entschieden. ", count: 8)

  @Test("is read from meta elements")
  func metaElements() {
    let page = read(
      """
      <html lang=de-AT><head><title>Rat baut um | Das Beispiel</title>
      <meta property=og:title content="Rat baut um"><meta property=og:site_name content="Das Beispiel">
      <meta name=description content="Der Rat baut das Haus um."><meta name=author content="Von Erika Muster">
      <meta property=article:published_time content="2024-05-03T10:00:00+02:00">
      <meta property=article:modified_time content="2024-05-03T11:00:00+02:00">
      <meta property=article:section content=Politik><meta property=article:tag content=Rat>
      <meta property=article:tag content=Umbau><meta property=og:image content="/bild.jpg">
      <link rel=canonical href="/politik/rat-baut-um?x=1"></head><body><h1>Rat baut um</h1><p>\(text)</body>
      """
    ).page
    #expect(page.title == "Rat baut um")
    #expect(page.publisher == "Das Beispiel")
    #expect(page.lead == "Der Rat baut das Haus um.")
    #expect(page.authors == ["Erika Muster"])
    #expect(page.published?.iso8601 == "2024-05-03T10:00:00+02:00")
    #expect(page.updated?.iso8601 == "2024-05-03T11:00:00+02:00")
    #expect(page.section == "Politik")
    #expect(page.tags == ["Rat", "Umbau"])
    #expect(page.images == [ArticleImage(url: "https://www.example.org/bild.jpg")])
    #expect(page.url == "https://www.example.org/politik/rat-baut-um?x=1")
    #expect(page.language == "de")
  }

  @Test("is read from microdata")
  func microdata() {
    let page = read(
      """
      <article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop=headline>Rat baut um</h1>
      <span itemprop=author itemscope><i itemprop=name>Erika Muster</i></span>
      <meta itemprop=datePublished content="2024-05-03"><time itemprop=dateModified datetime="2024-05-04">x</time>
      <span itemprop="articleSection">Politik</span><p>\(text)</article>
      """
    ).page
    #expect(page.title == "Rat baut um")
    #expect(page.authors == ["Erika Muster"])
    #expect(page.published?.iso8601 == "2024-05-03T00:00:00Z")
    #expect(page.updated?.iso8601 == "2024-05-04T00:00:00Z")
    #expect(page.section == "Politik")
  }

  @Test("is read from what readers see where the page says nothing to programs")
  func visible() {
    let reading = read(
      """
      <nav><a href=/>Start</a></nav><main><p class=article-kicker>Stadtrat</p><h1>Rat baut um</h1>
      <div class="head__sub-title">Das alte Haus am Markt bekommt endlich neue Fenster und Türen.</div>
      <div class=byline>Von Erika Muster und Max Beispiel</div><div class=meta-date>Stand: 3. Mai 2024, 10:00 Uhr</div>
      <p>\(text)<p>\(text)</main>
      """)
    #expect(reading.page.kicker == "Stadtrat")
    #expect(reading.page.title == "Rat baut um")
    #expect(reading.page.lead == "Das alte Haus am Markt bekommt endlich neue Fenster und Türen.")
    #expect(reading.page.authors == ["Erika Muster", "Max Beispiel"])
    #expect(reading.page.published?.iso8601 == "2024-05-03T10:00:00Z")
    #expect(reading.page.language == "de")
    #expect(reading.text(of: reading.page.headlineNode) == "Rat baut um")
    #expect(reading.text(of: reading.page.kickerNode) == "Stadtrat")
    #expect(reading.text(of: reading.page.leadNode) == reading.page.lead)
    #expect(reading.text(of: reading.page.bylineNode) == "Von Erika Muster und Max Beispiel")
    #expect(reading.text(of: reading.page.dateNode) == "Stand: 3. Mai 2024, 10:00 Uhr")
  }

  // MARK: - Lead

  private func lead(_ description: String, _ body: String) -> Reading {
    read(
      "<title>Rat baut um</title><meta name=description content='\(description)'><h1>Rat baut um</h1>\(body)"
    )
  }

  private let teaser = "Das alte Haus am Markt bekommt endlich neue Fenster."

  @Test(
    "shows the lead as readers see it, with more words than the description or a place before it")
  func visibleLead() {
    for shown in [teaser, "Berlin. " + teaser, teaser + " Doch wer soll das bezahlen?"] {
      let reading = lead(teaser, "<div><span>\(shown)</span></div><p>\(text)<p>\(text)")
      #expect(reading.page.lead == shown)
      #expect(reading.text(of: reading.page.leadNode) == shown)
    }
  }

  @Test("has no lead where the description is the beginning of the text")
  func descriptionOfBody() {
    let reading = lead(text.prefix(100) + "…", "<p>\(text)<p>\(text)")
    #expect(reading.page.lead == nil)
    #expect(reading.page.leadNode == nil)
    #expect(reading.page.summary?.hasPrefix("Der Rat der Stadt") == true)
  }

  @Test(
    "takes no caption, advertisement, other article or distant box for the lead",
    arguments: [
      "<figure class=lead><p class=intro>Das alte Haus am Markt in einem Bild von gestern</p></figure>",
      "<div class=image-caption><p class=description>Das alte Haus am Markt in einem Bild von gestern</p></div>",
      "<p class=intro>Just one coin a month: support our journalism and subscribe now.</p>",
      "<aside><p class=teaser>Das andere Haus am Markt bekommt keine neuen Fenster und Türen</p></aside>",
      "<p>\(String(repeating: "Wort und Satz und Absatz. ", count: 60))</p><p class=teaser>Das alte Haus am Markt und seine lange Geschichte</p>",
    ])
  func falseLeads(markup: String) {
    let reading = lead("Was der Rat mit dem Haus vorhat", "\(markup)<p>\(text)<p>\(text)")
    #expect(reading.page.leadNode == nil)
    #expect(reading.page.lead == "Was der Rat mit dem Haus vorhat")
  }

  // MARK: - Dates, publisher, labels

  private func linked(_ members: String) -> String {
    "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \(members)}</script>"
  }

  @Test("believes linked data before meta elements, those before what readers see")
  func dateSources() {
    let data = linked("\"datePublished\": \"2024-05-01\"")
    let meta = "<meta property=article:published_time content=2024-05-02>"
    let shown = "<h1>Rat baut um</h1><time datetime=2024-05-03>Freitag</time>"
    #expect(read(data + meta + shown).page.published?.iso8601 == "2024-05-01T00:00:00Z")
    #expect(read(meta + shown).page.published?.iso8601 == "2024-05-02T00:00:00Z")
    #expect(read(shown).page.published?.iso8601 == "2024-05-03T00:00:00Z")
    #expect(
      read(linked("\"datePublished\": \"soon\"") + meta).page.published?.iso8601
        == "2024-05-02T00:00:00Z")
  }

  @Test("has an update only where that is later than the publication")
  func updates() {
    let published = "<meta property=article:published_time content=2024-05-02T10:00:00Z>"
    for (hour, isUpdate) in [("09", false), ("10", false), ("11", true)] {
      let update = "<meta property=article:modified_time content=2024-05-02T\(hour):00:00Z>"
      #expect((read(published + update).page.updated != nil) == isUpdate)
    }
    let update = "<meta property=article:modified_time content=2024-05-02T11:00:00Z>"
    #expect(read(update).page.published?.iso8601 == "2024-05-02T11:00:00Z")
  }

  @Test("names the publisher, by its host where there is only an address")
  func publishers() {
    let address = "<meta property=og:site_name content='https://www.example.org/start'>"
    #expect(read(address).page.publisher == "example.org")
    #expect(
      read("<meta property=og:site_name content='www.example.org'>").page.publisher
        == "example.org")
    #expect(
      read(address + linked("\"publisher\": {\"name\": \"Das Beispiel\"}")).page.publisher
        == "Das Beispiel")
  }

  @Test("takes no date, number or menu above the headline for the kicker")
  func kickers() {
    let kicker: (String) -> String? = {
      self.read("<p class=kicker>\($0)</p><h1>Rat baut um</h1><p>\(self.text)").page.kicker
    }
    #expect(kicker("Stadtrat") == "Stadtrat")
    #expect(kicker("Stadtrat, 3. Mai 2024") == nil)
    #expect(kicker("Rat · Tat · Ort · Land · Welt · Haus · Hof · Bild · Ton · Wort") == nil)
  }

  @Test("finds the author on a card for social networks")
  func cards() {
    let card = """
      <meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Ana Silva'>
      <meta name=twitter:label2 content='Lesezeit'><meta name=twitter:data2 content='Drei Minuten'>
      """
    #expect(read(card).page.authors == ["Ana Silva"])
  }

  // MARK: - Authors, addresses, language

  @Test("prefers people of the linked data, lets a byline with more of them complete it")
  func authors() {
    let linked =
      #"<script type="application/ld+json">{"@type":"NewsArticle","author":"Erika Muster"}</script>"#
    let both = "<div class=byline>Erika Muster<br>Max Beispiel</div>"
    #expect(
      read("\(linked)<h1>Rat baut um</h1>\(both)<p>\(text)").page.authors == [
        "Erika Muster", "Max Beispiel",
      ])
    let other = "<div class=byline>Von Ana Silva</div>"
    #expect(
      read("\(linked)<h1>Rat baut um</h1>\(other)<p>\(text)").page.authors == ["Erika Muster"])
  }

  @Test("finds a byline nobody marked, and looks behind the house's name")
  func unmarkedByline() {
    let head =
      "<meta property=og:site_name content='Das Beispiel'><meta name=author content='Das Beispiel'>"
    let reading = read("\(head)<h1>Rat baut um</h1><p>Erika Muster/Max Beispiel<p>\(text)")
    #expect(reading.page.authors == ["Erika Muster", "Max Beispiel"])
    #expect(reading.text(of: reading.page.bylineNode) == "Erika Muster/Max Beispiel")
  }

  @Test("does not believe that every page is the front page")
  func canonical() {
    #expect(read("<link rel=canonical href='https://www.example.org/'><p>x").page.url == address)
    #expect(read("<link rel=canonical href='javascript:x'><p>x").page.url == address)
    #expect(
      read("<base href='/b/'><link rel=canonical href=c>").page.url == "https://www.example.org/b/c"
    )
  }

  @Test("lets the words overrule a template's English only")
  func languages() {
    #expect(read("<html lang=en><p>\(text)\(text)").page.language == "de")
    #expect(read("<html lang=fr><p>\(text)\(text)").page.language == "fr")
    #expect(read("<html lang=en-US><p>x").page.language == "en")
    #expect(
      read("<html lang='<x>'><meta property=og:locale content=pt_BR><p>x").page.language == "pt")
    #expect(read("<p>x").page.language == nil)
  }

  // MARK: - Hostile pages

  @Test("holds displayable text only")
  func displayable() {
    let page = read(
      "<title>Rat\u{1B}[2J baut&#27; um</title><meta name=description content='a&#0;b\u{202E}c'><h1>Rat&#x1b;[2J baut um</h1>"
    ).page
    #expect(page.title == "Rat[2J baut um")
    #expect(page.lead?.unicodeScalars.contains("\u{202E}") == false)
  }

  @Test(
    "reads pages made to hurt", .timeLimit(.minutes(1)),
    arguments: [
      "", "<h1>", "<meta>", "<title>", "<script type=application/ld+json>{", "<time datetime=''>",
      String(repeating: "<div class=lead>", count: 5_000) + "x",
      String(repeating: "<h1>Eine Zeile</h1>", count: 5_000),
      String(repeating: "<meta property=og:title content='a | b - c'>", count: 5_000),
      "<h1>" + String(repeating: "a - ", count: 20_000) + "</h1>",
      "<script type=application/ld+json>" + String(repeating: #"{"@graph":["#, count: 20_000)
        + "</script>",
      "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":["
        + (0..<20_000).map { _ in "\"Ab Cd\"" }.joined(separator: ",") + "]}</script>",
      "<div class='" + String(repeating: "lead-", count: 20_000) + "'>x</div>",
      "<meta name=author content='" + String(repeating: "A B, ", count: 20_000) + "'>",
      "<meta name=date content='" + String(repeating: "9", count: 20_000) + "'>",
      String(repeating: "<p class=byline>Von A B", count: 3_000),
      String(repeating: "<div itemprop=author itemscope>", count: 3_000),
    ])
  func hostile(html: String) {
    let page = read(html).page
    #expect(page.authors.count <= 128)
  }
}
