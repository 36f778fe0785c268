extension HTMLTree {
  /// The attributes of an element, in the order of the page.
  package func attributes(of node: NodeID) -> ArraySlice<HTMLAttribute> {
    guard nodes[node.index].kind == .element else { return [] }
    return attributeList[nodes[node.index].attributes]
  }

  /// The value of an attribute; empty where it has none, `nil` where the attribute is missing.
  func attribute(_ name: HTMLAttributeName, of node: NodeID) -> String? {
    find(name, of: node).map { buffer.string($0.value) }
  }

  /// The value of an attribute whose name may have no constant.
  func attribute(named name: String, of node: NodeID) -> String? {
    attributeName(name).flatMap { attribute($0, of: node) }
  }

  /// The value of an attribute as it is in the page, its references decoded.
  func attributeBytes(_ name: HTMLAttributeName, of node: NodeID) -> ArraySlice<UInt8>? {
    find(name, of: node).map { buffer[$0.value] }
  }

  func hasAttribute(_ name: HTMLAttributeName, of node: NodeID) -> Bool {
    find(name, of: node) != nil
  }

  package func value(of attribute: HTMLAttribute) -> String { buffer.string(attribute.value) }

  package func name(of attribute: HTMLAttributeName) -> String {
    String(decoding: attributeNames.name(attribute.rawValue), as: UTF8.self)
  }

  /// The attribute name with some letters, `nil` where neither HTML nor the page has it.
  func attributeName(_ name: String) -> HTMLAttributeName? {
    let bytes = Array(name.utf8)
    let number = attributeNames.knownNumber(of: bytes[...], hash: NameTable.hash(bytes))
    return number == NameTable.none ? nil : HTMLAttributeName(rawValue: number)
  }

  private func find(_ name: HTMLAttributeName, of node: NodeID) -> HTMLAttribute? {
    guard nodes[node.index].kind == .element else { return nil }
    for index in nodes[node.index].attributes where attributeList[index].name == name {
      if attributeList[index].prefix == .none { return attributeList[index] }
    }
    return nil
  }
}
