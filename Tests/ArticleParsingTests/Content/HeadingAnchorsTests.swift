import Articles
import Testing

@testable import ArticleParsing

@Suite("Tools in headings")
struct HeadingAnchorsTests {
  @Test(
    "are left out",
    arguments: [
      "<h2>Old nets<a class=x href='#nets'>¶</a></h2>",
      "<h2><a href='#nets'>#</a> Old nets</h2>",
      "<h2>Old nets <a href='/boats.html#nets'>🔗</a></h2>",
      "<h2>Old nets<a href='#nets'>§</a></h2>",
      "<h2>Old nets<a href='#nets'>Permalink</a></h2>",
      "<h2>Old nets<span class=ed><span>[</span><a href='/w?action=edit'>edit</a><span>]</span></span></h2>",
      "<div><h2>Old nets</h2><span>[<a href='/w?e=1'>Bearbeiten</a> | <a href='/w'>Quelltext bearbeiten</a>]</span></div>",
    ])
  func tools(heading: String) {
    #expect(
      HarbourPage.dump(heading + HarbourPage.prose).hasPrefix(
        "heading 2: Old nets\nparagraph: On Monday"))
  }

  @Test(
    "are not what a heading says",
    arguments: [
      ("<h2><a href='#nets'>Old nets</a></h2>", "heading 2: Old nets\n"),
      ("<h2>Why we edit [again]</h2>", "heading 2: Why we edit [again]\n"),
      ("<h2>§ 5 Nets</h2>", "heading 2: § 5 Nets\n"),
      ("<h2>Nets in C#</h2>", "heading 2: Nets in C#\n"),
    ])
  func words(heading: String, expected: String) {
    #expect(HarbourPage.dump(heading + HarbourPage.prose).hasPrefix(expected))
  }

  @Test("take no time by the square of their number")
  func many() {
    let anchors = String(repeating: "<a href='#x'>#</a>", count: 20_000)
    #expect(
      HarbourPage.dump("<h2>Old nets \(anchors)</h2>\(HarbourPage.prose)").hasPrefix(
        "heading 2: Old nets\n"))
  }

  @Test("are no part of the headline")
  func headline() {
    let page = "<body><h1>Boats return to the harbour<a href='#top'>¶</a></h1>\(HarbourPage.prose)"
    #expect(PageParser.draft(of: Array(page.utf8)).title == "Boats return to the harbour")
  }
}
