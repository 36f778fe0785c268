import Testing

@testable import ArticleParsing

@Suite("HTML: limits")
struct HTMLLimitTests {
  private func depth(of tree: HTMLTree) -> Int {
    var depths = [Int](repeating: 0, count: tree.count)
    for node in tree.descendants(of: HTMLTree.documentNode) {
      depths[node.index] = (tree.parent(of: node).map { depths[$0.index] } ?? 0) + 1
    }
    return depths.max() ?? 0
  }

  @Test(
    "nests 100,000 tags 512 deep, and loses no text",
    arguments: [
      ("div", 100_000), ("b", 3_000), ("span", 3_000), ("ul", 3_000), ("svg", 3_000),
      ("object", 3_000), ("template", 3_000), ("table", 3_000),
    ])
  func nesting(tag: String, count: Int) {
    let open = String(repeating: "<\(tag)>", count: count)
    let close = String(repeating: "</\(tag)>", count: count)
    let tree = HTMLTree.parse("\(open)inside\(close)<p>after")
    #expect(depth(of: tree) < 600)
    var text: [UInt8] = []
    for node in tree.descendants(of: HTMLTree.documentNode) {
      text += tree.kind(of: node) == .text ? tree.textBytes(of: node) : []
    }
    #expect(String(decoding: text, as: UTF8.self) == "insideafter")
  }

  @Test("nests cells in cells 512 deep, and keeps the order of their text")
  func nestedCells() {
    let cells = (0..<1_000).map { "<table><tr><td>\($0) " }.joined()
    let tree = HTMLTree.parse(cells)
    #expect(depth(of: tree) < 600)
    #expect(tree.text(of: HTMLTree.documentNode) == (0..<1_000).map { "\($0) " }.joined())
  }

  @Test("opens formatting again so often only as a page can have meant")
  func reconstruction() {
    let fonts = (0..<60).map { "<font size=\($0)>" }.joined()
    let tree = HTMLTree.parse(fonts + String(repeating: "<p>x", count: 5_000))
    #expect(tree.count < 50_000)
    #expect(tree.text(of: HTMLTree.documentNode).count == 5_000)
  }

  @Test("repairs deep misnesting without copying for ever")
  func adoption() {
    let tree = HTMLTree.parse(
      String(repeating: "<b><i><div>", count: 2_000) + String(repeating: "</b>x", count: 5_000))
    #expect(depth(of: tree) < 600)
    #expect(tree.text(of: HTMLTree.documentNode).count == 5_000)
  }

  @Test("has room for more names than numbers")
  func names() {
    let tags = (0..<70_000).map { "<x\($0)>" }.joined()
    let tree = HTMLTree.parse(tags + "<p>end</p>")
    #expect(tree.text(of: HTMLTree.documentNode) == "end")
    #expect(tree.tag(of: NodeID(index: tree.count - 3)) == .nameless)
  }

  @Test(
    "keeps the words of what has too many nodes as paragraphs",
    arguments: [
      "<p>word", "<table><tr><td>word", "<td>word", "<a href=/x>word", "<b><i>word", "<svg><g>word",
      "<div><span>word</span></div>", "<ul><li>word<script>let a = 1</script>", "<template>word",
    ])
  func excess(part: String) {
    let source = "<body>" + String(repeating: part, count: 5_000)
    var builder = HTMLTreeBuilder(Array(source.utf8), mostNodes: 500)
    let tree = builder.build()
    var words: [UInt8] = []
    for node in tree.descendants(of: HTMLTree.documentNode) {
      let isScript = tree.parent(of: node).map { tree.tag(of: $0) == .script } ?? false
      if tree.kind(of: node) == .text, !isScript { words += tree.textBytes(of: node) + [0x20] }
    }
    let text = String(decoding: words, as: UTF8.self)
    #expect(text.split(separator: " ").joined() == String(repeating: "word", count: 5_000))
    #expect(tree.isWhole)
    #expect(part.contains("script") || tree.count < 700)
  }

  @Test("stays whole for any tags in any order")
  func anyTags() {
    let names = [
      "a", "b", "p", "div", "table", "tr", "td", "select", "option", "template", "svg", "math",
      "mi",
      "foreignObject", "form", "li", "button", "frameset", "body", "html", "head", "script", "col",
      "caption", "object", "h1", "ruby", "rt", "noscript", "title", "br",
    ]
    var seed: UInt64 = 7
    func random(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    for _ in 0..<1_000 {
      let page = (0..<30).map { _ in
        let name = names[random(names.count)]
        return ["<\(name)>", "</\(name)>", "<\(name)/>x", " "][random(4)]
      }.joined()
      #expect(HTMLTree.parse(page).isWhole, "\(page)")
    }
  }
}

extension HTMLTree {
  /// Whether all links agree, and nothing is reached twice.
  fileprivate var isWhole: Bool {
    var seen = Set<NodeID>()
    for node in descendants(of: Self.documentNode) {
      guard seen.insert(node).inserted, let parent = parent(of: node) else { return false }
      let previous = previousSibling(of: node).map { nextSibling(of: $0) == node }
      let next = nextSibling(of: node).map { previousSibling(of: $0) == node }
      guard previous ?? (firstChild(of: parent) == node), next ?? (lastChild(of: parent) == node)
      else { return false }
    }
    return true
  }
}
