import Articles
import Testing

@testable import ArticleParsing

@Suite("Pictures of pages")
struct PictureTests {
  private func images(_ markup: String) -> [ArticleImage] {
    document(markup).blocks.compactMap { if case .image(let image) = $0 { image } else { nil } }
  }

  private func document(_ markup: String) -> Document {
    let page = """
      <article><h1>Boats return to the harbour</h1>
      <p>The boats came back on Tuesday night, nine days after they had left the harbour.</p>
      \(markup)
      <p>Nobody was hurt, said the harbour master, and the nets can be mended until Sunday.</p>
      </article>
      """
    return PageParser.draft(of: Array(page.utf8), url: "https://example.org/a/b.html").document
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
      <figure><img src=n-400x300.jpg alt="Nets"><noscript><img src=n-1600x1200.jpg></noscript>
      <img src=n-1600x1200.jpg>
      <figcaption>Nets at the pier. (Photo: Ada Lens)</figcaption></figure>
      """
    #expect(
      images(figure) == [
        ArticleImage(
          caption: "Nets at the pier.", credit: "Ada Lens", alt: "Nets",
          url: "https://example.org/a/n-400x300.jpg")
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

  @Test(
    "that load late have the address they will have then",
    arguments: [
      "<img src='/blank.gif' data-lazy-src='/n.jpg'>", "<img data-original='/n.jpg' src=''>",
      "<img src='data:image/gif;base64,R0' data-lazy-srcset='/s.jpg 300w, /n.jpg 900w'>",
      "<img src='/p.jpg?w=20' data-srcset='/n.jpg 2x, /s.jpg'>",
      "<img data-src='/n_{width}.jpg' src='/n.jpg'>", "<img data-lazy='true' src='/n.jpg'>",
      "<picture><source data-srcset='/n.jpg 900w'><img src='data:image/gif;base64,R0'></picture>",
      "<picture><source srcset='/s.jpg 1x, /n.jpg 2x'><source srcset=/m.jpg><img></picture>",
      "<img src='data:image/gif;base64,R0'><noscript><img src='/n.jpg'></noscript>",
      "<div><span><img src='data:image/gif;base64,R0'></span><noscript><img src=/n.jpg></noscript></div>",
      "<noscript><img src='/n.jpg'></noscript>",
      "<div class=lazy></div> <noscript><img src='/n.jpg'></noscript>",
      "<amp-img src='/n.jpg' width=900 height=600><noscript><img src='/n.jpg'></noscript></amp-img>",
    ])
  func late(markup: String) {
    #expect(images(markup).map(\.url) == ["https://example.org/n.jpg"])
  }

  @Test("of a figure are all there, the caption with the one it stands by")
  func gallery() {
    let gallery = """
      <figure><img src=nets.jpg alt="Nets"><img src=pier.jpg alt="Pier">
      <figure><img src=boat.jpg><figcaption>A boat in the fog.</figcaption></figure>
      <img src=crew.jpg><figcaption>The crew at the pier.</figcaption></figure>
      """
    #expect(
      images(gallery) == [
        ArticleImage(alt: "Nets", url: "https://example.org/a/nets.jpg"),
        ArticleImage(alt: "Pier", url: "https://example.org/a/pier.jpg"),
        ArticleImage(caption: "A boat in the fog.", url: "https://example.org/a/boat.jpg"),
        ArticleImage(caption: "The crew at the pier.", url: "https://example.org/a/crew.jpg"),
      ])
  }

  @Test(
    "are shown once, whatever their sizes",
    arguments: [
      "<img src=/n-300x200.jpg><p>And a line between them.</p><img src='/n-1200x800.jpg?q=80'>",
      "<img src=/i?url=n.jpg&w=300><img src='/i?url=n.jpg&w=900'>",
      "<img src=/s/DSC_201144-a.jpg><img src=/l/DSC_201144-a.webp>",
      "<figure><img src=/n.jpg></figure><figure><img src=/n_1200w.jpg></figure>",
    ])
  func sizes(markup: String) {
    #expect(images(markup).count == 1)
  }

  @Test(
    "are different pictures where names differ in more than size",
    arguments: [
      "<img src=/pier-1.jpg><img src=/pier-2.jpg>", "<img src=/i?id=1&w=9><img src=/i?id=2&w=9>",
      "<img src=/a/original.jpg><img src=/b/original.jpg>",
      "<img src=/DSC_0123.jpg><img src=/DSC_0124.jpg>",
    ])
  func differences(markup: String) {
    #expect(images(markup).count == 2)
  }

  @Test(
    "are none where their address shows a counter, a sign or a portrait",
    arguments: [
      "https://px.ads.doubleclick.net/a/b.jpg", "/img/spacer.gif", "/static/icons/mail.png",
      "/u/avatars/7.jpg", "https://secure.gravatar.com/a/9f?s=96", "/t/pixel.gif?id=9", "/1x1.png",
      "/media/zoom-in.f7d.svg", "/matomo.php?rec=1", "https://c.example/analytics/a.php?rec=1",
    ])
  func counters(url: String) {
    #expect(images("<img src='\(url)'>").isEmpty)
  }

  @Test(
    "have no labels and buttons in their captions",
    arguments: [
      "<span>Image caption, </span>Nets at the pier.", "Image caption Nets at the pier.",
      "<a href=/l.jpg>Bild vergrößern</a> Nets at the pier.", "Nets at the pier. toggle caption",
      "<span>Bild 1 von 5</span><p>Nets at the pier.</p>", "Caption: Nets at the pier.",
      "Nets at the pier.<button>Close</button><p>Advertisement</p>",
    ])
  func labels(caption: String) {
    let figure = "<figure><img src=n.jpg><figcaption>\(caption)</figcaption></figure>"
    #expect(images(figure).map(\.caption) == ["Nets at the pier."])
  }

  @Test(
    "have no caption where there are only labels, bylines and dates",
    arguments: [
      "Image caption", "Bild vergrößern", "Advertisement", "1 / 12", "Werbung",
      "By Ada Lens Published May 3, 2024", "By Ada Lens, Published 9:30 AM, May 3, 2024",
      "Von Ada Linse, veröffentlicht am 3. Mai 2024",
    ])
  func junk(caption: String) {
    let figure = "<figure><img src=n.jpg><figcaption>\(caption)</figcaption></figure>"
    #expect(images(figure) == [ArticleImage(url: "https://example.org/a/n.jpg")])
  }

  @Test(
    "have the credits that are marked as such",
    arguments: [
      "<p>Image source, Ada Lens / dpa</p><p>Nets at the pier.</p>",
      "Nets at the pier. <span itemprop=copyrightHolder>Ada Lens / dpa</span>",
      "Nets at the pier. <span class=credit>Foto: Ada Lens / dpa</span>",
      "<span>Nets at the pier.</span><span class='photo-credit'>Foto: Ada Lens / dpa</span>",
    ])
  func marked(caption: String) {
    let image = images("<figure><img src=n.jpg><figcaption>\(caption)</figcaption></figure>").first
    #expect(image?.caption == "Nets at the pier.")
    #expect(image?.credit == "Ada Lens / dpa")
  }

  @Test(
    "are not made of figures that show words",
    arguments: [
      "<figure><blockquote>We saw the light.</blockquote><figcaption>Ada Lens</figcaption></figure>",
      "<figure><pre>let light = 1</pre><figcaption class=caption>How it works</figcaption></figure>",
      "<figure><table><tr><td>a<td>1<tr><td>b<td>2</table><figcaption>Nets</figcaption></figure>",
    ])
  func wordFigures(figure: String) {
    let blocks = document(figure).blocks
    #expect(images(figure).isEmpty)
    #expect(blocks.count == 4)
    if case .paragraph = blocks[2] {} else { Issue.record("no paragraph: \(blocks[2])") }
  }

  @Test("stand for films, or links do")
  func films() {
    let film = "<figure><video poster=/n.jpg src=/n.mp4></video><figcaption>The boats.</figcaption>"
    let url = "https://example.org/n.jpg"
    #expect(images(film + "</figure>") == [ArticleImage(caption: "The boats.", url: url)])
    let frame = "<figure><iframe src=//films.example/7></iframe><figcaption>The boats.</figcaption>"
    #expect(
      document(frame + "</figure>").blocks.contains(
        .paragraph([.link(url: "https://films.example/7", [.text("The boats.")])])))
  }
}
