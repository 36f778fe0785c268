import Articles
import Testing

@testable import ArticleParsing

@Suite("Bylines on pages")
struct BylineFinderTests {
  private static let text = String(
    repeating: "<p>The boats came back on Tuesday, nine days after they left.</p>", count: 60)

  private func authors(above: String = "", below: String = "", atEnd: String = "") -> [String] {
    let html = """
      <title>Boats return</title><body>\(above)<h1>Boats return</h1>\(below)\(Self.text)\(atEnd)
      """
    let tree = HTMLTree.parse(Array(html.utf8))
    return PageMetadata.read(tree: tree, url: "https://www.example.org/news/boats").authors
  }

  @Test("share a line with dates, above the headline and below it")
  func partsOfLines() {
    let line = "<p><span>By Jane Doe</span> <span>May 3, 2024</span></p>"
    #expect(authors(below: line) == ["Jane Doe"])
    #expect(authors(above: line) == ["Jane Doe"])
  }

  @Test("are passed over where they name the house")
  func house() {
    let house = "<meta property=og:site_name content='Harbour Post'>"
    #expect(
      authors(above: house + "<div>By Harbour Post</div>", below: "<p>By Jane Doe</p>")
        == ["Jane Doe"])
  }

  @Test("stand at the end where all links to an author's page have one name")
  func authorLinks() {
    let jane = "<p>More of <a rel=author href=/jane>Jane Doe</a>"
    let john = "<p>More of <a rel=author href=/john>John Roe</a>"
    #expect(authors(atEnd: jane + jane) == ["Jane Doe"])
    #expect(authors(atEnd: jane + john) == [])
  }

  @Test("stand at the end behind a label", arguments: ["Author", "Autorin/Autor", "Auteur :"])
  func labels(label: String) {
    #expect(authors(atEnd: "<ul><li><b>\(label)</b> Jane Doe</ul>") == ["Jane Doe"])
  }

  @Test("are no sentences, menus and captions")
  func refusals() {
    #expect(authors(below: "<p>By Tuesday they were all back again.</p>") == [])
    #expect(authors(below: "<nav><p>By Jane Doe</p></nav>") == [])
    #expect(authors(below: "<figure><figcaption>By Jane Doe</figcaption></figure>") == [])
  }
}
