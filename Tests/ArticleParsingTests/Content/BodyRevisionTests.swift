import Articles
import Testing

@testable import ArticleParsing

@Suite("Blocks by what stands around them")
struct BodyRevisionTests {
  @Test("keep a heading in a box with a picture as a subhead where text follows")
  func subheadInCard() {
    let card = "<div class=x><img src=n.jpg><h3>What the nets cost</h3></div>"
    #expect(HarbourPage.dump(card + HarbourPage.prose).contains("heading 2: What the nets cost\n"))
  }

  @Test("lose a heading in a box with a picture where nothing follows")
  func card() {
    let card = "<div class=x><a href=/n><img src=n.jpg></a><h3>What the nets cost</h3></div>"
    #expect(
      !HarbourPage.dump("\(card)<h3>More</h3>\(HarbourPage.prose)").contains("What the nets cost"))
  }

  @Test("lose the name of a film, whatever follows its box")
  func film() {
    let film = "<div class='embed big'><h2>How many nets were lost?</h2><div></div></div>"
    #expect(HarbourPage.dump(film + HarbourPage.prose) == HarbourPage.dump(HarbourPage.prose))
    #expect(
      HarbourPage.dump("<div class=big><h2>Nets</h2></div>\(HarbourPage.prose)").hasPrefix(
        "heading 2: Nets"))
  }

  @Test("lose the answers of a poll")
  func poll() {
    let answers = ["Nets", "Boats"].map {
      "<div><label><input type=radio>\($0) are fine.</label></div>"
    }
    #expect(
      HarbourPage.dump(answers.joined() + HarbourPage.prose) == HarbourPage.dump(HarbourPage.prose))
  }

  @Test(
    "lose what stands where a film would",
    arguments: [
      "YouTube-Inhalte erlauben", "Link zum YouTube-Inhalt", "Embed", "Externe Inhalte anzeigen",
      "Kopiere den aktuellen Link", "We apologize, but this video has failed to load.",
    ])
  func notices(notice: String) {
    #expect(
      HarbourPage.dump("<p>\(notice)</p>\(HarbourPage.prose)")
        == HarbourPage.dump(HarbourPage.prose))
    #expect(
      HarbourPage.dump("<p>Inhalte gab es keine.</p>\(HarbourPage.prose)").hasPrefix(
        "paragraph: Inhalte gab"))
  }

  @Test("give a long line with a credit to the picture above it")
  func longCaption() {
    let words = String(
      repeating: "The harbour master looks at the nets, which are not what they were. ", count: 5)
    #expect(
      HarbourPage.dump(
        "\(HarbourPage.prose)<img src=n.jpg><p>\(words)Foto: Ada Lens/dpa</p>\(HarbourPage.prose)"
      )
      .contains("credit \"Ada Lens/dpa\""))
  }

  @Test("say a long paragraph once where it stands twice in a row")
  func repeatedParagraph() {
    #expect(
      HarbourPage.dump(HarbourPage.prose + HarbourPage.prose).split(separator: "\n").count == 1)
    #expect(HarbourPage.dump("<p>Applause.</p><p>Applause.</p>").split(separator: "\n").count == 2)
  }

  @Test("lose labels that stand again and again")
  func repeatedLabels() {
    let label = "<p>Story goes on below</p>"
    #expect(
      !HarbourPage.dump(
        label + HarbourPage.prose + label + "<p>So it was.</p>" + label + "<p>It is.</p>"
      ).contains(
        "Story"))
    #expect(HarbourPage.dump(label + HarbourPage.prose).contains("Story goes on below"))
  }

  @Test("keep a line with a colon at the end before a picture")
  func colon() {
    let line = "<p>This is what the nets look like now:</p>"
    let text =
      HarbourPage.prose
      + "<p>They have to, since the fish will not wait until all of the nets are mended.</p>"
    #expect(
      HarbourPage.dump("\(text)\(line)<figure><img src=n.jpg></figure>").contains(
        "paragraph: This is what"))
    #expect(HarbourPage.dump(HarbourPage.prose + line).split(separator: "\n").count == 1)
  }

  @Test("read anchors without address as text")
  func places() {
    let place =
      "<p><a name=x>Nobody knows how many nets were lost on that long and stormy night.</a></p>"
    #expect(
      HarbourPage.dump(place)
        == "paragraph: Nobody knows how many nets were lost on that long and stormy night.\n")
  }

  @Test("keep line breaks in preformatted text")
  func code() {
    #expect(
      HarbourPage.dump("<pre>one<br>  two\n\nfour<br></pre>\(HarbourPage.prose)").hasPrefix(
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
    #expect(HarbourPage.dump(HarbourPage.prose + navigation) == HarbourPage.dump(HarbourPage.prose))
    #expect(HarbourPage.dump(navigation + HarbourPage.prose) == HarbourPage.dump(HarbourPage.prose))
  }
}
