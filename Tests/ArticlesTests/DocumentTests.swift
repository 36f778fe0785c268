import Articles
import Foundation
import Testing

@Suite("Documents")
struct DocumentTests {
  private let document = Document(blocks: [
    .paragraph([.text("Plain, "), .emphasis([.text("marked")]), .lineBreak, .code("code")]),
    .heading(level: 2, "A subhead"),
    .list(start: 3, items: [[.paragraph("three")], [.paragraph("four")]]),
    .quote([.paragraph("said"), .paragraph("she")]),
    .code("let a = 1\nlet b = 2"),
    .table(rows: [
      [TableCell("Way", isHeader: true), TableCell("", isHeader: true)],
      [TableCell([.text("on "), .emphasis([.text("foot")])]), TableCell("9 km")],
    ]),
    .image(ArticleImage(caption: "A picture", credit: "Someone")),
    .rule,
    .paragraph([.link(url: "https://example.org/", [.strong([.text("there")])])]),
  ])

  @Test("keep every block and inline when encoded and decoded")
  func coding() throws {
    let data = try JSONEncoder().encode(document)
    #expect(try JSONDecoder().decode(Document.self, from: data) == document)
  }

  @Test("are read as they were stored before there were tables")
  func stored() throws {
    let json = #"[{"p":["A ",{"em":["b"]}]},{"h":["c"],"level":2},{"rule":true}]"#
    let document = try JSONDecoder().decode(Document.self, from: Data(json.utf8))
    #expect(document.dump == "paragraph: A _b_\nheading 2: c\nrule\n")
  }

  @Test("keep cells on one line each")
  func cells() {
    let cell = TableCell([.text("two"), .lineBreak, .text("lines\tand a tab")])
    #expect(cell.plainText == "two lines and a tab")
  }

  @Test("are displayable when decoded, whoever encoded them")
  func hostileCoding() throws {
    let json = #"""
      [{"p":["a\u001b[2Jb",{"em":["c\u0007"]},{"code":"d\u009b"},{"a":"u\u001b\n","t":["\u202ee"]}]},
      {"h":["f\u0000"],"level":-3},{"h":["g"],"level":9223372036854775807},{"code":"h\ni\u001b"},
      {"image":{"caption":"j\u001b","credit":"k\nl","alt":"m\u0007","url":"n\u0008"}}]
      """#
    #expect(
      try JSONDecoder().decode(Document.self, from: Data(json.utf8))
        == Document(blocks: [
          .paragraph([
            .text("a[2Jb"), .emphasis([.text("c")]), .code("d"), .link(url: "u", [.text("e")]),
          ]),
          .heading(level: 1, "f"), .heading(level: 6, "g"), .code("h\ni"),
          .image(ArticleImage(caption: "j", credit: "k l", alt: "m", url: "n")),
        ]))
  }

  @Test("dump as a tree a person can read")
  func dump() {
    #expect(
      document.dump == """
        paragraph: Plain, _marked_ ⏎ `code`
        heading 2: A subhead
        list from 3
          item
            paragraph: three
          item
            paragraph: four
        quote
          paragraph: said
          paragraph: she
        code
          let a = 1
          let b = 2
        table
          row: [Way] | []
          row: on _foot_ | 9 km
        image: caption "A picture" credit "Someone"
        rule
        paragraph: [*there*](https://example.org/)

        """)
  }

  @Test("read as words without captions")
  func plainText() {
    #expect(
      document.plainText == """
        Plain, marked
        code

        A subhead

        three
        four

        said

        she

        let a = 1
        let b = 2

        Way\t
        on foot\t9 km

        there
        """)
  }
}
