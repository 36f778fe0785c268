import Articles
import Foundation
import Testing

@testable import ArticleParsing

/// A page made to cost much, by what it is made of.
struct HostilePage: CustomTestStringConvertible {
  let testDescription: String
  let source: String

  init(_ name: String, _ source: String) {
    testDescription = name
    self.source = source
  }

  private static func many(_ part: String, _ count: Int = 5_000) -> String {
    String(repeating: part, count: count)
  }

  static let all = [
    HostilePage("deep elements", many("<div>") + "deep in there" + many("</div>")),
    HostilePage("deep quotations and lists", many("<blockquote><ul><li>") + "deep"),
    HostilePage("deep lists with words", many("<ul><li>item")),
    HostilePage("a row of cells", "<table><tr>" + many("<td>cell")),
    HostilePage("spans", "<table>" + many("<tr><td>one<td rowspan=50 colspan=50>two")),
    HostilePage("one long row", "<table><tr>" + many("<td colspan=50>") + many("<tr><td>x")),
    HostilePage("tables in tables", many("<table><tr><td>x<td>y<tr><td>")),
    HostilePage(
      "other articles", many("<h1>Another article begins</h1><p>With a sentence of its own.</p>")),
    HostilePage("requests", many("<div>Subscribe to our newsletter</div>")),
    HostilePage("a figure", "<figure>" + many("<img src=a.jpg><p>Words below</p>")),
    HostilePage("pictures", many("<img src=a.jpg alt=b>")),
    HostilePage("late pictures", many("<img><span><noscript><img srcset='a 1w,'></noscript>")),
    HostilePage("one source set", "<img srcset='" + many("a.jpg (((, ", 50_000) + "'>"),
    HostilePage("figures in figures", many("<figure><figcaption>words<video>")),
    HostilePage("line breaks", "<p>" + many("<b> </b>") + many("x<br> <br>")),
    HostilePage("links and marks", "<p>" + many("<a href=/x>word</a> <i>and</i> ")),
    HostilePage("names", "<div class='" + many("share-related ") + "'>text</div>"),
    HostilePage("boxes for quotations", many("<div class=social>", 400) + many("<p>x")),
  ]
}

@Suite("Hostile pages")
struct HostilePageTests {
  @Test("are parsed, and what comes out can be kept", arguments: HostilePage.all)
  func parse(page: HostilePage) throws {
    let draft = PageParser.draft(of: Array(page.source.utf8), url: "https://example.org/")
    let kept = try JSONEncoder().encode(draft.document)
    let isSame = try JSONDecoder().decode(Document.self, from: kept) == draft.document
    #expect(isSame)
  }
}
