import Articles

/// The nodes of a page that say something about its article, found in one walk over the tree.
struct PageScan {
  let tree: HTMLTree
  /// `meta` elements by their name, property or header, in lower case, with their contents.
  private(set) var metas: [String: [String]] = [:]
  /// The texts of the page's JSON-LD.
  private(set) var scripts: [String] = []
  /// The `title` element's words.
  private(set) var documentTitle: String?
  private(set) var canonical: String?
  private(set) var base: String?
  /// `lang` of the `html` element.
  private(set) var language: String?
  /// Headings of the first and second level, in the order of the page.
  private(set) var headings: [NodeID] = []
  private(set) var times: [NodeID] = []
  /// Elements with `itemprop`.
  private(set) var properties: [NodeID] = []
  /// Links to the author's page.
  private(set) var authorLinks: [NodeID] = []
  /// Links to the article's keywords.
  private(set) var tagLinks: [NodeID] = []
  /// Elements whose classes say what they hold.
  private(set) var marked: [(node: NodeID, roles: MarkedRoles)] = []
  /// The blocks that text stands in, in the order of the page.
  private(set) var blocks: [NodeID] = []
  /// The letters and signs of the page before each node, by `NodeID.index`.
  private var textBefore: [Int32]
  private var length: Int32 = 0
  private var roleReader = MarkedRolesReader()
  /// The elements among those marked that hold something else than the article's head.
  private var foreign: Set<NodeID> = []

  init(_ tree: HTMLTree) {
    self.tree = tree
    textBefore = Array(repeating: 0, count: tree.count)
    var enclosing = [Int32](repeating: 0, count: tree.count)
    var nodes = tree.descendants(of: HTMLTree.documentNode)
    while let node = nodes.next() {
      textBefore[node.index] = length
      switch tree.kind(of: node) {
      case .text: visitText(node, in: tree.parent(of: node).map { enclosing[$0.index] })
      case .element:
        let parent = tree.parent(of: node).map { enclosing[$0.index] } ?? 0
        enclosing[node.index] =
          Self.inlines.contains(tree.tag(of: node)) ? parent : node.rawValue
        if !visit(node, tree.tag(of: node)) { nodes.skipSubtree() }
      default: break
      }
    }
  }

  /// Takes note of an element; false where nothing below it is of the page's text.
  private mutating func visit(_ node: NodeID, _ tag: HTMLTag) -> Bool {
    switch tag {
    case .script:
      visitScript(node)
      return false
    case .style, .template, .svg, .iframe: return false
    case .title:
      if documentTitle == nil { documentTitle = line(of: node) }
      return false
    case .meta: visitMeta(node)
    case .link: visitLink(node)
    case .base: base = base ?? tree.attribute(.href, of: node)
    case .html: language = tree.attribute(.lang, of: node) ?? tree.attribute(.xmlLang, of: node)
    case .h1, .h2: headings.append(node)
    case .time: times.append(node)
    case .a: visitLink(node)
    default: break
    }
    if tree.hasAttribute(.itemprop, of: node) { properties.append(node) }
    let roles = roleReader.roles(of: node, in: tree)
    if !roles.isEmpty {
      marked.append((node, roles))
      if roles.contains(.foreign) { foreign.insert(node) }
    }
    return true
  }

  private mutating func visitScript(_ node: NodeID) {
    guard let type = tree.attribute(.type, of: node)?.lowercased(), type.contains("ld+json") else {
      return
    }
    scripts.append(tree.text(of: node))
  }

  private mutating func visitMeta(_ node: NodeID) {
    guard let content = tree.attribute(.content, of: node) else { return }
    let line = PlainText.line(content)
    guard !line.isEmpty else { return }
    for attribute in [HTMLAttributeName.property, .name, .httpEquiv, .itemprop] {
      guard let name = tree.attribute(attribute, of: node) else { continue }
      for word in name.lowercased().spacedWords { metas[String(word), default: []].append(line) }
    }
  }

  private mutating func visitLink(_ node: NodeID) {
    guard let rel = tree.attribute(.rel, of: node)?.lowercased() else { return }
    let relations = rel.spacedWords
    if relations.contains("canonical"), canonical == nil {
      canonical = tree.attribute(.href, of: node)
    }
    guard tree.tag(of: node) == .a else { return }
    if relations.contains("author") { authorLinks.append(node) }
    if relations.contains("tag") { tagLinks.append(node) }
  }

