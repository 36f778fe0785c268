import Articles
import Testing

@testable import ArticleParsing

@Suite("Links of an article")
struct ArticleLinksTests {
  private func draft(_ body: String) -> ArticleDraft {
    let page = """
      <html><body><h1>Boats return to the harbour</h1><main>
      <p>The boats came back on Tuesday night, nine days after they had left the harbour.</p>
      <p>Nobody was hurt, said the harbour master, and the nets can be mended until Sunday.</p>
      \(body)</main></body></html>
      """
    return PageParser.draft(of: Array(page.utf8), url: "https://talbote.example/boats.html")
  }

  private func dump(_ body: String) -> String {
    Document(blocks: Array(draft(body).document.blocks.dropFirst(2))).dump
  }

  private static let prose =
    "<p>On Monday they will go out again, if the wind allows it and the coffee has arrived.</p>"

  @Test("are kept as its sources", arguments: ["Sources", "Quellen:", "References"])
  func sources(heading: String) {
    let list =
      "<ul><li><a href='/r'>Report of the harbour</a></li><li><a href='/t'>Tides</a></li></ul>"
    #expect(
      dump("<h2>\(heading)</h2>\(list)") == """
        heading 2: \(heading)
        list
          item
            paragraph: [Report of the harbour](https://talbote.example/r)
          item
            paragraph: [Tides](https://talbote.example/t)

        """)
  }

  @Test("are kept for further reading where they lead elsewhere")
  func furtherReading() {
    let list = { (href: String) in
      "<h2>Further reading</h2><ul><li><a href='\(href)'>All about nets</a></li></ul>"
    }
    #expect(dump(list("https://nets.example/all")).contains("[All about nets](https://nets"))
    #expect(dump(list("/news/nets.html")) == "")
    #expect(dump(list("https://m.talbote.example/nets")) == "")
  }

  @Test("are kept between paragraphs where a colon or a full stop says so")
  func paragraphs() {
    let colon = "<p>The harbour master has written down all that there is to know about it:</p>"
    let link = "<p><a href='/all'>All there is to know about nets</a></p>"
    #expect(dump(colon + link + Self.prose).contains("[All there is to know about nets]"))
    let sentence =
      "<p><a href='https://nets.example/'>The makers of nets have said nothing.</a></p>"
    #expect(dump(sentence + Self.prose).contains("[The makers of nets have said nothing.]"))
    #expect(!dump(link + Self.prose).contains("All there is"))
  }
}
