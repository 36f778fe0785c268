import Articles

/// Gives every block of a page its role: what is in the article's element, less what stands
/// there beside the text.
struct BlockClassifier {
  let page: PageContent
  let container: Int
  let titleWords: String
  let titleLength: Int

  private var result: [ClassifiedBlock] = []
  /// The block of the body that was taken last.
  private(set) var lastBody: Int?
  /// Blocks of prose in the body so far.
  private(set) var proseCount = 0
  /// Blocks that are the times of a report's entries, by their index.
  private let entryTimes: Set<Int>
  /// Where the other article stands that was found last inside of this one.
  private var otherArticle: Range<Int>?

  /// Repeated blocks shorter than this may be meant: "Applause", a recipe's steps.
  private static let shortRepetition = 60
  /// Captions that no element names, credit and all; credits that stand alone.
  private static let longestCaption = 450
  private static let longestCredit = 80

  /// The blocks of a page and the rank of the element that holds the article.
  static func classify(
    _ page: PageContent
  ) -> (blocks: [ClassifiedBlock], container: Int) {
    let values = BlockValues(page, guide: Guide(page.metadata.articleBody))
    let container = MainContent(page, values).container()
    var classifier = BlockClassifier(page, container)
    classifier.run()
    var revision = BodyRevision(classifier.result, on: page, container: container)
    return (revision.revised(), container)
  }

  private init(_ page: PageContent, _ container: Int) {
    self.page = page
    self.container = container
    let title = page.metadata.title ?? ""
    titleWords = title.comparable
    titleLength = Array(title.utf8)[...].visibleLength
    entryTimes = EntryTimes.indices(on: page, in: container)
  }

  private mutating func run() {
    result.reserveCapacity(page.blocks.count)
    for (index, block) in page.blocks.enumerated() {
      let isCandidate =
        block.isText && page.isBlock(block, in: container)
        && (block.pruned == nil || entryTimes.contains(index))
      let text = isCandidate ? page.line(of: block) : ""
      let role = role(of: block, at: index, text)
      result.append(ClassifiedBlock(block: block, text: text, role: role))
      guard role == .body else { continue }
      lastBody = index
      if block.isProse { proseCount += 1 }
    }
  }

  private mutating func role(of block: TextBlock, at index: Int, _ text: String) -> BlockRole {
    if entryTimes.contains(index) { return .body }
    if isLead(block) { return .lead }
    if let reason = block.pruned { return .leftOut(reason) }
    guard page.isBlock(block, in: container) else { return outside(block, at: index) }
    otherArticle = startOfOtherArticle(block, at: index) ?? otherArticle
    if otherArticle?.contains(block.parent) == true { return .leftOut(.otherArticle) }
    switch block.kind {
    case .image: return .image
    case .rule: return .rule
    default: break
    }
    if let reason = headReason(block, at: index, text) { return .leftOut(reason) }
    if block.isCaption || isCaptionByForm(block, at: index, text) {
      return isLabelByPicture(block, text) ? .leftOut(.phrase) : .caption
    }
    if let reason = textReason(block, text) { return .leftOut(reason) }
    return .body
  }

  /// Pictures between headline and text belong to the article, wherever they stand.
  private func outside(_ block: TextBlock, at index: Int) -> BlockRole {
    if index == page.headlineBlock { return .leftOut(.headline) }
    guard let headline = page.headlineBlock, index > headline, lastBody == nil else {
      return .leftOut(.outside)
    }
    if block.kind == .image { return .image }
    return block.isCaption ? .caption : .leftOut(.outside)
  }

  private func textReason(_ block: TextBlock, _ text: String) -> LeftOutReason? {
    let isData = block.kind == .cell || block.kind == .code
    if !isData, Self.isPhrase(text) { return .phrase }
    if isLittleButLinks(block), !text.isAddress { return .links }
    if block.length > Self.shortRepetition, let last = lastBody, result[last].text == text {
      return .repetition
    }
    return nil
  }

  /// Whether a line is one of pages, not of articles.
  private static func isPhrase(_ text: String) -> Bool {
    Boilerplate.contains(text) || PageNavigation.contains(text) || EmbedNotices.contains(text)
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
    let before = index > 0 ? result[index - 1].role : .body
    let isByPicture = before == .image || before == .caption
    let longest = isByPicture ? Self.longestCaption : Self.longestCredit
    guard block.kind == .paragraph, block.length <= longest, let credit = Credit(text),
      !isSourceLine(text)
    else { return false }
    return isByPicture || credit.caption == nil
  }

  /// "Quelle: ntv.de, dpa" below the text is not about a picture.
  private func isSourceLine(_ text: String) -> Bool {
    proseCount > 2 && SourceLine(text)?.isStrong == true
  }

  /// Dates and buttons stand by pictures, too.
  private func isLabelByPicture(_ block: TextBlock, _ text: String) -> Bool {
    guard block.length <= 100 else { return false }
    let isByline = !block.isInFigure && Byline(text)?.authors.isEmpty == false
    return isByline || Self.isPhrase(text) || CaptionLabels.contains(text)
      || CaptionLabels.isPublication(text)
      || block.linkDensity < 0.5 && DateLine(text, language: page.metadata.language) != nil
  }

  /// The ranks of another article that begins with the block: one with a first heading of its own
  /// behind the text of this one.
  private func startOfOtherArticle(_ block: TextBlock, at index: Int) -> Range<Int>? {
    guard block.kind == .heading(1), proseCount > 1, let last = lastBody,
      index != page.headlineBlock, block.length > 10, block.linkDensity < 0.5
    else { return nil }
    let end = page.blocks[last].parent
    var rank = block.parent
    while isBehind(end, page.outline.parent(rank)) { rank = page.outline.parent(rank) }
    guard page.mass.share(rank) < 0.5 || proseCount > 5, isArticle(rank, around: block, after: end)
    else { return nil }
    return page.outline.subtree(rank)
  }

  /// Whether an element is an article of its own: by its tag, or as the twin of the one before.
  ///
  /// First headings alone prove nothing: some houses set all subheads so.
  private func isArticle(_ rank: Int, around block: TextBlock, after end: Int) -> Bool {
    var inner = block.parent
    while inner >= rank {
      if page.outline.tag(inner) == .article { return true }
      inner = page.outline.parent(inner)
    }
    var twin = end
    while twin > container, page.outline.parent(twin) != page.outline.parent(rank) {
      twin = page.outline.parent(twin)
    }
    guard twin > container, twin != rank, page.outline.tag(twin) == page.outline.tag(rank),
      let name = page.outline.attribute(.class, rank)
    else { return false }
    return !name.isEmpty && name == page.outline.attribute(.class, twin)
  }

  /// Whether an element of the article begins behind the end of its text so far.
  private func isBehind(_ end: Int, _ rank: Int) -> Bool {
    rank > container && rank > end && !page.outline.subtree(rank).contains(end)
  }
}

extension String {
  /// Whether the text is an address of the web or of mail, which an author wrote out.
  fileprivate var isAddress: Bool {
    guard utf8.count <= 200, spacedWords.count <= 4 else { return false }
    return contains("://") || contains("www.") || contains("@")
  }
}
