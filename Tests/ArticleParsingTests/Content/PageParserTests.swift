import Articles
import Testing

@testable import ArticleParsing

@Suite("Parsing pages")
struct PageParserTests {
  private static let filler = """
    <p>The boats came back on Tuesday night, nine days after they had left the harbour.</p>
    <p>Nobody was hurt, said the harbour master, and the nets can be mended until Sunday.</p>
    """

  private func draft(_ body: String, head: String = "") -> ArticleDraft {
    let page = """
      <html><head>\(head)</head><body><article><h1>Boats return to the harbour</h1>
      \(Self.filler)\(body)</article></body></html>
      """
    return PageParser.draft(of: Array(page.utf8), url: "https://example.org/news/boats.html")
  }

  /// The dump of the blocks behind the filler.
  private func dump(_ body: String, head: String = "") -> String {
    Document(blocks: Array(draft(body, head: head).document.blocks.dropFirst(2))).dump
  }

  @Test("makes every link absolute, by the page's base if it has one")
  func links() {
    let body = "<p>All about <a href='../tides'>the tides</a> and <a href='#top'>this</a>.</p>"
    #expect(dump(body) == "paragraph: All about [the tides](https://example.org/tides) and this.\n")
    #expect(
      dump(body, head: "<base href='https://other.example/a/b/'>")
        == "paragraph: All about [the tides](https://other.example/a/tides) and this.\n")
  }

  @Test("leaves links out that are none of the web")
  func schemes() {
    #expect(
      dump("<p>Do <a href='javascript:alert(1)'>not</a> click.</p>") == "paragraph: Do not click.\n"
    )
  }

  @Test("nests marks, and joins words that inline elements part")
  func marks() {
    #expect(
      dump("<p>A <b>st<i>ro</i>ng</b> w<span>or</span>d and <code>a&lt;b</code>.</p>")
        == "paragraph: A *st_ro_ng* word and `a<b`.\n")
  }

  @Test("lets nothing through that acts on a terminal")
  func hostileText() {
    let text = draft("<p>A &#27;[31mred\u{202E} word&#8203; in the harbour.</p>").document.plainText
    #expect(text.hasSuffix("A [31mred word in the harbour."))
  }

  @Test("raises headings so that the first level of subheads is the second")
  func headings() {
    #expect(
      dump("<h4>Nets</h4>\(Self.filler)<h5>Old nets</h5>\(Self.filler)")
        .split(separator: "\n").filter { $0.hasPrefix("heading") }
        == ["heading 2: Nets", "heading 3: Old nets"])
  }

  @Test("keeps cells in their columns")
  func tables() {
    let rows = """
      <table><tr><th>Boat</th><th>Nets</th><th>Crew</th></tr>
      <tr><td rowspan=2>Anna</td><td></td><td>4</td></tr><tr><td>2</td><td>3</td></tr></table>
      """
    #expect(
      dump(rows) == """
        table
          row: [Boat] | [Nets] | [Crew]
          row: Anna |  | 4
          row:  | 2 | 3

        """)
  }

  @Test("sets a table's caption above it")
  func tableCaption() {
    #expect(
      dump("<table><caption>Fees</caption><tr><td>Net<td>4<tr><td>Boat<td>9</table>")
        == "paragraph: Fees\ntable\n  row: Net | 4\n  row: Boat | 9\n")
  }

  @Test("reads first headings as subheads where no other article begins with them")
  func firstHeadings() {
    #expect(
      dump("<h1>What the nets cost</h1>\(Self.filler)").hasPrefix("heading 2: What the nets cost"))
  }

  @Test("gives credits to pictures, whatever stands between them and the text")
  func credits() {
    let picture = """
      <figure><img src=n.jpg><figcaption>Nets at the pier.<small>Ada Lens</small></figcaption></figure>
      <p>Nobody saw it.</p>
      """
    #expect(
      dump(picture) == """
        image: caption "Nets at the pier." credit "Ada Lens" url "https://example.org/news/n.jpg"
        paragraph: Nobody saw it.

        """)
  }

  @Test("leaves cards out that lead to other pages")
  func cards() {
    let card = "<div class=x><a href=/y><img src=y.jpg></a><h3>Another story</h3></div>"
    #expect(!dump("\(card)<p>The last sentence stands here.</p>").contains("Another story"))
  }

  @Test("reads a table for the layout as the text that it holds")
  func layout() {
    #expect(
      dump("<table><tr><td>\(Self.filler)</td></tr></table>").hasPrefix("paragraph: The boats"))
  }

  @Test("keeps text that stands between the items of a list")
  func brokenLists() {
    #expect(
      dump("<ul>Loose words<li>An item</li></ul>") == """
        list
          item
            paragraph: Loose words
          item
            paragraph: An item

        """)
  }

  @Test("tells what was left out and why")
  func reasons() {
    let page = "<h1>T</h1>\(Self.filler)<div class='share'>Share it</div><p hidden>Not now</p>"
    let blocks = PageParser.classifiedBlocks(of: Array(page.utf8))
    #expect(blocks.map(\.role).contains(.leftOut(.name)))
  }

  @Test("keeps left-out texts in the draft, but not without end")
  func discarded() {
    let comment = "<p>I was at the harbour and saw them all come in, number NN was the last.</p>"
    let comments = (0..<1_000).map { comment.replacing("NN", with: "\($0)") }.joined()
    let draft = draft("<div class='comments'>\(comments)</div>")
    #expect(draft.document.blocks.count == 2)
    #expect(draft.discarded.count == 200)
  }

  @Test("makes a draft of anything", arguments: ["", "<", "\u{0}", "<table><p>", "&#xD800;"])
  func anything(page: String) {
    #expect(PageParser.draft(of: Array(page.utf8)).format == .html)
  }
}
