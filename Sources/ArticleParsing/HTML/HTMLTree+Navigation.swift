// Ways through the tree. None of them recurses or allocates.
extension HTMLTree {
  func parent(of node: NodeID) -> NodeID? { optional(nodes[node.index].parent) }
  package func firstChild(of node: NodeID) -> NodeID? { optional(nodes[node.index].firstChild) }
  func lastChild(of node: NodeID) -> NodeID? { optional(nodes[node.index].lastChild) }
  package func nextSibling(of node: NodeID) -> NodeID? { optional(nodes[node.index].next) }
  func previousSibling(of node: NodeID) -> NodeID? { optional(nodes[node.index].previous) }

  private func optional(_ rawValue: Int32) -> NodeID? {
    rawValue < 0 ? nil : NodeID(rawValue: rawValue)
  }

  /// The children of a node, the first first.
  package func children(of node: NodeID) -> Children {
    Children(nodes: nodes, upcoming: nodes[node.index].firstChild)
  }

  /// All nodes below a node, in the order of the document; not the node itself.
  func descendants(of node: NodeID) -> Descendants {
    Descendants(nodes: nodes, root: node.rawValue, last: node.rawValue)
  }

  /// The node that follows all nodes below `subtree` in the order of the document.
  func nodeAfter(subtree: NodeID) -> NodeID? {
    optional(nodes.following(subtree.rawValue, upTo: -1))
  }

  /// The children of a node; see `children(of:)`.
  package struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var upcoming: Int32

    package mutating func next() -> NodeID? {
      guard upcoming >= 0 else { return nil }
      defer { upcoming = nodes[Int(upcoming)].next }
      return NodeID(rawValue: upcoming)
    }
  }

  /// The nodes below a node; see `descendants(of:)`.
  struct Descendants: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate let root: Int32
    fileprivate var last: Int32

    mutating func next() -> NodeID? {
      guard last >= 0 else { return nil }
      let child = nodes[Int(last)].firstChild
      last = child >= 0 ? child : nodes.following(last, upTo: root)
      return last >= 0 ? NodeID(rawValue: last) : nil
    }

    /// Goes on behind what is below the node that came last.
    mutating func skipSubtree() {
      guard last >= 0 else { return }
      var deepest = last
      while nodes[Int(deepest)].lastChild >= 0 { deepest = nodes[Int(deepest)].lastChild }
      last = deepest
    }
  }
}

extension [HTMLTree.Node] {
  /// The node after all that is below `start`, inside `root`; -1 where there is none.
  fileprivate func following(_ start: Int32, upTo root: Int32) -> Int32 {
    var node = start
    while node >= 0 && node != root {
      if self[Int(node)].next >= 0 { return self[Int(node)].next }
      node = self[Int(node)].parent
    }
    return -1
  }
}
