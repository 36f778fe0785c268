import Articles
import Testing

@testable import ArticleParsing

@Suite("Blocks by what stands around them")
struct BodyRevisionTests {
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

  @Test("keep a heading in a box with a picture as a subhead where text follows")
  func subheadInCard() {
    let card = "<div class=x><img src=n.jpg><h3>What the nets cost</h3></div>"
    #expect(dump(card + Self.prose).contains("heading 2: What the nets cost\n"))
  }

  @Test("lose a heading in a box with a picture where nothing follows")
  func card() {
    let card = "<div class=x><a href=/n><img src=n.jpg></a><h3>What the nets cost</h3></div>"
    #expect(!dump("\(card)<h3>More</h3>\(Self.prose)").contains("What the nets cost"))
  }

  @Test("lose the name of a film, whatever follows its box")
  func film() {
    let film = "<div class='embed big'><h2>How many nets were lost?</h2><div></div></div>"
    #expect(dump(film + Self.prose) == dump(Self.prose))
    #expect(dump("<div class=big><h2>Nets</h2></div>\(Self.prose)").hasPrefix("heading 2: Nets"))
  }

  @Test("lose the answers of a poll")
  func poll() {
    let answers = ["Nets", "Boats"].map {
      "<div><label><input type=radio>\($0) are fine.</label></div>"
    }
    #expect(dump(answers.joined() + Self.prose) == dump(Self.prose))
  }

  @Test(
    "lose what stands where a film would",
    arguments: [
      "YouTube-Inhalte erlauben", "Link zum YouTube-Inhalt", "Embed", "Externe Inhalte anzeigen",
      "Kopiere den aktuellen Link", "We apologize, but this video has failed to load.",
    ])
  func notices(notice: String) {
    #expect(dump("<p>\(notice)</p>\(Self.prose)") == dump(Self.prose))
    #expect(dump("<p>Inhalte gab es keine.</p>\(Self.prose)").hasPrefix("paragraph: Inhalte gab"))
  }

  @Test("give a long line with a credit to the picture above it")
  func longCaption() {
    let words = String(
      repeating: "The harbour master looks at the nets, which are not what they were. ", count: 5)
    #expect(
      dump("\(Self.prose)<img src=n.jpg><p>\(words)Foto: Ada Lens/dpa</p>\(Self.prose)")
        .contains("credit \"Ada Lens/dpa\""))
  }

  @Test("say a long paragraph once where it stands twice in a row")
  func repeatedParagraph() {
    #expect(dump(Self.prose + Self.prose).split(separator: "\n").count == 1)
    #expect(dump("<p>Applause.</p><p>Applause.</p>").split(separator: "\n").count == 2)
  }

  @Test("lose labels that stand again and again")
  func repeatedLabels() {
    let label = "<p>Story goes on below</p>"
    #expect(
      !dump(label + Self.prose + label + "<p>So it was.</p>" + label + "<p>It is.</p>").contains(
        "Story"))
    #expect(dump(label + Self.prose).contains("Story goes on below"))
  }

  @Test("keep a line with a colon at the end before a picture")
  func colon() {
    let line = "<p>This is what the nets look like now:</p>"
    let text =
      Self.prose
      + "<p>They have to, since the fish will not wait until all of the nets are mended.</p>"
    #expect(
      dump("\(text)\(line)<figure><img src=n.jpg></figure>").contains("paragraph: This is what"))
    #expect(dump(Self.prose + line).split(separator: "\n").count == 1)
  }

  @Test("read anchors without address as text")
  func places() {
    let place =
      "<p><a name=x>Nobody knows how many nets were lost on that long and stormy night.</a></p>"
    #expect(
      dump(place)
        == "paragraph: Nobody knows how many nets were lost on that long and stormy night.\n")
  }

  @Test("keep line breaks in preformatted text")
  func code() {
    #expect(
      dump("<pre>one<br>  two\n\nfour<br></pre>\(Self.prose)").hasPrefix(
        "code\n  one\n    two\n  \n  four\n"))
  }

  @Test(
    "lose the way to the other pages of an article",
    arguments: [
      "<div class=pagination>Seite <b>1</b> <a href=?p=2>2</a> <a href=?p=3>3</a> <a href=?p=2>Weiter</a></div>",
      "<p>Seite 1 <a href=?p=2>2</a> <a href=?p=3>3</a> <a href=?p=2>Weiter</a></p>",
      "<p><a href=?p=2>Next page</a></p>",
      "<p>Seite 1 von 3</p><p><a href=?p=all>Auf einer Seite lesen</a></p>",
      "<div><span>Page 1 of 3</span> <a href=?p=2>Next »</a></div>",
      "<p>Seite 1 2 3 Weiter</p>",
      "<p>Weiter auf Seite 2</p>",
    ])
  func pages(navigation: String) {
    #expect(dump(Self.prose + navigation) == dump(Self.prose))
    #expect(dump(navigation + Self.prose) == dump(Self.prose))
  }
}
