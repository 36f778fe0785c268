import Articles
import Testing

@testable import ArticleParsing

@Suite("The lead inside of the text")
struct LeadChoiceTests {
  private static let teaser = "The harbour waited for nine days, and nobody knew what had happened."
  private static let paragraph =
    "The boats came back on Tuesday night, nine days after they had left the harbour."

  private func draft(_ first: String, describedBy description: String? = teaser) -> ArticleDraft {
    let meta = description.map { "<meta name=description content='\($0)'>" } ?? ""
    let text = (1...4).map { "<p>\(Self.paragraph) They were number \($0).</p>" }.joined()
    let page = """
      <html><head>\(meta)</head><body><article><h1>Boats return to the harbour</h1>
      <div class="article-body">\(first)\(text)</div></article></body></html>
      """
    return PageParser.draft(of: Array(page.utf8))
  }

  @Test(
    "looks unlike the paragraphs behind it, and is what the page is described by",
    arguments: [
      "<p class=intro><b>\(teaser)</b></p>", "<p class=preface>\(teaser)</p>",
      "<p class=x1>\(teaser)</p>",
      "<h2>\(teaser)</h2>", "<p class=x1><span>Harbour.</span> \(teaser)</p>",
    ])
  func leads(markup: String) {
    let draft = draft(markup)
    #expect(draft.lead?.hasSuffix(Self.teaser) == true)
    #expect(!draft.document.plainText.contains(Self.teaser))
    #expect(draft.document.blocks.count == 4)
  }

  @Test("is none where it looks like the other paragraphs: that is the text's beginning")
  func beginnings() {
    let draft = draft("<p>\(Self.teaser)</p>")
    #expect(draft.lead == nil)
    #expect(draft.document.blocks.count == 5)
  }

  @Test("is none where the page is described by other words, or by nothing")
  func otherDescriptions() {
    for description in [nil, "All news of all harbours, every day and for everybody."] {
      let draft = draft("<p class=x1>\(Self.teaser)</p>", describedBy: description)
      #expect(draft.lead == nil)
      #expect(draft.document.blocks.count == 5)
    }
  }

  @Test("is not all the text that there is")
  func onlyText() {
    let page = """
      <meta name=description content='\(Self.teaser)'><article><h1>Boats return</h1>
      <p><b>\(Self.teaser)</b></p><p>\(Self.paragraph)</p></article>
      """
    let draft = PageParser.draft(of: Array(page.utf8))
    #expect(draft.document.plainText.contains(Self.teaser) || draft.lead == Self.teaser)
    #expect(draft.document.plainText.contains(Self.paragraph))
  }

  @Test("is the long second heading right below the headline, though nothing describes it")
  func secondHeadline() {
    let page = """
      <article><h1>Boats return to the harbour</h1><h2>\(Self.teaser)</h2>
      \((1...4).map { "<p>\(Self.paragraph) They were number \($0).</p>" }.joined())</article>
      """
    #expect(PageParser.draft(of: Array(page.utf8)).lead == Self.teaser)
  }
}
