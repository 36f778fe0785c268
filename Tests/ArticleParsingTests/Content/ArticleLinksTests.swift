import Articles
import Testing

@testable import ArticleParsing

@Suite("Links of an article")
struct ArticleLinksTests {
  @Test("are kept as its sources", arguments: ["Sources", "Quellen:", "References"])
  func sources(heading: String) {
    let list =
      "<ul><li><a href='/r'>Report of the harbour</a></li><li><a href='/t'>Tides</a></li></ul>"
    #expect(
      HarbourPage.dump("<h2>\(heading)</h2>\(list)") == """
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
    #expect(
      HarbourPage.dump(list("https://nets.example/all")).contains("[All about nets](https://nets"))
    #expect(HarbourPage.dump(list("/news/nets.html")) == "")
    #expect(HarbourPage.dump(list("https://m.talbote.example/nets")) == "")
  }

  @Test("are kept between paragraphs where a colon or a full stop says so")
  func paragraphs() {
    let colon = "<p>The harbour master has written down all that there is to know about it:</p>"
    let link = "<p><a href='/all'>All there is to know about nets</a></p>"
    #expect(
      HarbourPage.dump(colon + link + HarbourPage.prose).contains(
        "[All there is to know about nets]"))
    let sentence =
      "<p><a href='https://nets.example/'>The makers of nets have said nothing.</a></p>"
    #expect(
      HarbourPage.dump(sentence + HarbourPage.prose).contains(
        "[The makers of nets have said nothing.]"))
    #expect(!HarbourPage.dump(link + HarbourPage.prose).contains("All there is"))
  }
}
