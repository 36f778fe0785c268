// Creating and inserting nodes (WHATWG 13.2.6.1).
extension HTMLTreeBuilder {
  /// Where a node goes: to the end of `parent`, or before one of its children.
  struct Place {
    var parent: NodeID
    var before: NodeID?
  }

  /// The appropriate place for inserting a node, in `target` or the current node.
  @inline(__always)
  func place(in target: OpenElements.Element? = nil) -> Place {
    guard let target = target ?? open.current else { return Place(parent: HTMLTree.documentNode) }
    if isFosterParenting && target.isHTML && target.traits.contains(.tablePart) {
      return fosterPlace()
    }
    return Place(parent: contents(of: target.node))
  }

  /// What holds the children of an element: itself, or a template's contents.
  @inline(__always)
  func contents(of node: NodeID) -> NodeID {
    let first = tree.nodes[node.index].firstChild
    guard tree.nodes[node.index].tag == .template, first >= 0,
      tree.nodes[Int(first)].kind == .templateContent
    else { return node }
    return NodeID(rawValue: first)
  }

  /// Before the table that has no room for it.
  private func fosterPlace() -> Place {
    let template = open.lastIndex(of: .template)
    let table = open.lastIndex(of: .table)
    if template > table { return Place(parent: contents(of: open.elements[template].node)) }
    guard table > 0 else { return Place(parent: open.elements[0].node) }
    let node = open.elements[table].node
    let parent = tree.nodes[node.index].parent
    guard parent >= 0 else { return Place(parent: contents(of: open.elements[table - 1].node)) }
    return Place(parent: NodeID(rawValue: parent), before: node)
  }

  /// A new element of the start tag just read, not yet in the tree.
  mutating func makeElement(
    _ tag: HTMLTag, namespace: HTMLNamespace = .html, hasAttributes: Bool = true
  ) -> NodeID {
    var node = HTMLTree.Node(kind: .element)
    node.tag = tag
    node.namespace = namespace
    node.attributes = hasAttributes ? takenAttributes(for: namespace) : 0..<0
    tree.nodes.append(node)
    return NodeID(index: tree.nodes.count - 1)
  }

  /// The attributes of the start tag just read, put into the tree.
  mutating func takenAttributes(for namespace: HTMLNamespace = .html) -> Range<Int> {
    let start = tree.attributeList.count
    for attribute in tokenizer.attributes {
      let number = tree.attributeNames.number(
        of: tokenizer.buffer[attribute.name], hash: attribute.nameHash)
      guard number != NameTable.none else { continue }
      var kept = HTMLAttribute(name: HTMLAttributeName(rawValue: number), value: attribute.value)
      if namespace != .html { adjust(&kept, in: namespace) }
      tree.attributeList.append(kept)
    }
    return start..<tree.attributeList.count
  }

  /// Inserts an element for the start tag just read and makes it the current node.
  @discardableResult
  mutating func insert(_ tag: HTMLTag, hasAttributes: Bool = true) -> NodeID {
    let node = makeElement(tag, hasAttributes: hasAttributes)
    insertAndPush(node)
    return node
  }

  /// Inserts an element that has no contents.
  mutating func insertVoid(_ tag: HTMLTag) {
    insert(tag)
    open.pop()
  }

  /// Inserts an element at the appropriate place, not too deep, and makes it the current node.
  mutating func insertAndPush(
    _ node: NodeID, integrationPoint: OpenElements.IntegrationPoint = .none
  ) {
    var place = place()
    var depth: Int32 = 1
    if let current = open.current {
      let contents = contents(of: current.node)
      depth = current.depth + (contents == current.node ? 1 : 2)
      if depth > Self.deepest {
        depth = current.depth
        if place.parent == contents { place = self.place(besides: current.node) }
      }
    }
    append(node, at: place)
    push(node, depth: depth, integrationPoint: integrationPoint)
  }

  /// Behind a node that is too deep to have elements in it.
  private func place(besides node: NodeID) -> Place {
    let parent = tree.nodes[node.index].parent
    return Place(parent: parent < 0 ? node : NodeID(rawValue: parent))
  }

  mutating func push(
    _ node: NodeID, depth: Int32, integrationPoint: OpenElements.IntegrationPoint = .none
  ) {
    let (tag, namespace) = (tree.tag(of: node), tree.namespace(of: node))
    var element = OpenElements.Element(
      node: node, tag: tag, namespace: namespace, integrationPoint: integrationPoint,
      traits: namespace == .html ? traits(of: tag) : [], depth: depth)
    if namespace != .html && (integrationPoint != .none || tag == .annotationXml) {
      element.traits = [.special, .scope, .itemBarrier]
    }
    open.push(element)
  }

  @inline(__always)
  func traits(of tag: HTMLTag) -> HTMLTagTraits {
    Int(tag.rawValue) < traits.count ? traits[Int(tag.rawValue)] : []
  }

  mutating func insertComment(_ text: MarkupRange, in parent: NodeID? = nil) {
    var node = HTMLTree.Node(kind: .comment)
    node.text = text
    tree.nodes.append(node)
    let place = parent.map { Place(parent: $0) } ?? self.place()
    append(NodeID(index: tree.nodes.count - 1), at: place)
  }
}

// Links between nodes.
extension HTMLTreeBuilder {
  mutating func append(_ node: NodeID, at place: Place) {
    let parent = place.parent.index
    let next = place.before?.rawValue ?? -1
    let previous = next >= 0 ? tree.nodes[Int(next)].previous : tree.nodes[parent].lastChild
    tree.nodes[node.index].parent = place.parent.rawValue
    tree.nodes[node.index].next = next
    tree.nodes[node.index].previous = previous
    if previous >= 0 {
      tree.nodes[Int(previous)].next = node.rawValue
    } else {
      tree.nodes[parent].firstChild = node.rawValue
    }
    if next >= 0 {
      tree.nodes[Int(next)].previous = node.rawValue
    } else {
      tree.nodes[parent].lastChild = node.rawValue
    }
  }

  /// Takes a node with all below it out of the tree.
  mutating func detach(_ node: NodeID) {
    let links = tree.nodes[node.index]
    guard links.parent >= 0 else { return }
    if links.previous >= 0 {
      tree.nodes[Int(links.previous)].next = links.next
    } else {
      tree.nodes[Int(links.parent)].firstChild = links.next
    }
    if links.next >= 0 {
      tree.nodes[Int(links.next)].previous = links.previous
    } else {
      tree.nodes[Int(links.parent)].lastChild = links.previous
    }
    tree.nodes[node.index].parent = -1
    tree.nodes[node.index].next = -1
    tree.nodes[node.index].previous = -1
  }

  /// Moves all children of a node to the end of another.
  mutating func moveChildren(of node: NodeID, to parent: NodeID) {
    var child = tree.nodes[node.index].firstChild
    while child >= 0 {
      let next = tree.nodes[Int(child)].next
      detach(NodeID(rawValue: child))
      append(NodeID(rawValue: child), at: Place(parent: parent))
      child = next
    }
  }
}
