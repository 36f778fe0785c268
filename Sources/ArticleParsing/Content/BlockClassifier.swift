import Articles

/// Gives every block of a page its role: what is in the article's element, less what stands
/// there beside the text.
struct BlockClassifier {
  private let page: PageContent
  private let values: BlockValues
  private let container: Int
  private let title: String
  private let titleWords: String

  private var result: [ClassifiedBlock] = []
  /// The block of the body that was taken last.
  private var lastBody: Int?
  /// Ranks of boxes and articles that are left out, and why.
  private var excluded: [(ranks: Range<Int>, reason: LeftOutReason)] = []
  /// Blocks of prose in the body so far.
  private var proseCount = 0

  /// Repeated blocks shorter than this may be meant: "Applause", a recipe's steps.
  private static let shortRepetition = 60

  /// The blocks of a page and the rank of the element that holds the article.
  static func classify(
    _ page: PageContent
  ) -> (blocks: [ClassifiedBlock], container: Int) {
    let values = BlockValues(page, guide: Guide(page.metadata.articleBody))
    let container = MainContent(page, values).container()
    var classifier = BlockClassifier(page, values, container)
    return (classifier.run(), container)
  }

  private init(_ page: PageContent, _ values: BlockValues, _ container: Int) {
    self.page = page
    self.values = values
    self.container = container
    title = page.metadata.title ?? ""
    titleWords = title.comparable
  }

  private mutating func run() -> [ClassifiedBlock] {
    result.reserveCapacity(page.blocks.count)
    for (index, block) in page.blocks.enumerated() {
      let text = block.isText ? page.line(of: block) : ""
      let role = role(of: block, at: index, text)
      result.append(ClassifiedBlock(block: block, text: text, role: role))
      guard role == .body else { continue }
      lastBody = index
      if block.isProse { proseCount += 1 }
    }
    keepHeadings()
    apply(promotions())
    dropTail()
    return result
  }

  private mutating func role(of block: TextBlock, at index: Int, _ text: String) -> BlockRole {
    if isHead(block, page.metadata.leadNode), isLead(block, text) { return .lead }
    if let reason = block.pruned { return .leftOut(reason) }
    guard page.isBlock(block, in: container) else { return outside(block, at: index) }
    switch block.kind {
    case .image: return .image
    case .rule: return .rule
    default: break
    }
    if let other = otherArticle(from: block, at: index) { excluded.append((other, .otherArticle)) }
    if let box = excluded.first(where: { $0.ranks.contains(block.parent) }) {
      return .leftOut(box.reason)
    }
    if let reason = headReason(block, at: index, text) { return .leftOut(reason) }
    if block.isCaption || isCaptionByForm(block, at: index, text) { return .caption }
    if let reason = textReason(block, text) { return .leftOut(reason) }
    return .body
  }

  // MARK: - The head

  /// Whether the block stands in an element that the metadata were read from.
  private func isHead(_ block: TextBlock, _ node: NodeID?) -> Bool {
    guard block.isText, let rank = page.rank(of: node) else { return false }
    let subtree = page.outline.subtree(rank)
    return page.pieces[block.pieces].allSatisfy {
      subtree.contains(Int($0.rank)) || page.mass.text[Int($0.rank)] == 0
    }
  }

  /// Whether the page shows the block as a lead, not as the first paragraph of its text.
  private func isLead(_ block: TextBlock, _ text: String) -> Bool {
    if block.kind == .item { return false }
    guard page.isBlock(block, in: container), !block.isHeading else { return true }
    if block.strongLength * 5 > block.length * 4 { return true }
    var rank = block.parent
    for _ in 0..<3 where rank > container {
      if page.names[rank].contains(.lead) || page.outline.tag(rank).headingLevel != nil {
        return true
      }
      rank = page.outline.parent(rank)
    }
    return false
  }

  private func headReason(
    _ block: TextBlock, at index: Int, _ text: String
  ) -> LeftOutReason? {
    if index == page.headlineBlock && block.isHeading { return .headline }
    if block.length <= 300, isTitle(block, text.comparable) { return .headline }
    guard block.length <= 160, proseCount < 2, !block.isHeading else { return nil }
    let heads = [page.metadata.bylineNode, page.metadata.dateNode, page.metadata.kickerNode]
    if heads.contains(where: { isHead(block, $0) }) || isBylineOrDate(text) { return .headMatter }
    return nil
  }

  private func isBylineOrDate(_ text: String) -> Bool {
    if let byline = Byline(text), !byline.authors.isEmpty { return true }
    return DateLine(text, language: page.metadata.language) != nil
  }

