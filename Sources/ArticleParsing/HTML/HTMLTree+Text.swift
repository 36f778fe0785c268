extension HTMLTree {
  /// The bytes of a part of the page, such as a part of its `doctype`.
  package func bytes(of range: MarkupRange) -> ArraySlice<UInt8> { buffer[range] }

  /// The bytes of a text or comment node, its references decoded; empty for other nodes.
  package func textBytes(of node: NodeID) -> ArraySlice<UInt8> {
    switch nodes[node.index].kind {
    case .text, .comment: buffer[nodes[node.index].text]
    case .document, .doctype, .element, .templateContent: []
    }
  }

  /// All text in a node, as it is in the page.
  ///
  /// What is in `script`, `style` and `template` elements below the node is left out; of such an
  /// element itself the text can be asked for.
  func text(of node: NodeID) -> String {
    var bytes: [UInt8] = []
    appendText(of: node, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text of a node as `text(of:)` gives it.
  func appendText(of node: NodeID, to bytes: inout [UInt8]) {
    if kind(of: node) == .text { return bytes.append(contentsOf: textBytes(of: node)) }
    var descendants = descendants(of: node)
    while let descendant = descendants.next() {
      if kind(of: descendant) == .text {
        bytes.append(contentsOf: textBytes(of: descendant))
      } else if holdsNoText(descendant) {
        descendants.skipSubtree()
      }
    }
  }

  private func holdsNoText(_ node: NodeID) -> Bool {
    switch tag(of: node) {
    case .script, .style, .template: true
    default: false
    }
  }
}
