import Articles
import Testing

@testable import ArticleParsing

@Suite("Promotions within an article")
struct PromotionsTests {
  private func text(with body: String) -> String {
    let page = """
      <h1>Boats return to the harbour</h1><main>
      <p>The boats came back on Tuesday night, nine days after they had left the harbour.</p>
      <p>Nobody was hurt, said the harbour master, and the nets can be mended until Sunday.</p>
      \(body)
      <p>On Monday they will go out again, if the wind allows it and the coffee has arrived.</p></main>
      """
    return PageParser.draft(of: Array(page.utf8)).document.plainText
  }

  @Test(
    "are found by what they ask for",
    arguments: [
      "<div><h3>Our newsletter</h3><p>Every morning at six.</p></div>",
      "<p>Want more? <a href=/nl>Sign up for our newsletter</a></p>",
      "<div><p>Folgst du uns schon auf WhatsApp?</p><a href=/w>Zum Kanal</a></div>",
      "<section><p>Abonnez-vous à notre lettre du matin.</p><button>OK</button><em>Gratuit</em></section>",
    ])
  func boxes(box: String) {
    #expect(!text(with: box).contains("morning at six"))
    #expect(text(with: box).split(separator: "\n\n").count == 3)
  }

  @Test(
    "are not what a text says about such things",
    arguments: [
      "<p>The harbour's newsletter will name all who helped, said the harbour master on Monday.</p>",
      "<div><p>She wrote about it on WhatsApp, as she does every day before the sun is up.</p></div>",
      """
      <p>The shipping company wants its crews to <a href=/x>sign up</a> a month before they sail, so
      that everybody knows who will be on board and who will stay at home with the cats.</p>
      """,
    ])
  func reports(paragraph: String) {
    #expect(text(with: paragraph).split(separator: "\n\n").count == 4)
  }

  @Test(
    "are not subheads that text follows",
    arguments: [
      "<div><h3>Sign up or stay at home</h3></div>",
      "<div class=sub><h3>Follow us into the harbour</h3></div>",
      "<h3>How the newsletter came about</h3>",
    ])
  func subheads(heading: String) {
    let text = text(
      with: "\(heading)<p>That is what the crews were told, long before they sailed on Monday.</p>")
    #expect(text.split(separator: "\n\n").count == 5)
  }

  @Test("are headings whose text asks as well, or that have something to press")
  func pressing() {
    let pitch = "<p>All that happens at the harbour, told by those who have seen it themselves.</p>"
    #expect(
      !text(with: "<div><h3>Our newsletter</h3>\(pitch)<a href=/n>Yes</a></div>").contains(
        "told by"))
    let asking = "<p>Sign up, and read every morning what has happened at the harbour.</p>"
    #expect(!text(with: "<div><h3>Our newsletter</h3>\(asking)</div>").contains("newsletter"))
  }

  @Test("are lists of what an offer holds, but not of what a text tells")
  func offers() {
    let list = { (items: [String]) in "<ul>\(items.map { "<li>\($0)</li>" }.joined())</ul>" }
    let offer =
      "<div><p>The second-best way!</p>\(list(["The e-paper and news in our app", "Push-Nachrichten all day", "More"]))<p>No, thanks.</p></div>"
    #expect(!text(with: offer).contains("second-best"))
    #expect(!text(with: offer).contains("thanks"))
    #expect(
      text(with: "<div><p>What they have:</p>\(list(["Nets", "A newsletter", "Coffee"]))</div>")
        .contains("Coffee"))
  }

  @Test("are asked for at the beginning of words only")
  func words() {
    #expect(Promotions.asks("Please SIGN UP today"))
    #expect(!Promotions.asks("They design upper decks"))
  }
}
