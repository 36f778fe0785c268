import Articles

/// Looks at the classified blocks once more, when it is known what stands around each of them.
struct BodyRevision {
  private let page: PageContent
  private let container: Int
  private var blocks: [ClassifiedBlock]
  /// Blocks of the article's list of sources, by their index.
  private var sources: Set<Int> = []

  /// A text that stands so often in an article is a label of the page.
  private static let mostRepetitions = 2
  private static let longestLabel = 60
  /// The part of the article's prose that may follow the heading of its tail.
  private static let longestTail = 0.25
  /// What a card says beside its heading: a department, a date.
  private static let longestCardLabel = 60
  /// A text between headline and article that is longer is no lead.
  private static let longestLead = 600

  init(_ blocks: [ClassifiedBlock], on page: PageContent, container: Int) {
    self.blocks = blocks
    self.page = page
    self.container = container
  }

  mutating func revised() -> [ClassifiedBlock] {
    keepHeadings()
    keepLinks()
    leaveOutCards()
    leaveOutPromotions()
    leaveOutLabels()
    leaveOutTailSections()
    leaveOutTail()
    findSourceLine()
    findLead()
    return blocks
  }

  /// A linked heading belongs to the text where prose follows it in the same element: the items
  /// of a review have links in their names; below those of teasers are only more links.
  private mutating func keepHeadings() {
    var follower: TextBlock?
    for index in blocks.indices.reversed() where blocks[index].block.isText {
      let block = blocks[index].block
      if blocks[index].role == .leftOut(.links), block.isHeading, let follower, follower.isProse,
        follower.linkDensity < 0.3, areSiblings(block, follower)
      {
        blocks[index].role = .body
      }
      follower = blocks[index].role == .body ? block : nil
    }
  }

  /// Keeps lists of links and paragraphs that are a link where they belong to the article.
  private mutating func keepLinks() {
    let links = ArticleLinks(blocks, on: page)
    sources = links.sources
    for index in sources.union(links.paragraphs) { blocks[index].role = .body }
  }

  private func areSiblings(_ block: TextBlock, _ other: TextBlock) -> Bool {
    let outer = page.outline.parent(block.parent)
    return outer == page.outline.parent(other.parent) || outer == other.parent
  }

  /// A heading in a box with a picture or link and nothing to read below is a card for another
  /// page.
  private mutating func leaveOutCards() {
    for index in blocks.indices where blocks[index].role == .body {
      let block = blocks[index].block
      guard block.isHeading, isNameOfPicture(block) || isCard(around: block), !isSubhead(at: index)
      else { continue }
      blocks[index].role = .leftOut(.links)
    }
  }

  /// Whether the heading is no link and text of the article follows.
  private func isSubhead(at index: Int) -> Bool {
    let block = blocks[index].block
    guard block.linkDensity < 0.1, !isNameOfPicture(block) else { return false }
    let next = blocks[(index + 1)...].first { $0.role == .body }
    return next?.block.isProse == true && next?.block.isHeading == false
  }

  /// Whether a heading is all there is to read in a box for a picture or film: it is its name.
  private func isNameOfPicture(_ block: TextBlock) -> Bool {
    var box = page.outline.parent(block.parent)
    while box > container, Int(page.mass.text[box]) == block.length {
      if page.names[box].contains(.picture) { return true }
      box = page.outline.parent(box)
    }
    return false
  }

  private func isCard(around block: TextBlock) -> Bool {
    var box = block.parent
    let most = Int32(block.length + Self.longestCardLabel)
    while page.outline.parent(box) > container, page.mass.text[page.outline.parent(box)] <= most {
      box = page.outline.parent(box)
    }
    guard box != block.parent else { return false }
    return page.mass.link[box] > 0 || page.outline.hasPicture(box)
  }

  private mutating func leaveOutPromotions() {
    let promotions = Promotions(page, container: container)
    let boxes = blocks.indices.compactMap { index -> Range<Int>? in
      guard blocks[index].role == .body else { return nil }
      let next = blocks[(index + 1)...].first { $0.block.isText }?.block
      return promotions.box(around: blocks[index].block, blocks[index].text, before: next)
    }
    guard !boxes.isEmpty else { return }
    var isInBox = [Bool](repeating: false, count: page.outline.count)
    for box in boxes { for rank in box { isInBox[rank] = true } }
    for index in blocks.indices where !blocks[index].role.isLeftOut {
      if isInBox[blocks[index].block.parent] { blocks[index].role = .leftOut(.promotion) }
    }
  }

