import ArticleParsing

extension HTMLTree {
  /// The tree as html5lib-tests write it: two spaces for every level, `| ` before every node.
  var conformanceDump: String {
    var lines: [String] = []
    for node in children(of: Self.documentNode) { dump(node, level: 0, to: &lines) }
    return lines.joined(separator: "\n")
  }

  private func dump(_ node: NodeID, level: Int, to lines: inout [String]) {
    let margin = "| " + String(repeating: "  ", count: level)
    let text = String(decoding: textBytes(of: node), as: UTF8.self)
    switch kind(of: node) {
    case .document: break
    case .doctype: lines.append(margin + doctypeDump)
    case .text: lines.append("\(margin)\"\(text)\"")
    case .comment: lines.append("\(margin)<!-- \(text) -->")
    case .templateContent: lines.append(margin + "content")
    case .element:
      lines.append("\(margin)<\(prefix(of: node))\(name(of: tag(of: node)))>")
      lines += attributeDumps(of: node).map { margin + "  " + $0 }
    }
    for child in children(of: node) { dump(child, level: level + 1, to: &lines) }
  }

  private func prefix(of node: NodeID) -> String {
    switch namespace(of: node) {
    case .html: ""
    case .svg: "svg "
    case .mathML: "math "
    }
  }

  private var doctypeDump: String {
    guard let doctype else { return "" }
    func string(_ range: MarkupRange?) -> String {
      range.map { String(decoding: bytes(of: $0), as: UTF8.self) } ?? ""
    }
    let (publicID, systemID) = (string(doctype.publicID), string(doctype.systemID))
    let ids = publicID.isEmpty && systemID.isEmpty ? "" : " \"\(publicID)\" \"\(systemID)\""
    return "<!DOCTYPE \(string(doctype.name))\(ids)>"
  }

  private func attributeDumps(of node: NodeID) -> [String] {
    let pairs = attributes(of: node).map { attribute in
      let prefix = attribute.prefix == .none ? "" : "\(attribute.prefix) "
      return (name: prefix + name(of: attribute.name), value: value(of: attribute))
    }
    return pairs.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
      .map { "\($0.name)=\"\($0.value)\"" }
  }
}
