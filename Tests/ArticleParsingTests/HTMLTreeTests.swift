import Testing

@testable import ArticleParsing

@Suite("HTML trees")
struct HTMLTreeTests {
  private let tree = HTMLTree.parse(
    """
    <!DOCTYPE html><title>T</title><article id=main class="a b" data-x=1 hidden>
    <h1>Head &amp; line</h1><p>One <b>two</b><script>no()</script></p><style>no</style></article>
    <template><p>no</p></template><x-card href=''>end</x-card>
    """)

  private func first(_ tag: HTMLTag) -> NodeID {
    tree.descendants(of: HTMLTree.documentNode).first { tree.tag(of: $0) == tag }
      ?? HTMLTree.documentNode
  }

  @Test("finds attributes by constant and by name")
  func attributes() {
    let article = first(.article)
    #expect(tree.attribute(.id, of: article) == "main")
    #expect(tree.attribute(.class, of: article) == "a b")
    #expect(tree.attribute(named: "data-x", of: article) == "1")
    #expect(tree.attribute(named: "never-seen", of: article) == nil)
    #expect(tree.attribute(.hidden, of: article) == "")
    #expect(tree.hasAttribute(.hidden, of: article))
    #expect(!tree.hasAttribute(.href, of: article))
    #expect(tree.attributeBytes(.id, of: article).map(Array.init) == Array("main".utf8))
    #expect(tree.attributes(of: article).count == 4)
    #expect(tree.attributes(of: HTMLTree.documentNode).isEmpty)
  }

  @Test("gives all text below a node but that of scripts, styles and templates")
  func text() {
    #expect(tree.text(of: first(.p)) == "One two")
    #expect(
      tree.text(of: first(.article)) == "\nHead & lineOne two")
    #expect(tree.text(of: first(.script)) == "no()")
    #expect(tree.text(of: first(.body)).hasSuffix("\nend"))
  }

  @Test("goes through children, siblings and what follows")
  func navigation() {
    let paragraph = first(.p)
    let kinds = tree.children(of: paragraph).map { tree.kind(of: $0) }
    #expect(kinds == [.text, .element, .element])
    #expect(tree.parent(of: paragraph) == first(.article))
    #expect(tree.previousSibling(of: paragraph) == first(.h1))
    #expect(tree.nextSibling(of: first(.h1)) == paragraph)
    #expect(tree.lastChild(of: paragraph) == first(.script))
    #expect(tree.nodeAfter(subtree: paragraph) == first(.style))
    #expect(tree.nodeAfter(subtree: HTMLTree.documentNode) == nil)
    #expect(tree.parent(of: HTMLTree.documentNode) == nil)
  }

  @Test("goes through all nodes below one in order, and only those")
  func descendants() {
    let names = tree.descendants(of: first(.article)).map { tree.name(of: tree.tag(of: $0)) }
    #expect(names == ["", "h1", "", "p", "", "b", "", "script", "", "style", ""])
    #expect(Array(tree.descendants(of: HTMLTree.documentNode)).count == tree.count - 1)
  }

  @Test("names unknown elements, and says which are HTML's")
  func names() throws {
    let card = try #require(tree.tag(named: "x-card"))
    #expect(tree.name(of: card) == "x-card")
    #expect(tree.text(of: first(card)) == "end")
    #expect(tree.isHTML(first(card)))
    #expect(!tree.isHTML(HTMLTree.documentNode))
    #expect(tree.tag(of: HTMLTree.documentNode) == .nameless)
    let svg = HTMLTree.parse("<svg>")
    #expect(svg.descendants(of: HTMLTree.documentNode).filter { svg.isHTML($0) }.count == 3)
  }

  @Test("takes broken UTF-8 as it is")
  func brokenBytes() {
    let tree = HTMLTree.parse([0x3C, 0x70, 0x3E, 0xC3, 0xFF, 0x61])
    #expect(tree.text(of: HTMLTree.documentNode) == "\u{FFFD}\u{FFFD}a")
  }
}