  /// Leaves out short texts that stand again and again: "Story continues below".
  ///
  /// Those with numbers may be data: the same amounts in several recipes.
  private mutating func leaveOutLabels() {
    let isLabel: (ClassifiedBlock) -> Bool = {
      $0.role == .body && $0.block.kind == .paragraph && $0.block.length <= Self.longestLabel
        && !$0.block.endsSentence && !$0.text.utf8.contains { (0x30...0x39).contains($0) }
    }
    var counts: [String: Int] = [:]
    for block in blocks where isLabel(block) { counts[block.text, default: 0] += 1 }
    guard counts.contains(where: { $0.value > Self.mostRepetitions }) else { return }
    for index in blocks.indices where isLabel(blocks[index]) {
      if counts[blocks[index].text, default: 0] > Self.mostRepetitions {
        blocks[index].role = .leftOut(.repetition)
      }
    }
  }

  /// Leaves out what follows a heading such as "Related articles", if the article is over there.
  private mutating func leaveOutTailSections() {
    let body = blocks.indices.filter { blocks[$0].role == .body }
    var left = body.reduce(0) { $0 + blocks[$1].block.proseLength }
    let most = Double(left) * Self.longestTail
    for index in body {
      left -= blocks[index].block.proseLength
      guard Double(left) < most, isTailHead(blocks[index]), !sources.contains(index) else {
        continue
      }
      for later in blocks.indices[index...] where !blocks[later].role.isLeftOut {
        blocks[later].role = .leftOut(.phrase)
      }
      return
    }
  }

  private func isTailHead(_ classified: ClassifiedBlock) -> Bool {
    let block = classified.block
    guard block.isHeading || block.kind == .paragraph && !block.isProse else { return false }
    return TailSections.begins(with: classified.text)
  }

  /// The line at the end that names where the text came from has a field of its own.
  private mutating func findSourceLine() {
    guard let last = blocks.lastIndex(where: { $0.role == .body }),
      blocks[last].block.kind == .paragraph, blocks[last].text.contains(":"),
      let source = SourceLine(blocks[last].text), source.isStrong
    else { return }
    blocks[last].role = .sourceLine
  }

  /// Headings at the end have nothing below them; labels there began what was left out.
  private mutating func leaveOutTail() {
    for index in blocks.indices.reversed() where blocks[index].role == .body {
      let block = blocks[index].block
      if sources.contains(index) { return }
      if block.isHeading {
        blocks[index].role = .leftOut(.headingOfNothing)
      } else if isLabel(block, blocks[index].text), !leadsToPicture(index) {
        blocks[index].role = .leftOut(.phrase)
      } else {
        return
      }
    }
  }

  /// Whether a colon announces what is shown below.
  private func leadsToPicture(_ index: Int) -> Bool {
    guard blocks[index].text.hasSuffix(":") else { return false }
    let next = blocks[(index + 1)...].first { !$0.role.isLeftOut }
    return next?.role == .image || next?.role == .caption
  }

  private func isLabel(_ block: TextBlock, _ text: String) -> Bool {
    guard block.kind == .paragraph, block.length < 80, !block.endsSentence else { return false }
    if SourceLine(text)?.isStrong == true { return false }
    return block.linkDensity > 0.3 || text.hasSuffix(":")
  }

  /// Where nothing else is the lead, it is the text between headline and article.
  private mutating func findLead() {
    guard let headline = page.headlineBlock, !blocks.contains(where: { $0.role == .lead }),
      let first = blocks.firstIndex(where: { $0.role == .body }), first > headline
    else { return }
    let lead = blocks[headline..<first].firstIndex {
      $0.role == .leftOut(.outside) && $0.block.isProse && $0.block.endsSentence
        && $0.block.length <= Self.longestLead && $0.block.linkDensity < 0.2
    }
    if let lead {
      blocks[lead].role = .lead
      blocks[lead].text = page.line(of: blocks[lead].block)
    }
  }
}

extension TextBlock {
  fileprivate var proseLength: Int { isProse ? length : 0 }
}
