import Articles
import Testing

@testable import ArticleParsing

@Suite("Pictures of pages")
struct PictureTests {
  private func images(_ markup: String) -> [ArticleImage] {
    let page = """
      <article><h1>Boats return to the harbour</h1>
      <p>The boats came back on Tuesday night, nine days after they had left the harbour.</p>
      \(markup)
      <p>Nobody was hurt, said the harbour master, and the nets can be mended until Sunday.</p>
      </article>
      """
    let draft = PageParser.draft(of: Array(page.utf8), url: "https://example.org/a/b.html")
    return draft.document.blocks.compactMap {
      if case .image(let image) = $0 { image } else { nil }
    }
  }

  @Test(
    "have the address that is shown, absolute",
    arguments: [
      ("<img src='n.jpg'>", "https://example.org/a/n.jpg"),
      ("<img src='data:image/gif;base64,R0' data-src='/n.jpg'>", "https://example.org/n.jpg"),
      ("<img srcset='s.jpg 400w, l.jpg 1600w, m.jpg 800w'>", "https://example.org/a/l.jpg"),
      ("<img src='//cdn.example/n.jpg' width='100%'>", "https://cdn.example/n.jpg"),
    ])
  func addresses(markup: String, url: String) {
    #expect(images(markup).map(\.url) == [url])
  }

  @Test(
    "are none where they are ornaments",
    arguments: [
      "<img src='t.gif' width='1' height='1'>", "<img class='avatar' src='a.jpg'>", "<img alt='x'>",
      "<span class='icon'><img src='i.png'></span>", "<img src='javascript:x'>",
    ])
  func ornaments(markup: String) {
    #expect(images(markup).isEmpty)
  }

  @Test("are one in a figure that shows a picture for each screen")
  func screens() {
    let figure = """
      <figure><img src=s.jpg alt="Nets"><noscript><img src=l.jpg></noscript><img src=l.jpg>
      <figcaption>Nets at the pier. (Photo: Ada Lens)</figcaption></figure>
      """
    #expect(
      images(figure) == [
        ArticleImage(
          caption: "Nets at the pier.", credit: "Ada Lens", alt: "Nets",
          url: "https://example.org/a/s.jpg")
      ])
  }

  @Test(
    "have their credits, in whatever element they stand",
    arguments: [
      "<figcaption>Nets at the pier.<span>Ada Lens</span></figcaption>",
      "<figcaption>Nets at the pier. <span class='copyright'>© Ada Lens</span></figcaption>",
      "<figcaption><p>Nets at the pier.</p><p>Ada Lens</p></figcaption>",
      "<figcaption>Nets at the pier. <i>Photo:</i> <i>Ada Lens</i></figcaption>",
      "<figcaption><b>3</b> Nets at the pier. Photo: Ada Lens</figcaption>",
    ])
  func credits(caption: String) {
    let image = images("<figure><img src=n.jpg>\(caption)</figure>").first
    #expect(image?.caption == "Nets at the pier.")
    #expect(image?.credit == "Ada Lens")
  }

  @Test("keep numbers within captions, and every credit")
  func words() {
    let caption =
      "<figcaption>The pier of <b>9</b> Hill Street.<small>A. Lens</small><small>B. Lens</small>"
    let image = images("<figure><img src=n.jpg>\(caption)</figcaption></figure>").first
    #expect(image?.caption?.contains("9") == true)
    #expect(image?.credit?.contains("B. Lens") == true)
  }

  @Test("without a caption element take the line below them")
  func boxes() {
    let box = "<div class='media'><img src=n.jpg><div>The pier in November</div></div>"
    #expect(images(box).map(\.caption) == ["The pier in November"])
  }
}
