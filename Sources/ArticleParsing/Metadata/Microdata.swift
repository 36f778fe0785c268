import Articles

/// What the `itemprop` attributes of a page state about its article.
enum Microdata {
  static func statement(in scan: PageScan) -> PageStatement {
    var statement = PageStatement()
    for node in scan.properties.prefix(2_000) {
      guard let names = scan.tree.attribute(.itemprop, of: node) else { continue }
      for name in names.spacedWords { add(String(name), node, to: &statement, in: scan) }
    }
    return statement
  }

  /// Takes a property's value where it is the first; only authors can be several.
  private static func add(
    _ name: String, _ node: NodeID, to statement: inout PageStatement, in scan: PageScan
  ) {
    switch name {
    case "headline":
      if statement.titles.isEmpty { statement.titles = [value(of: node, in: scan)] }
    case "author", "creator":
      if statement.authors.count < 8, let name = author(node, in: scan) {
        statement.authors.append(name)
      }
    case "datePublished", "dateCreated":
      statement.published = statement.published ?? date(node, in: scan)
    case "dateModified": statement.updated = statement.updated ?? date(node, in: scan)
    case "articleSection":
      statement.section = statement.section ?? value(of: node, in: scan).nilIfEmpty
    case "keywords":
      if statement.tags.isEmpty { statement.tags = value(of: node, in: scan).commaSeparated }
    default: break
    }
  }

  /// The name inside an author's item, else its words.
  private static func author(_ node: NodeID, in scan: PageScan) -> String? {
    let tree = scan.tree
    guard tree.hasAttribute(.itemscope, of: node) else {
      return value(of: node, in: scan).nilIfEmpty
    }
    for inner in tree.descendants(of: node) where tree.kind(of: inner) == .element {
      if tree.attribute(.itemprop, of: inner)?.spacedWords.contains("name") == true {
        return value(of: inner, in: scan).nilIfEmpty
      }
    }
    return nil
  }

  private static func date(_ node: NodeID, in scan: PageScan) -> Timestamp? {
    let stated = scan.tree.attribute(.datetime, of: node) ?? value(of: node, in: scan)
    return MachineDate.timestamp(stated)
  }

  private static func value(of node: NodeID, in scan: PageScan) -> String {
    scan.tree.attribute(.content, of: node).map(PlainText.line) ?? scan.line(of: node)
  }
}

extension String {
  var nilIfEmpty: String? { isEmpty ? nil : self }
}
