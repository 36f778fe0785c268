// SVG and MathML (WHATWG 13.2.6.5).
extension HTMLTreeBuilder {
  /// Inserts an `svg` or `math` element in HTML.
  mutating func insertForeignRoot(_ start: StartTag, _ namespace: HTMLNamespace) {
    reconstructFormatting()
    insertForeign(start.tag, namespace, isClosed: start.isSelfClosing)
  }

  private mutating func insertForeign(
    _ tag: HTMLTag, _ namespace: HTMLNamespace, isClosed: Bool
  ) {
    let node = makeElement(tag, namespace: namespace)
    insertAndPush(node, integrationPoint: integrationPoint(node))
    if isClosed { open.pop() }
  }

  /// Where in SVG and MathML HTML begins again.
  private func integrationPoint(_ node: NodeID) -> OpenElements.IntegrationPoint {
    switch (tree.namespace(of: node), tree.tag(of: node)) {
    case (.svg, .foreignObject), (.svg, .desc), (.svg, .title): .html
    case (.mathML, .mi), (.mathML, .mo), (.mathML, .mn), (.mathML, .ms), (.mathML, .mtext):
      .mathMLText
    case (.mathML, .annotationXml): holdsHTML(node) ? .html : .annotation
    default: .none
    }
  }

  private func holdsHTML(_ node: NodeID) -> Bool {
    let encoding = tree.attributes(of: node).first { $0.name == .encoding }
    guard let encoding else { return false }
    let value = tokenizer.buffer[encoding.value].map(\.asciiLowercased)
    return value.elementsEqual("text/html".utf8)
      || value.elementsEqual("application/xhtml+xml".utf8)
  }

  mutating func processForeignText(_ text: MarkupRange) {
    if isNULs(text) {
      for _ in 0..<text.count { insertReplacement() }
    } else {
      insert(text: text)
      if framesetOK && !isSpace(text) { framesetOK = false }
    }
  }

  /// Inserts U+FFFD, which stands for a NUL.
  private mutating func insertReplacement() {
    let start = tokenizer.buffer.decoded.count
    tokenizer.buffer.decoded.append(contentsOf: MarkupTokenizer.replacement)
    insert(text: tokenizer.buffer.decodedRange(from: start))
  }

  mutating func processForeignStart(_ start: StartTag) {
    if traits(of: start.tag).contains(.breaksOutOfForeign) || start.tag == .font && isStyledFont {
      leaveForeign()
      return processInMode(start)
    }
    guard let current = open.current else { return }
    let tag = current.namespace == .svg ? svgTag(for: start.tag) : start.tag
    insertForeign(tag, current.namespace, isClosed: start.isSelfClosing)
  }

  private var isStyledFont: Bool {
    tokenizer.attributes.contains { attribute in
      let name = tokenizer.buffer[attribute.name]
      return ["color", "face", "size"].contains { name.elementsEqual($0.utf8) }
    }
  }

  /// Pops to where HTML is allowed.
  private mutating func leaveForeign() {
    while let current = open.current, !current.isHTML, current.integrationPoint != .html,
      current.integrationPoint != .mathMLText
    {
      open.pop()
    }
  }

  mutating func processForeignEnd(_ tag: HTMLTag) {
    if tag == .br || tag == .p {
      leaveForeign()
      return processEndInMode(tag)
    }
    let index = max(open.lastForeignIndex(of: tag), open.lastForeignIndex(of: svgTag(for: tag)))
    if index >= 0 { open.pop(to: index) } else { processEndInMode(tag) }
  }
}

// Names that SVG and MathML write in their own way.
extension HTMLTreeBuilder {
  /// The tag of SVG that a name in small letters stands for.
  private mutating func svgTag(for tag: HTMLTag) -> HTMLTag {
    guard let name = ForeignNames.svgTag(tree.tagNames.name(tag.rawValue)) else { return tag }
    let bytes = Array(name.utf8)
    let number = tree.tagNames.number(of: bytes[...], hash: NameTable.hash(bytes))
    return HTMLTag(rawValue: number)
  }

  /// Gives an attribute the name and prefix it has in SVG or MathML.
  mutating func adjust(_ attribute: inout HTMLAttribute, in namespace: HTMLNamespace) {
    let bytes = tree.attributeNames.name(attribute.name.rawValue)
    if let (prefix, name) = ForeignNames.prefixed(bytes) {
      attribute.prefix = prefix
      attribute.name = attributeName(name)
    } else if let name = ForeignNames.attribute(bytes, in: namespace) {
      attribute.name = attributeName(name)
    }
  }

  private mutating func attributeName(_ name: String) -> HTMLAttributeName {
    let bytes = Array(name.utf8)
    let number = tree.attributeNames.number(of: bytes[...], hash: NameTable.hash(bytes))
    return HTMLAttributeName(rawValue: number)
  }
}
