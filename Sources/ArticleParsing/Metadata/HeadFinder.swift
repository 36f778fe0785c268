import Articles

/// Finds what readers see around the headline: lead, kicker, dates.
struct HeadFinder {
  let scan: PageScan
  /// The element that shows the headline; without one the page's beginning stands for it.
  let headline: NodeID?

  private var headlineStart: Int { headline.map(scan.start) ?? 0 }
  private var headlineEnd: Int { headline.map(scan.end) ?? 0 }

  private func isNear(_ node: NodeID, behind: Int, before: Int) -> Bool {
    scan.isNode(node, near: headline, behind: behind, before: before)
  }

  // MARK: - Lead

  /// The teaser's element and words.
  ///
  /// It is an element whose classes say so, or one with the words of the page's description,
  /// near the headline and outside of boxes for other things. Where classes alone speak for it,
  /// it must share words with headline or description: an advertisement for the house has none.
  ///
  /// - Returns: `.body` where the description is the beginning of the text itself.
  func lead(title: String?, descriptions: [String]) -> Teaser {
    let summaries = descriptions.map(\.comparable).filter { $0.count >= 12 }
    let marked = scan.marked.filter { $0.roles.contains(.lead) }.map(\.node)
    let candidates = marked.compactMap { leadText($0, title: title) }
    if let described = candidates.first(where: { isSummary($0.text, of: summaries) }) {
      return .element(described.node, described.text)
    }
    let blocks = scan.blocks.lazy.compactMap { leadText($0, title: title) }
    for block in blocks {
      if isSummary(block.text, of: summaries) {
        return isBodyParagraph(block.node) ? .body : .element(block.node, block.text)
      }
      if summaries.contains(where: { block.text.comparable.hasPrefix($0) }) { return .body }
    }
    let known = Set(([title ?? ""] + descriptions).flatMap(\.contentWords))
    let related = candidates.first { lead in
      known.isEmpty || lead.text.contentWords.contains { known.contains($0) }
    }
    return related.map { .element($0.node, $0.text) } ?? .none
  }

  /// Where the teaser is.
  enum Teaser {
    case element(NodeID, String)
    /// It is the first paragraph.
    case body
    case none
  }

  private typealias Lead = (node: NodeID, text: String)

  /// The words of a node that can be a lead by its place and size.
  private func leadText(_ node: NodeID, title: String?) -> Lead? {
    guard node != headline, isNear(node, behind: 700, before: 200),
      (12...1_500).contains(scan.length(of: node)), !scan.isInside(node, PageScan.asides),
      !scan.isForeign(node),
      scan.start(of: node) >= headlineEnd || scan.end(of: node) <= headlineStart
    else { return nil }
    let text = scan.line(of: node)
    guard text.isLeadLike, text.comparable != title?.comparable else { return nil }
    return (node, text)
  }

  /// Whether the node is a paragraph like the one that follows it.
  private func isBodyParagraph(_ node: NodeID) -> Bool {
    let tree = scan.tree
    guard tree.tag(of: node) == .p else { return false }
    var next = tree.nextSibling(of: node)
    while let sibling = next, tree.kind(of: sibling) != .element {
      next = tree.nextSibling(of: sibling)
    }
    guard let next, tree.tag(of: next) == .p else { return false }
    return tree.attribute(.class, of: node) == tree.attribute(.class, of: next)
  }

  /// Whether the text is the description, or one of the two is the beginning of the other.
  private func isSummary(_ text: String, of summaries: [String]) -> Bool {
    let words = text.comparable
    return summaries.contains { summary in
      words == summary || words.hasPrefix(summary) && words.count <= summary.count * 3
        || summary.hasPrefix(words) && words.count * 2 >= summary.count
        || words.hasSuffix(summary) && words.count <= summary.count + 30
    }
  }

  // MARK: - Kicker

  /// The element right above the headline whose classes call it a kicker.
  func kicker() -> NodeID? {
    guard headline != nil else { return nil }
    return scan.marked.first { mark in
      guard mark.roles.contains(.kicker), mark.node != headline else { return false }
      let end = scan.end(of: mark.node)
      return (2...80).contains(scan.length(of: mark.node)) && end <= headlineEnd
        && headlineStart - end <= 60 && isKicker(scan.line(of: mark.node))
    }?.node
  }

  /// Dates and telephone numbers stand above headlines, too; whole menus bear a kicker's name.
  private func isKicker(_ text: String) -> Bool {
    text.utf8.count { (0x30...0x39).contains($0) } < 4 && text.spacedWords.count <= 10
  }

  // MARK: - Dates

  /// The dates shown near the headline, in `time` elements first.
  func dates(language: String?) -> (node: NodeID, published: Timestamp?, updated: Timestamp?)? {
    for node in scan.times where isNear(node, behind: 2_000, before: 600) {
      let stated = scan.tree.attribute(.datetime, of: node) ?? scan.line(of: node)
      if let date = MachineDate.timestamp(stated) { return (node, date, nil) }
    }
    for mark in scan.marked where mark.roles.contains(.date) {
      guard isNear(mark.node, behind: 2_000, before: 600),
        (6...200).contains(scan.length(of: mark.node))
      else { continue }
      var reader = DateReader(scan.line(of: mark.node), language: language)
      reader.read()
      if reader.published != nil || reader.updated != nil {
        return (mark.node, reader.published, reader.updated)
      }
    }
    return nil
  }
}

extension String {
  /// Whether the text has the size of a sentence, in any script.
  fileprivate var isLeadLike: Bool {
    let isDense = unicodeScalars.contains { $0.value >= 0x2E80 }
    return isDense ? count >= 12 : count >= 30 && spacedWords.count >= 5
  }

  /// The words that carry meaning: those of five letters and more.
  ///
  /// In scripts without spaces between words, pairs of signs.
  fileprivate var contentWords: [String] {
    lowercased().split { !$0.isLetter }.flatMap { word -> [String] in
      guard let first = word.unicodeScalars.first, first.value >= 0x2E80 else {
        return word.count >= 5 ? [String(word)] : []
      }
      return zip(word, word.dropFirst()).map { String([$0, $1]) }
    }
  }
}
