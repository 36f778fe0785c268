@testable import ArticleParsing

extension HTMLTree {
  /// The tree as lines a person can read: two spaces for every level.
  var dump: String { dump(below: Self.documentNode) }

  /// What is in the body, in the same way.
  var bodyDump: String {
    let body = descendants(of: Self.documentNode).first { tag(of: $0) == .body && isHTML($0) }
    return body.map { dump(below: $0) } ?? "no body"
  }

  private func dump(below root: NodeID) -> String {
    var levels: [NodeID: Int] = [root: -1]
    var lines: [String] = []
    for node in descendants(of: root) {
      let level = (parent(of: node).flatMap { levels[$0] } ?? -1) + 1
      levels[node] = level
      lines.append(String(repeating: "  ", count: level) + line(of: node))
    }
    return lines.joined(separator: "\n")
  }

  private func line(of node: NodeID) -> String {
    let text = String(decoding: textBytes(of: node), as: UTF8.self)
    switch kind(of: node) {
    case .document: return "document"
    case .doctype: return "<!DOCTYPE \(doctypeName)>"
    case .text: return "\"\(text)\""
    case .comment: return "<!--\(text)-->"
    case .templateContent: return "content"
    case .element:
      return "<\(prefix(of: node))\(name(of: tag(of: node)))\(attributeText(of: node))>"
    }
  }

  private var doctypeName: String { doctype?.name.map { buffer.string($0) } ?? "" }

  private func prefix(of node: NodeID) -> String {
    switch namespace(of: node) {
    case .html: ""
    case .svg: "svg:"
    case .mathML: "math:"
    }
  }

  private func attributeText(of node: NodeID) -> String {
    attributes(of: node).map { attribute in
      let prefix = attribute.prefix == .none ? "" : "\(attribute.prefix):"
      return " \(prefix)\(name(of: attribute.name))=\"\(value(of: attribute))\""
    }.joined()
  }
}

extension HTMLTree {
  static func parse(_ text: String) -> HTMLTree { parse(Array(text.utf8)) }
}
