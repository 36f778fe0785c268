// Formatting that goes on in the next block (WHATWG 13.2.4.3).
extension HTMLTreeBuilder {
  mutating func insertFormatting(_ tag: HTMLTag) {
    let node = insert(tag)
    forgetFourth(node, tag)
    formatting.append(node, tag)
  }

  /// The Noah's Ark clause: of elements that are all the same three are kept, the newest.
  private mutating func forgetFourth(_ node: NodeID, _ tag: HTMLTag) {
    var count = 0
    for index in formatting.active.indices.reversed() {
      let entry = formatting.entries[index]
      guard entry.tag == tag, let other = entry.node, hasSameAttributes(node, other) else {
        continue
      }
      count += 1
      if count == 3 { return formatting.remove(at: index) }
    }
  }

  private func hasSameAttributes(_ node: NodeID, _ other: NodeID) -> Bool {
    let (left, right) = (tree.attributes(of: node), tree.attributes(of: other))
    guard left.count == right.count else { return false }
    if zip(left, right).allSatisfy({ isSame($0, $1) }) { return true }
    // In another order; tags with more attributes than anyone writes are not compared so.
    guard left.count <= 8 else { return false }
    return left.allSatisfy { attribute in right.contains { isSame(attribute, $0) } }
  }

  private func isSame(_ left: HTMLAttribute, _ right: HTMLAttribute) -> Bool {
    left.name == right.name && tokenizer.buffer[left.value] == tokenizer.buffer[right.value]
  }

  /// Opens again what is active but was closed by the end of a block.
  mutating func reconstructFormatting() {
    guard let last = formatting.active.last, let node = last.node, !open.contains(node) else {
      return
    }
    var index = formatting.entries.count - 1
    while index > formatting.start, let node = formatting.entries[index - 1].node,
      !open.contains(node)
    {
      index -= 1
    }
    for entry in index..<formatting.entries.count {
      guard copiesLeft > 0, let node = formatting.entries[entry].node else { return }
      let copy = copy(of: node)
      insertAndPush(copy)
      formatting.replace(at: entry, with: copy)
    }
  }

  /// A new element with the name and attributes of another.
  mutating func copy(of node: NodeID) -> NodeID {
    copiesLeft -= 1
    var copy = HTMLTree.Node(kind: .element)
    copy.tag = tree.nodes[node.index].tag
    copy.attributes = tree.nodes[node.index].attributes
    tree.nodes.append(copy)
    return NodeID(index: tree.nodes.count - 1)
  }
}

// The adoption agency algorithm (13.2.6.4.7): `<b><p></b>` and the like.
extension HTMLTreeBuilder {
  mutating func adopt(_ tag: HTMLTag) {
    if isCurrent(tag), let node = open.current?.node, formatting.index(of: node) == nil {
      open.pop()
      return
    }
    for _ in 0..<8 {
      guard let entry = formatting.lastIndex(of: tag), let node = formatting.entries[entry].node
      else { return endAny(tag) }
      guard let index = open.index(of: node, tag) else { return formatting.remove(at: entry) }
      guard open.isInScope(at: index) else { return }
      guard let block = open.firstSpecialIndex(above: index), mayRepair else {
        open.pop(to: index)
        return formatting.remove(at: entry)
      }
      adopt(from: index, entry: entry, furthestBlock: block)
    }
  }

  /// Whether a repair is still worth its cost: not so deep, and not for the thousandth time.
  private var mayRepair: Bool {
    copiesLeft > 0 && open.count < Int(Self.deepest) && (open.current?.depth ?? 0) < Self.deepest
  }

  /// Moves the block out of the formatting element at `index`, and formatting into the block.
  private mutating func adopt(from index: Int, entry: Int, furthestBlock: Int) {
    let element = open.elements[index]
    let block = open.elements[furthestBlock]
    let above = Array(open.elements[(furthestBlock + 1)...])
    var bookmark = entry
    let (between, last) = copyBetween(index, furthestBlock, bookmark: &bookmark)
    detach(last)
    append(last, at: place(in: open.elements[index - 1]))

    let copy = copy(of: element.node)
    moveChildren(of: block.node, to: copy)
    append(copy, at: Place(parent: block.node))
    if let old = formatting.index(of: element.node) {
      formatting.remove(at: old)
      if old < bookmark { bookmark -= 1 }
    }
    formatting.insert(copy, element.tag, at: bookmark)
    var copied = element
    copied.node = copy
    // The copy is in the block, which has moved up by a level at least.
    copied.depth = block.depth
    open.replace(from: index, with: between + [block, copied] + above)
  }

  /// Copies the formatting elements between the one that ends and the block, around the block.
  ///
  /// - Returns: What is to be open in their place, and the outermost node.
  private mutating func copyBetween(
    _ index: Int, _ furthestBlock: Int, bookmark: inout Int
  ) -> (open: [OpenElements.Element], outermost: NodeID) {
    var kept: [OpenElements.Element] = []
    var last = open.elements[furthestBlock].node
    let between = open.elements[(index + 1)..<furthestBlock]
    for (counter, old) in between.reversed().enumerated() {
      guard let entry = formatting.index(of: old.node) else { continue }
      if counter >= 3 {
        formatting.remove(at: entry)
        if entry < bookmark { bookmark -= 1 }
        continue
      }
      var element = old
      element.node = copy(of: old.node)
      formatting.replace(at: entry, with: element.node)
      if kept.isEmpty { bookmark = entry + 1 }
      detach(last)
      append(last, at: Place(parent: element.node))
      last = element.node
      kept.append(element)
    }
    return (kept.reversed(), last)
  }
}
