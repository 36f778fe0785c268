import Testing

@testable import ArticleParsing

@Suite("Source sets")
struct SourceSetTests {
  @Test(
    "offer the largest picture that a screen can show",
    arguments: [
      ("s.jpg 400w, l.jpg 1600w, m.jpg 800w", "l.jpg"), ("a.jpg, b.jpg 2x", "b.jpg"),
      ("s.jpg 900w, l.jpg 6000w", "s.jpg"), ("l.jpg 6000w, s.jpg 4000w", "s.jpg"),
      ("/c,w_400,h_300/a.jpg 400w,/c,w_800,h_600/a.jpg 800w", "/c,w_800,h_600/a.jpg"),
      ("a,b.jpg", "a,b.jpg"), ("a.jpg,", "a.jpg"), (" ,, a.jpg 1.5x,b.jpg 1x", "a.jpg"),
      ("a.jpg 100w 50h, b.jpg (x, y) 300w", "b.jpg"), ("a.jpg x, b.jpg -1w, c.jpg 2w", "c.jpg"),
      ("a.jpg 99999999999999999999w", "a.jpg"), ("a.jpg\n300w,\n\tb.jpg 600w", "b.jpg"),
    ])
  func best(set: String, url: String) {
    #expect(SourceSet(set).best == url)
  }

  @Test("of nothing offer nothing", arguments: ["", " ", ",,,", " , "])
  func nothing(set: String) {
    #expect(SourceSet(set).best == nil)
  }
}
