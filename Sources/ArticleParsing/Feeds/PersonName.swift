import Articles

/// The name of a person as feeds give it.
enum PersonName {
  /// The name in an element: a child of Atom's, else the text of RSS.
  static func name(in node: Int, of tree: XMLTree) -> String? {
    for name in ["name", "email"] {
      let child = tree.elements(of: node).first { tree[$0].name == name }
      if let child, let text = tree.text(of: child).displayableLine.nonEmpty { return text }
    }
    if tree.hasElements(node), tree.elements(of: node).contains(where: { tree[$0].name == "uri" }) {
      return nil
    }
    return name(in: SafeHTML.line(of: tree.textBytes(of: node)))
  }

  /// The name beside an address: `me@example.com (Erika Muster)`, `Erika Muster <me@example.com>`.
  static func name(in text: String) -> String? {
    guard text.contains("@") else { return text.displayableLine.nonEmpty }
    let parts = text.split { "()<>".contains($0) }.map { $0.trimmed([","]) }.filter { !$0.isEmpty }
    return (parts.first { !$0.contains("@") } ?? parts.first)?.displayableLine.nonEmpty
  }
}
