import Articles

/// Finds the names that readers see as the article's authors.
struct BylineFinder {
  let scan: PageScan
  /// The element that shows the headline; without one the page's beginning stands for it.
  let headline: NodeID?

  typealias Found = (node: NodeID, names: [String])

  private var headlineEnd: Int { headline.map(scan.end) ?? 0 }

  /// The names a byline near the headline shows.
  func byline() -> Found? {
    for node in scan.marked.filter({ $0.roles.contains(.byline) }).map(\.node) + scan.authorLinks {
      guard scan.isNode(node, near: headline, behind: 1_500, before: 400),
        (3...160).contains(scan.length(of: node)),
        !scan.isInside(node, [.nav, .aside, .footer, .form]), let names = names(in: node)
      else { continue }
      return (node, names)
    }
    return nil
  }

  /// The names that are somebody's byline by their words or place, whatever the page calls them;
  /// the likeliest first.
  func unmarkedBylines() -> [Found] {
    bareBylines() + [soleAuthorLink(), labelledName()].compactMap { $0 }
  }

  // MARK: - By place

  private static let mostBylines = 4

  /// The names of blocks at the headline that are nothing else than bylines, or of such parts.
  private func bareBylines() -> [Found] {
    var found: [Found] = []
    for node in scan.blocks {
      let distance = scan.start(of: node) - headlineEnd
      guard distance <= 600, found.count < Self.mostBylines else { break }
      guard scan.isNode(node, near: headline, behind: 600, before: 100),
        (3...200).contains(scan.length(of: node)), !scan.isInside(node, PageScan.asides),
        let byline = (distance >= 0 ? wholeByline(node) : nil) ?? partialByline(node)
      else { continue }
      found.append(byline)
    }
    return found
  }

  private func wholeByline(_ node: NodeID) -> Found? {
    guard scan.length(of: node) <= 100, let names = names(in: node) else { return nil }
    let isBare = Byline(scan.line(of: node)) == nil
    return !isBare || scan.tree.tag(of: node) == .p ? (node, names) : nil
  }

  /// `<span>By Jane Doe</span> <span>May 3</span>`.
  private func partialByline(_ node: NodeID) -> Found? {
    for part in scan.tree.children(of: node) where scan.tree.kind(of: part) == .element {
      guard (5...100).contains(scan.length(of: part)), let byline = Byline(scan.line(of: part))
      else { continue }
      return (part, byline.authors + byline.agencies)
    }
    return nil
  }

  private func names(in node: NodeID) -> [String]? {
    let text = scan.tree.line(of: node, separator: " | ").trimmed(["|"])
    guard let byline = Byline(text) ?? Byline(bare: text.replacing("/", with: " | ")) else {
      return nil
    }
    return byline.authors + byline.agencies
  }

  // MARK: - By words

  /// The name that all links to an author's page have; lists of articles have several.
  private func soleAuthorLink() -> Found? {
    guard let link = scan.authorLinks.first(where: { scan.length(of: $0) >= 3 }) else { return nil }
    let name = scan.line(of: link)
    let others = scan.authorLinks.prefix(40).filter { scan.length(of: $0) > 0 }
    guard name.utf8.count <= 80, others.allSatisfy({ scan.line(of: $0) == name }),
      let byline = Byline(bare: name)
    else { return nil }
    return (link, byline.authors)
  }

  private static let labels: Set<String> = [
    "autor", "autorin", "autorin/autor", "autor/in", "autor*in", "author", "auteur", "autore",
  ]

  /// The name that stands behind "Author" in some box of the page.
  private func labelledName() -> Found? {
    for node in scan.blocks where (8...80).contains(scan.length(of: node)) {
      guard scan.start(of: node) >= headlineEnd, !scan.isInside(node, [.nav, .form]) else {
        continue
      }
      let text = scan.line(of: node)
      let label = text.prefix { $0 != " " && $0 != ":" }
      guard Self.labels.contains(label.lowercased()), let byline = Byline(text) else { continue }
      return (node, byline.authors)
    }
    return nil
  }
}
