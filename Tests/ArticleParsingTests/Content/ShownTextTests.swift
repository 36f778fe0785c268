import Articles
import Testing

@testable import ArticleParsing

@Suite("Words as pages show them")
struct ShownTextTests {
  /// The paragraph's words in the document, behind a text that makes the page an article.
  private func words(_ paragraph: String) -> String {
    let page = """
      <h1>Boats return to the harbour</h1><main>
      <p>The boats came back on Tuesday night, nine days after they had left the harbour.</p>
      <p>Nobody was hurt, said the harbour master, and the nets can be mended until Sunday.</p>
      <p>\(paragraph)</p></main>
      """
    let blocks = PageParser.draft(of: Array(page.utf8)).document.blocks
    return Document(blocks: Array(blocks.dropFirst(2))).plainText
  }

  @Test(
    "keep exponents and footnote marks apart from what they stand behind",
    arguments: [
      ("About 10<sup>6</sup> fish.", "About 10⁶ fish."),
      ("In m<sup>-2</sup> and 2<sup>n</sup>.", "In m⁻² and 2ⁿ."),
      ("It is 10<sup>6.5</sup> or 2<sup>n/2</sup>.", "It is 10^6.5 or 2^n/2."),
      ("A claim<sup><a href='#f1'>12</a></sup>, and <sup>3</sup> more.", "A claim¹², and ³ more."),
      ("A claim<sup>[1]</sup>, a mark<sup>*</sup>.", "A claim[1], a mark*."),
      ("On the 1<sup>st</sup> of May, 2<sup>ème</sup>.", "On the 1st of May, 2ème."),
      ("Notes<sup>1,2</sup> and x<sup>a</sup>.", "Notes¹,² and xᵃ."),
      ("No H<sub>2</sub>O here.", "No H2O here."),
    ])
  func superscripts(paragraph: String, expected: String) {
    #expect(words(paragraph) == expected)
  }

  @Test(
    "tell what was struck out",
    arguments: [
      ("It costs <s>20</s> 15 euros.", "It costs ~~20~~ 15 euros."),
      ("The <del>old</del><ins>new</ins> pier.", "The ~~old~~ new pier."),
      ("The <strike> very <b>old</b> </strike>pier.", "The ~~very old~~ pier."),
      ("A <ins>new</ins> pier.", "A new pier."),
    ])
  func struckOut(paragraph: String, expected: String) {
    #expect(words(paragraph) == expected)
  }

  @Test("show the same signs in leads")
  func lead() {
    let page = """
      <h1>Boats return to the harbour</h1><p class=lead>Some 10<sup>6</sup> fish came with them, more than in any year before.</p>
      <main><p>The boats came back on Tuesday night, nine days after they had left the harbour.</p>
      <p>Nobody was hurt, said the harbour master, and the nets can be mended until Sunday.</p></main>
      """
    #expect(
      PageParser.draft(of: Array(page.utf8)).lead
        == "Some 10⁶ fish came with them, more than in any year before.")
  }

  @Test(
    "stand apart where browsers set them apart",
    arguments: [
      ("<span style='display: block'>One line</span><span>and one</span>", "One line\n\nand one"),
      ("One<span style='display:block'>two</span>", "One\n\ntwo"),
      (
        "Seen by <a href=/j>Jo Day</a><span>·</span><span>5 min read.</span>",
        "Seen by Jo Day · 5 min read."
      ),
      ("A<b> | </b>B", "A | B"),
      ("On Monday<time>12 May</time>at noon", "On Monday 12 May at noon"),
      ("(<time>12 May</time>)", "(12 May)"),
      ("w<span>or</span>ds, l·l", "words, l·l"),
    ])
  func borders(paragraph: String, expected: String) {
    #expect(words(paragraph) == expected)
  }

  @Test("stand apart in rows of boxes")
  func rows() {
    #expect(
      words("</p><div style='display:flex'><span>Nets mended</span><b>today</b></div><p>by hand.")
        .hasPrefix("Nets mended today"))
  }
}
