import Articles

// What stands above the text and has fields of its own: headline, lead, byline, date, kicker.
extension BlockClassifier {
  /// A longer text inside of the article is its beginning, whatever it is called.
  private static let longestLead = 400
  private static let longestHeadMatter = 160

  /// Whether the block stands in an element that the metadata were read from.
  private func isIn(_ node: NodeID?, _ block: TextBlock) -> Bool {
    guard block.isText, let rank = page.rank(of: node) else { return false }
    let subtree = page.outline.subtree(rank)
    return page.pieces[block.pieces].allSatisfy {
      subtree.contains(Int($0.rank)) || page.mass.text[Int($0.rank)] == 0
    }
  }

  /// Whether the page shows the block as the lead, not as the first paragraph of its text.
  func isLead(_ block: TextBlock) -> Bool {
    guard block.kind != .item, !block.isCaption, isIn(page.metadata.leadNode, block) else {
      return false
    }
    guard page.isBlock(block, in: container) else { return true }
    guard block.length <= Self.longestLead else { return false }
    if block.isHeading || block.strongLength * 5 > block.length * 4 { return true }
    var rank = block.parent
    for _ in 0..<3 where rank > container {
      if page.names[rank].contains(.lead) || page.outline.tag(rank).headingLevel != nil {
        return true
      }
      rank = page.outline.parent(rank)
    }
    return false
  }

  /// Why a block of the article belongs to its head; `nil` where it does not.
  func headReason(_ block: TextBlock, at index: Int, _ text: String) -> LeftOutReason? {
    if isHeadline(block, at: index, text) { return .headline }
    guard block.length <= Self.longestHeadMatter, proseCount < 2, !block.isHeading else {
      return nil
    }
    let metadata = page.metadata
    let heads = [metadata.bylineNode, metadata.dateNode, metadata.kickerNode]
    return heads.contains { isIn($0, block) } || isBylineOrDate(text) ? .headMatter : nil
  }

  private func isHeadline(_ block: TextBlock, at index: Int, _ text: String) -> Bool {
    if index == page.headlineBlock && block.isHeading { return true }
    if lastBody == nil && block.kind == .heading(1) { return true }
    guard block.isHeading || abs(block.length - titleLength) < 20 else { return false }
    let words = text.comparable
    if words == titleWords { return true }
    // A heading above all text with half the title or with a kicker before it.
    guard block.isHeading, lastBody == nil, words.count > 15, titleWords.count > 15 else {
      return false
    }
    return titleWords.contains(words) || words.contains(titleWords)
  }

  private func isBylineOrDate(_ text: String) -> Bool {
    if let byline = Byline(text), !byline.authors.isEmpty { return true }
    if DateLine(text, language: page.metadata.language) != nil { return true }
    return proseCount == 0 && text.utf8.count <= 60 && (isStamp(text) || isSigned(text))
  }

  /// Whether a label above all text holds a date and a time, though other words run into them:
  /// "11.07.2026, 09:30 UhrNeudorf".
  private func isStamp(_ text: String) -> Bool {
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    let hasLetters = text.unicodeScalars.contains(where: \.isLetter)
    return text.contains(":") && digits >= (hasLetters ? 10 : 4)
  }

  /// Whether a label above all text begins as bylines do: "Von talbote, amu".
  private func isSigned(_ text: String) -> Bool {
    let openings = ["von ", "by ", "par ", "por ", "di ", "door ", "af ", "av "]
    let lower = text.lowercased()
    return !text.hasSuffix(".") && openings.contains(where: lower.hasPrefix)
  }
}
