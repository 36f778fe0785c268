// Tools of a page in and beside its headings: links to the heading itself, buttons to edit it.
extension HTMLTree {
  private static var longestAnchor: Int { 80 }
  /// So many nodes of a heading are looked at for each link in it.
  private static var mostNodes: Int { 40 }

  /// Whether an element is such a tool: "¶", "[edit]".
  func isHeadingAnchor(_ node: NodeID) -> Bool {
    switch tag(of: node) {
    case .a: heading(around: node).map { isAnchor(node, in: $0) } ?? false
    case .span: (heading(around: node) ?? heading(before: node)) != nil && isEditBox(node)
    default: false
    }
  }

  private func heading(around node: NodeID) -> NodeID? {
    var ancestor = parent(of: node)
    for _ in 0..<3 {
      guard let current = ancestor else { return nil }
      if tag(of: current).headingLevel != nil { return current }
      ancestor = parent(of: current)
    }
    return nil
  }

  private func heading(before node: NodeID) -> NodeID? {
    var sibling = previousSibling(of: node)
    if let space = sibling, kind(of: space) == .text { sibling = previousSibling(of: space) }
    return sibling.flatMap { tag(of: $0).headingLevel == nil ? nil : $0 }
  }

  /// Whether a link says nothing but that it is one, and the heading has words beside it.
  private func isAnchor(_ node: NodeID, in heading: NodeID) -> Bool {
    guard let href = attribute(.href, of: node), let words = shortText(of: node) else {
      return false
    }
    let isSign = href.contains("#") && !words.contains { $0.isLetter || $0.isNumber }
    let isTool =
      HeadingTools.contains(words)
      && (href.contains("#") || href.contains("edit") || words.hasPrefix("["))
    return (isSign || isTool) && hasWords(heading, beside: node)
  }

  /// Whether a heading's first nodes hold more text than a link in it.
  private func hasWords(_ heading: NodeID, beside link: NodeID) -> Bool {
    let bytes = descendants(of: heading).prefix(Self.mostNodes).reduce(0) {
      kind(of: $1) == .text ? $0 + textBytes(of: $1).count : $0
    }
    return bytes > text(of: link).utf8.count
  }

  /// Whether all words of an element stand in brackets and are such tools, one of them a link.
  private func isEditBox(_ node: NodeID) -> Bool {
    guard let words = shortText(of: node), words.hasPrefix("["), words.hasSuffix("]") else {
      return false
    }
    return words.split(separator: "|").allSatisfy { HeadingTools.contains(String($0)) }
      && descendants(of: node).contains { tag(of: $0) == .a }
  }

  private func shortText(of node: NodeID) -> String? {
    var bytes = 0
    for descendant in descendants(of: node) where kind(of: descendant) == .text {
      bytes += textBytes(of: descendant).count
      if bytes > Self.longestAnchor { return nil }
    }
    let text = text(of: node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? nil : text
  }
}

/// The words of such tools.
private enum HeadingTools {
  static func contains(_ text: String) -> Bool {
    let words = text.filter { !"[]".contains($0) }.lowercased()
      .split(separator: " ").joined(separator: " ")
    return labels.contains(words)
  }

  private static let labels: Set<String> = [
    "edit", "edit source", "edit section", "bearbeiten", "quelltext bearbeiten", "modifier",
    "modifier le code", "modifier le wikicode", "modifica", "modifica wikitesto", "editar",
    "editar código", "editar código-fonte", "bewerken", "brontekst bewerken", "edytuj",
    "edytuj kod", "redigera", "redigera wikitext", "rediger", "rediger kilde", "править",
    "править код", "編集", "编辑", "permalink", "permanent link", "anchor", "anchor link",
    "direct link", "direktlink", "copy link", "link kopieren", "link to this heading",
    "permalink to this heading", "permalink to this headline",
  ]
}
