import Articles

@testable import ArticleParsing

/// A page with a headline and two paragraphs that make it an article, for what is put below them.
enum HarbourPage {
  static let prose =
    "<p>On Monday they will go out again, if the wind allows it and the coffee has arrived.</p>"

  /// What is read of the page with `body` as its end.
  static func draft(_ body: String) -> ArticleDraft {
    let page = """
      <html><body><h1>Boats return to the harbour</h1><main>
      <p>The boats came back on Tuesday night, nine days after they had left the harbour.</p>
      <p>Nobody was hurt, said the harbour master, and the nets can be mended until Sunday.</p>
      \(body)</main></body></html>
      """
    return PageParser.draft(of: Array(page.utf8), url: "https://talbote.example/boats.html")
  }

  /// The blocks below the page's own two paragraphs.
  static func dump(_ body: String) -> String {
    Document(blocks: Array(draft(body).document.blocks.dropFirst(2))).dump
  }
}
