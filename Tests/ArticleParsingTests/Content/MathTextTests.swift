import Articles
import Testing

@testable import ArticleParsing

@Suite("Formulas, drawings and frames")
struct MathTextTests {
  @Test(
    "are read as a line",
    arguments: [
      ("<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>", "E = mc²"),
      ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", "(a + b)/2"),
      (
        "<msub><mi>x</mi><mn>10</mn></msub><mo>−</mo><msub><mi>x</mi><mi>max</mi></msub>",
        "x₁₀ − x_max"
      ),
      ("<msqrt><mn>2</mn></msqrt><mo>&lt;</mo><mroot><mi>y</mi><mn>3</mn></mroot>", "√2 < ³√y"),
      (
        "<semantics><mi>k</mi><annotation encoding='application/x-tex'>\\kappa</annotation></semantics>",
        "k"
      ),
      ("<msup><mi>e</mi><mrow><mi>i</mi><mi>π</mi></mrow></msup>", "e^iπ"),
      (
        "<mtable><mtr><mtd>1</mtd><mtd>0</mtd></mtr><mtr><mtd>0</mtd><mtd>1</mtd></mtr></mtable>",
        "1, 0; 0, 1"
      ),
    ])
  func formulas(formula: String, expected: String) {
    #expect(
      HarbourPage.dump("<p>So <math>\(formula)</math> holds.</p>")
        == "paragraph: So \(expected) holds.\n")
  }

  @Test("are said once, though drawn for the eyes again")
  func twins() {
    let formula = "<span><math><mi>x</mi></math></span><span aria-hidden=true>x</span>"
    #expect(HarbourPage.dump("<p>So \(formula) is known.</p>") == "paragraph: So x is known.\n")
  }

  @Test("stand alone where browsers display them so")
  func displayed() {
    #expect(
      HarbourPage.dump(
        "<p>So that <math display=block><mi>x</mi><mo>=</mo><mn>2</mn></math> is known.</p>")
        == "paragraph: So that\nparagraph: x = 2\nparagraph: is known.\n")
  }

  @Test("survive any depth")
  func depth() {
    let deep = String(repeating: "<mrow>", count: 5_000) + "<mi>x</mi>"
    #expect(
      HarbourPage.dump("\(HarbourPage.prose)<p><math>\(deep)</math></p>").contains("On Monday"))
  }

  @Test("leave the words of drawings out")
  func drawings() {
    let drawing = "<svg><title>Chart</title><text>12 %</text></svg>"
    #expect(HarbourPage.dump("<p>So \(drawing)it is.</p>") == "paragraph: So it is.\n")
  }

  @Test("let pages of frames say what they have for programs without")
  func frames() {
    let page = """
      <html lang=en><head><title>Boats return</title></head><frameset cols='20%,*'><frame src=a>
      <noframes><body><p>The boats came back on Tuesday night, nine days after they had left.</p>
      <p>Nobody was hurt, said the <a href=/m>harbour master</a>, who has seen it all.</p></body>
      </noframes></frameset></html>
      """
    let draft = PageParser.draft(of: Array(page.utf8), url: "https://talbote.example/")
    #expect(draft.title == "Boats return")
    #expect(
      draft.document.dump == """
        paragraph: The boats came back on Tuesday night, nine days after they had left.
        paragraph: Nobody was hurt, said the [harbour master](https://talbote.example/m), who has seen it all.

        """)
  }
}
