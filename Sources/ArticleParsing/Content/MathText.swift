/// Writes MathML as a line of text: "x = (a + b)/2", "E = mc²".
///
/// Annotations, which say the same in other languages, are left out (MathML Core, 6).
struct MathText {
  private let tree: HTMLTree

  /// Formulas that are nested deeper are joined without signs.
  private static let deepest = 40
  private static let relations: Set<String> = [
    "=", "<", ">", "≤", "≥", "≠", "≈", "≡", "∼", "→", "⇒", "⇔", "∈",
  ]
  private static let additions: Set<String> = ["+", "-", "−", "±", "×"]

  static func bytes(of node: NodeID, in tree: HTMLTree) -> ArraySlice<UInt8> {
    let text = MathText(tree: tree).row(node, depth: 0)
    return ArraySlice(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
  }

  /// The children of a node side by side.
  private func row(_ node: NodeID, depth: Int) -> String {
    var text = ""
    for child in tree.children(of: node) {
      let isOperator = tree.kind(of: child) == .element && name(child) == "mo"
      let part = self.text(of: child, depth: depth + 1)
      let sign = part.split(whereSeparator: \.isWhitespace).joined()
      let isSpaced =
        isOperator
        && (Self.relations.contains(sign) || Self.additions.contains(sign) && !text.isEmpty)
      text += isSpaced ? " \(sign) " : part
    }
    return text
  }

  private func text(of node: NodeID, depth: Int) -> String {
    if tree.kind(of: node) == .text {
      let text = String(decoding: tree.textBytes(of: node), as: UTF8.self)
      return text.contains { !$0.isWhitespace } ? text : ""
    }
    guard tree.kind(of: node) == .element, depth < Self.deepest else { return "" }
    return element(name(node), node, depth)
  }

  private func element(_ name: String, _ node: NodeID, _ depth: Int) -> String {
    let parts = { tree.children(of: node).filter { tree.kind(of: $0) == .element } }
    let part = { (index: Int) -> String in
      let parts = parts()
      return index < parts.count ? text(of: parts[index], depth: depth + 1) : ""
    }
    switch name {
    case "annotation", "annotation-xml", "script", "style": return ""
    case "msup", "mover": return part(0) + raised(part(1))
    case "msub", "munder": return part(0) + lowered(part(1))
    case "msubsup", "munderover": return part(0) + lowered(part(1)) + raised(part(2))
    case "mfrac": return "\(grouped(part(0)))/\(grouped(part(1)))"
    case "msqrt": return "√\(grouped(row(node, depth: depth)))"
    case "mroot": return "\(raised(part(1)))√\(grouped(part(0)))"
    case "mspace": return " "
    case "mtr", "mlabeledtr", "mtable":
      return parts().map { text(of: $0, depth: depth + 1) }
        .joined(separator: name == "mtable" ? "; " : ", ")
    default: return row(node, depth: depth)
    }
  }

  private func name(_ node: NodeID) -> String { tree.name(of: tree.tag(of: node)) }

  private func raised(_ text: String) -> String {
    let signs = Superscript.raised(Array(text.utf8), isBehindWord: false)
    let raised = String(decoding: signs, as: UTF8.self)
    return raised == text && !text.isEmpty ? "^\(grouped(text))" : raised
  }

  private func lowered(_ text: String) -> String {
    let signs = text.unicodeScalars.compactMap { scalar in
      (0x30...0x39).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0x30 + 0x2080) : nil
    }
    if signs.count == text.unicodeScalars.count {
      return String(String.UnicodeScalarView(signs))
    }
    return "_\(grouped(text))"
  }

  /// In brackets, if the text has more than one word or number.
  private func grouped(_ text: String) -> String {
    let isOne = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "," }
    return isOne ? text : "(\(text.trimmed()))"
  }
}
