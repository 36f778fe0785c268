/// The nodes of a page that readers may see, in the order in which they stand.
///
/// A node is known by its rank in that order; a subtree is a range of ranks. Scripts, styles and
/// the like are left out at once.
struct PageOutline {
  let tree: HTMLTree
  private(set) var nodes: [NodeID] = []
  /// The rank of each node's parent; -1 for the first.
  private(set) var parents: [Int32] = []
  /// The rank behind each node's subtree.
  private(set) var ends: [Int32] = []
  /// How many pictures stand before each rank.
  private var picturesBefore: [Int32] = [0]
  /// The element that pages of the AMP format have for `img`.
  private let ampImage: HTMLTag?

  var count: Int { nodes.count }

  init(_ tree: HTMLTree) {
    self.tree = tree
    ampImage = tree.tag(named: "amp-img")
    nodes.reserveCapacity(tree.count)
    parents.reserveCapacity(tree.count)
    walk(from: Self.body(of: tree))
    measureSubtrees()
  }

  func tag(_ rank: Int) -> HTMLTag { tree.tag(of: nodes[rank]) }
  /// Whether the node is text or a formula, which counts as one.
  func isText(_ rank: Int) -> Bool { tree.kind(of: nodes[rank]) == .text || isMath(rank) }
  func isMath(_ rank: Int) -> Bool { tree.isMath(nodes[rank]) }

  /// The words of a text or formula; empty for other nodes.
  func textBytes(_ rank: Int) -> ArraySlice<UInt8> {
    isMath(rank)
      ? MathText.bytes(of: nodes[rank], in: tree) : tree.textBytes(of: nodes[rank])
  }

  func isElement(_ rank: Int) -> Bool { tree.kind(of: nodes[rank]) == .element }
  func parent(_ rank: Int) -> Int { Int(parents[rank]) }
  func subtree(_ rank: Int) -> Range<Int> { rank..<Int(ends[rank]) }

  /// Whether an element of this name is a picture.
  func isPicture(_ tag: HTMLTag) -> Bool { tag == .img || tag == ampImage }

  /// Whether a picture stands in a node.
  func hasPicture(_ rank: Int) -> Bool {
    picturesBefore[Int(ends[rank])] > picturesBefore[rank]
  }

  /// Whether the element leads somewhere; an anchor without address only is a place.
  func isLink(_ rank: Int) -> Bool {
    tag(rank) == .a && tree.hasAttribute(.href, of: nodes[rank])
  }

  func attribute(_ name: HTMLAttributeName, _ rank: Int) -> String? {
    tree.attribute(name, of: nodes[rank])
  }

  /// The ranks of nodes by their numbers in the tree; -1 for those that are not here.
  func ranksByNode() -> [Int32] {
    var ranks = [Int32](repeating: -1, count: tree.count)
    for (rank, node) in nodes.enumerated() { ranks[node.index] = Int32(truncatingIfNeeded: rank) }
    return ranks
  }

  private static func body(of tree: HTMLTree) -> NodeID {
    for node in tree.children(of: HTMLTree.documentNode) where tree.tag(of: node) == .html {
      for child in tree.children(of: node) where tree.tag(of: child) == .body { return child }
      return node
    }
    return HTMLTree.documentNode
  }

  private mutating func walk(from root: NodeID) {
    var late = LateParts(tree, below: root)
    var stack: [(node: NodeID, parent: Int32)] = [(root, -1)]
    var children: [NodeID] = []
    while let (node, parent) = stack.popLast() {
      let node = late.replacement(for: node)
      guard isVisible(node), !late.isPlaced(node) else { continue }
      let rank = Int32(truncatingIfNeeded: nodes.count)
      nodes.append(node)
      parents.append(parent)
      let isPicture: Int32 = isPicture(tree.tag(of: node)) ? 1 : 0
      picturesBefore.append(picturesBefore[Int(rank)] + isPicture)
      if tree.isMath(node) { continue }
      children.removeAll(keepingCapacity: true)
      for child in tree.children(of: node) { children.append(child) }
      for child in children.reversed() { stack.append((child, rank)) }
    }
  }

  private func isVisible(_ node: NodeID) -> Bool {
    switch tree.kind(of: node) {
    case .text: return true
    case .element:
      guard tree.namespace(of: node) == .html else { return tree.isMath(node) }
      return !Self.unseen.contains(tree.tag(of: node)) && !tree.isHeadingAnchor(node)
        && !isTwinOfMath(node)
    case .document, .doctype, .comment, .templateContent: return false
    }
  }

  /// Whether an element shows for eyes alone what the formula before it says.
  private func isTwinOfMath(_ node: NodeID) -> Bool {
    guard tree.attributeBytes(.ariaHidden, of: node)?.elementsEqual("true".utf8) == true,
      var inner = tree.previousSibling(of: node)
    else { return false }
    for _ in 0..<3 {
      if tree.isMath(inner) { return true }
      guard let child = tree.firstChild(of: inner) else { return false }
      inner = child
    }
    return false
  }

  /// Elements whose content is never text of the page.
  private static let unseen: Set<HTMLTag> = [
    .script, .style, .template, .svg, .iframe, .object, .embed, .applet, .canvas, .audio,
    .video, .map, .select, .textarea, .input, .datalist, .head, .link, .meta, .progress, .meter,
    .param, .source, .track, .col, .colgroup, .noframes, .title, .optgroup, .option, .frameset,
  ]

  private mutating func measureSubtrees() {
    ends = (0..<nodes.count).map { Int32(truncatingIfNeeded: $0 + 1) }
    for rank in stride(from: nodes.count - 1, to: 0, by: -1) {
      let parent = Int(parents[rank])
      ends[parent] = max(ends[parent], ends[rank])
    }
  }
}

extension HTMLTree {
  /// Whether the node is a formula.
  func isMath(_ node: NodeID) -> Bool {
    tag(of: node) == .math && namespace(of: node) == .mathML
  }
}

/// Parts of a page that a server sent late, behind the rest, and scripts put in their places.
///
/// React streams them so: `<template id="B:0">` stands where `<div hidden id="S:0">` belongs
/// (react-dom, ReactFizzConfigDOM: boundary and segment ids).
private struct LateParts {
  private var parts: [String: NodeID] = [:]
  private var placed: Set<NodeID> = []
  private let tree: HTMLTree

  init(_ tree: HTMLTree, below root: NodeID) {
    self.tree = tree
    for node in tree.children(of: root) {
      guard tree.hasAttribute(.hidden, of: node), let id = tree.attribute(.id, of: node),
        id.hasPrefix("S:")
      else { continue }
      parts[String(id.dropFirst(2))] = node
    }
  }

  /// What is to be seen where `node` stands.
  mutating func replacement(for node: NodeID) -> NodeID {
    guard !parts.isEmpty, tree.tag(of: node) == .template,
      let id = tree.attribute(.id, of: node), id.hasPrefix("B:") || id.hasPrefix("P:"),
      let part = parts.removeValue(forKey: String(id.dropFirst(2)))
    else { return node }
    placed.insert(part)
    reached = part
    return part
  }

  /// The part that was put in its place just now.
  private var reached: NodeID?

  /// Whether the node was seen in another place already.
  mutating func isPlaced(_ node: NodeID) -> Bool {
    guard !placed.isEmpty, placed.contains(node) else { return false }
    defer { reached = nil }
    return node != reached
  }
}
