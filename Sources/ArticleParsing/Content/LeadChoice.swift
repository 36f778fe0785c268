/// Finds the lead where it stands in one element with the text, as its first paragraph does.
///
/// What the page says of a text is one sign of a lead: its description has the same words. What
/// readers see is the other: the text looks unlike the paragraphs behind it. It takes both; only
/// a second heading right below the headline needs no description.
struct LeadChoice {
  let page: PageContent

  /// A longer text is no lead, a shorter one a label; in letters.
  private static let lengths = 12...600
  private static let leastHeading = 40
  /// How many blocks may stand before the lead: labels, a second headline.
  private static let mostBefore = 4
  /// Blocks of prose that must follow, or the lead would be all there is.
  private static let leastBehind = 2

  /// The blocks, one of them the lead if there is one and none is it yet.
  func applied(to blocks: [ClassifiedBlock]) -> [ClassifiedBlock] {
    guard !blocks.contains(where: { $0.role == .lead }) else { return blocks }
    var blocks = blocks
    let body = blocks.indices.filter { blocks[$0].role == .body }
    for (place, index) in body.prefix(Self.mostBefore + 1).enumerated() {
      let behind = body[(place + 1)...].map { blocks[$0].block }
      guard behind.count(where: \.isProse) >= Self.leastBehind else { return blocks }
      if isLead(blocks[index].block, before: behind) {
        blocks[index].role = .lead
        return blocks
      }
      // Behind a paragraph the text has begun.
      if blocks[index].block.isProse { return blocks }
    }
    return blocks
  }

  private func isLead(_ block: TextBlock, before text: [TextBlock]) -> Bool {
    guard Self.lengths.contains(block.length), block.linkDensity < 0.5 else { return false }
    switch block.kind {
    case .heading:
      return isDescription(block) || isBelowHeadline(block) && isAlone(block, among: text)
    case .paragraph:
      return isDescription(block) && (isMarked(block) || looksApart(block, from: text))
    default: return false
    }
  }

  // MARK: - What the page says

  /// Whether the block is in the element that was found by the page's description.
  private func isDescription(_ block: TextBlock) -> Bool {
    guard let rank = page.rank(of: page.metadata.leadNode) else { return false }
    let subtree = page.outline.subtree(rank)
    return page.pieces[block.pieces].allSatisfy {
      subtree.contains(Int($0.rank)) || page.mass.text[Int($0.rank)] == 0
    }
  }

  private func isMarked(_ block: TextBlock) -> Bool {
    guard let names = page.outline.attribute(.class, block.parent) else { return false }
    return MarkedRoles(words: names.utf8).contains(.lead)
  }

  // MARK: - What readers see

  /// Whether a heading with the length of a sentence stands beside the headline, nothing between.
  private func isBelowHeadline(_ block: TextBlock) -> Bool {
    guard block.length >= Self.leastHeading, let index = page.headlineBlock else { return false }
    let headline = page.blocks[index]
    let next = page.blocks[(index + 1)...].first(where: \.isText)
    return next?.parent == block.parent
      && page.outline.parent(headline.parent) == page.outline.parent(block.parent)
  }

  /// Whether no heading of the text has the look of this one.
  private func isAlone(_ block: TextBlock, among text: [TextBlock]) -> Bool {
    guard text.first?.isHeading == false else { return false }
    return !text.contains { $0.kind == block.kind && style(of: $0) == style(of: block) }
  }

  /// Whether the paragraphs that follow are set in one way and this one in another.
  private func looksApart(_ block: TextBlock, from text: [TextBlock]) -> Bool {
    let next = text.filter { $0.kind == .paragraph && $0.isProse }.prefix(2)
    guard next.count == 2 else { return false }
    let styles = Set(next.map(style))
    return styles.count == 1 && !styles.contains(style(of: block))
  }

  private func style(of block: TextBlock) -> String {
    page.outline.attribute(.class, block.parent) ?? ""
  }
}