  private func isTitle(_ block: TextBlock, _ words: String) -> Bool {
    if words == titleWords { return true }
    return block.isHeading && lastBody == nil && words.count > 15 && titleWords.hasPrefix(words)
  }

  private func outside(_ block: TextBlock, at index: Int) -> BlockRole {
    let isBetween = index > (page.headlineBlock ?? .max) && lastBody == nil
    if isBetween && (block.kind == .image || block.isCaption) {
      return block.kind == .image ? .image : .caption
    }
    return .leftOut(index == page.headlineBlock ? .headline : .outside)
  }

  // MARK: - The text

  private mutating func textReason(_ block: TextBlock, _ text: String) -> LeftOutReason? {
    if Boilerplate.contains(text) { return .phrase }
    if isLittleButLinks(block), !text.isAddress { return .links }
    if block.length > Self.shortRepetition, let last = lastBody, result[last].text == text {
      return .repetition
    }
    return nil
  }

  /// A linked heading belongs to the text where prose follows it: the items of a review have
  /// links in their names, those of a list of teasers only more links below them.
  private mutating func keepHeadings() {
    var follower: Int?
    for index in result.indices.reversed() where result[index].block.isText {
      let isBody = result[index].role == .body
      if result[index].role == .leftOut(.links), result[index].block.isHeading, let follower,
        page.blocks[follower].isProse, page.blocks[follower].linkDensity < 0.3
      {
        result[index].role = .body
      }
      follower = isBody ? index : nil
    }
  }

  private func isLittleButLinks(_ block: TextBlock) -> Bool {
    switch block.kind {
    case .heading: block.linkDensity > 0.6
    case .cell: false
    case .paragraph where block.length >= 200: block.linkDensity > 0.7
    default: block.linkDensity > 0.8 && block.length < 200
    }
  }

  /// Whether a short text with its credit stands right below a picture, or is a credit alone.
  private func isCaptionByForm(_ block: TextBlock, at index: Int, _ text: String) -> Bool {
    guard block.kind == .paragraph, block.length <= 250, let credit = Credit(text) else {
      return false
    }
    if credit.caption == nil { return true }
    guard index > 0 else { return false }
    let before = result[index - 1]
    return before.role == .image || before.role == .caption
  }

  /// The ranks of another article that begins with the block: one with a first heading of its own
  /// behind the text of this one.
  private func otherArticle(from block: TextBlock, at index: Int) -> Range<Int>? {
    guard block.kind == .heading(1), proseCount > 1, let last = lastBody,
      index != page.headlineBlock, block.length > 10, block.linkDensity < 0.5
    else { return nil }
    let end = page.blocks[last].parent
    var rank = block.parent
    while page.outline.parent(rank) > max(container, end) || isAfter(rank, end) {
      rank = page.outline.parent(rank)
    }
    return page.mass.share(rank) < 0.5 || proseCount > 5 ? page.outline.subtree(rank) : nil
  }

  /// Whether the parent of an element, too, begins behind the text so far.
  private func isAfter(_ rank: Int, _ end: Int) -> Bool {
    let parent = page.outline.parent(rank)
    return parent > container && !page.outline.subtree(parent).contains(end)
  }

  /// The ranks of all boxes that ask for something.
  private func promotions() -> [Range<Int>] {
    let promotions = Promotions(page, container: container)
    return result.compactMap { classified in
      guard classified.role == .body else { return nil }
      return promotions.box(around: classified.block, classified.text)
    }
  }

  private mutating func apply(_ boxes: [Range<Int>]) {
    guard !boxes.isEmpty else { return }
    for index in result.indices where !result[index].role.isLeftOut {
      let place = result[index].block.parent
      if boxes.contains(where: { $0.contains(place) }) {
        result[index].role = .leftOut(.promotion)
      }
    }
  }

  // MARK: - The end

  /// Headings at the end have nothing below them; labels there begin what was left out.
  private mutating func dropTail() {
    for index in result.indices.reversed() where result[index].role == .body {
      let block = result[index].block
      if block.isHeading {
        result[index].role = .leftOut(.headingOfNothing)
      } else if isLabel(block, result[index].text) {
        result[index].role = .leftOut(.phrase)
      } else {
        return
      }
    }
  }

  private func isLabel(_ block: TextBlock, _ text: String) -> Bool {
    guard block.kind == .paragraph, block.length < 80, !block.endsSentence else { return false }
    if SourceLine(text)?.isStrong == true { return false }
    return block.linkDensity > 0.3 || text.hasSuffix(":")
  }
}

extension String {
  /// Whether the text is an address of the web or of mail, which an author wrote out.
  fileprivate var isAddress: Bool {
    guard utf8.count <= 200, spacedWords.count <= 4 else { return false }
    return contains("://") || contains("www.") || contains("@")
  }
}