  /// Takes note of a text in a block, given by the number of its node.
  private mutating func visitText(_ node: NodeID, in block: Int32?) {
    let visible = Self.visibleLength(of: tree.textBytes(of: node))
    guard visible > 0 else { return }
    length &+= visible
    guard let block = block.map(NodeID.init(rawValue:)), block != blocks.last else { return }
    blocks.append(block)
  }

  private static let inlines: Set<HTMLTag> = [
    .a, .b, .i, .em, .strong, .span, .sup, .sub, .u, .mark, .small, .font, .abbr, .cite, .q, .bdi,
  ]

  private static func visibleLength(of bytes: ArraySlice<UInt8>) -> Int32 {
    var length: Int32 = 0
    // Continuation bytes are no letters of their own.
    for byte in bytes where byte > 0x20 && byte & 0xC0 != 0x80 { length &+= 1 }
    return length
  }
}

// MARK: - Texts and distances

extension PageScan {
  /// The words of a node on one displayable line.
  func line(of node: NodeID) -> String { tree.line(of: node) }

  /// How much text the page has before a node.
  func start(of node: NodeID) -> Int { Int(textBefore[node.index]) }

  /// How much text the page has up to the end of a node.
  func end(of node: NodeID) -> Int {
    tree.nodeAfter(subtree: node).map { Int(textBefore[$0.index]) } ?? Int(length)
  }

  /// How much text a node has.
  func length(of node: NodeID) -> Int { end(of: node) - start(of: node) }

  /// Whether a node stands near the headline, the page's beginning where there is none.
  ///
  /// `behind` and `before` are how much text may stand between them: bylines, buttons, a caption.
  func isNode(_ node: NodeID, near headline: NodeID?, behind: Int, before: Int) -> Bool {
    let end = headline.map(self.end) ?? 0
    let start = self.start(of: node)
    return start >= end
      ? start - end <= behind
      : (headline.map(self.start) ?? 0) - self.end(of: node) <= before
  }

  /// Boxes whose text is no part of an article's head.
  static let asides: Set<HTMLTag> = [
    .nav, .aside, .footer, .figure, .figcaption, .form, .button, .a,
  ]

  /// The first content of any of the names.
  func meta(_ names: String...) -> String? {
    names.lazy.compactMap { self.metas[$0]?.first }.first
  }

  /// All contents of the first of the names that has any.
  func metaList(_ names: String...) -> [String] {
    names.lazy.compactMap { self.metas[$0] }.first ?? []
  }

  /// Whether a node or one of the two elements around it is marked as something else.
  func isForeign(_ node: NodeID) -> Bool {
    var current: NodeID? = node
    for _ in 0..<3 {
      guard let element = current else { return false }
      if foreign.contains(element) { return true }
      current = tree.parent(of: element)
    }
    return false
  }

  /// Whether a node lies within an element of one of the kinds, at most twelve levels up.
  func isInside(_ node: NodeID, _ tags: Set<HTMLTag>) -> Bool {
    var ancestor = tree.parent(of: node)
    for _ in 0..<12 {
      guard let current = ancestor else { return false }
      if tags.contains(tree.tag(of: current)) { return true }
      ancestor = tree.parent(of: current)
    }
    return false
  }
}

extension HTMLTree {
  /// The words of a node on one displayable line, `separator` between blocks and broken lines.
  func line(of node: NodeID, separator: String = " ") -> String {
    var bytes: [UInt8] = []
    var nodes = descendants(of: node)
    while let next = nodes.next() {
      if kind(of: next) == .text {
        append(next, to: &bytes)
        continue
      }
      if isHeadingAnchor(next) {
        nodes.skipSubtree()
        continue
      }
      switch tag(of: next) {
      case .script, .style, .template, .svg: nodes.skipSubtree()
      case .a, .b, .i, .em, .strong, .span, .sup, .sub, .u, .mark, .small, .font, .abbr, .cite:
        break
      default: bytes.append(contentsOf: separator.utf8)
      }
      guard bytes.count < Self.longestLine else { break }
    }
    return String(decoding: bytes, as: UTF8.self).displayableLine
  }

  /// Appends a text with the signs and spaces that part it from what stands before.
  private func append(_ node: NodeID, to bytes: inout [UInt8]) {
    let text = textBytes(of: node)
    if parent(of: node).map({ tag(of: $0) }) == .sup {
      let isBehindWord = bytes.last.map { !$0.isMarkupSpace } ?? false
      bytes += Superscript.raised(Array(text), isBehindWord: isBehindWord)
    } else if text.count <= 3, text.isSeparator {
      bytes += [0x20] + text + [0x20]
    } else {
      bytes += text
    }
  }

  /// No line is looked at that is longer: it is no headline, byline or lead.
  private static var longestLine: Int { 16_384 }
}
