import Articles

/// Reads HTML pages: bytes to a tree, the tree's article to a draft.
enum PageParser {
  /// Left-out texts that a draft keeps, and their length in bytes.
  private static let mostDiscarded = 200
  private static let mostDiscardedBytes = 60_000
  /// A text for programs is no article's if it is shorter.
  private static let leastBody = 400

  /// The article of a page.
  ///
  /// Never fails: a page without an article makes a draft without blocks.
  /// - Parameters:
  ///   - bytes: The page as it came.
  ///   - charset: The label of the encoding that came with it over HTTP.
  ///   - url: Where the page was found, if that is known.
  /// - Returns: A draft with a document, and with what is left of the page in `discarded`.
  static func draft(
    of bytes: [UInt8], charset: String? = nil, url: String? = nil
  ) -> ArticleDraft {
    let page = page(of: bytes, charset: charset, url: url)
    let metadata = page.metadata
    let article = classified(page)
    let base = base(of: page.outline.tree, url: url ?? metadata.url)
    let built = DocumentBuilder.build(
      article.blocks, on: page, container: article.container, base: base)
    var draft = draft(metadata)
    let written = written(metadata, built.document)
    draft.document = written ?? built.document
    draft.images =
      built.images.isEmpty && !built.document.hasImages
      ? Array(metadata.images.prefix(1)) : built.images
    draft.lead = lead(of: article.blocks, on: page)
    add(sourceLine: article.blocks.last { $0.role == .sourceLine }?.text, to: &draft)
    draft.discarded = discarded(article.blocks, on: page, container: article.container)
    if written != nil { draft.discarded += built.document.blocks.map(\.plainText) }
    draft.discarded.removeAll(where: \.isEmpty)
    return draft
  }

  /// The blocks of a page with their roles, for a person who asks how it was read.
  static func classifiedBlocks(
    of bytes: [UInt8], charset: String? = nil, url: String? = nil
  ) -> [ClassifiedBlock] {
    let page = page(of: bytes, charset: charset, url: url)
    return classified(page).blocks.map { block in
      var block = block
      block.text = page.line(of: block.block)
      return block
    }
  }

  private static func page(of bytes: [UInt8], charset: String?, url: String?) -> PageContent {
    let tree = HTMLTree.parse(PageDecoding(of: bytes, charset: charset).utf8)
    let metadata = PageMetadata.read(tree: tree, url: url)
    guard let inner = tree.withoutFrames else { return PageContent(tree: tree, metadata: metadata) }
    var innerMetadata = PageMetadata.read(tree: inner, url: url)
    innerMetadata.title = metadata.title ?? innerMetadata.title
    innerMetadata.language = metadata.language ?? innerMetadata.language
    return PageContent(tree: inner, metadata: innerMetadata)
  }

  private static func classified(
    _ page: PageContent
  ) -> (blocks: [ClassifiedBlock], container: Int) {
    let article = BlockClassifier.classify(page)
    return (LeadChoice(page: page).applied(to: article.blocks), article.container)
  }

  private static func draft(_ metadata: PageMetadata) -> ArticleDraft {
    var draft = ArticleDraft(format: .html)
    draft.url = metadata.url
    draft.title = metadata.title
    draft.kicker = metadata.kicker
    draft.section = metadata.section
    draft.authors = metadata.authors
    draft.agencies = metadata.agencies
    draft.published = metadata.published
    draft.updated = metadata.updated
    draft.publisher = metadata.publisher
    draft.tags = metadata.tags
    draft.language = metadata.language
    return draft
  }

  private static func add(sourceLine: String?, to draft: inout ArticleDraft) {
    guard let sourceLine, let source = SourceLine(sourceLine) else { return }
    draft.sourceLine = sourceLine
    draft.initials = source.initials
    draft.agencies += source.agencies.filter { !draft.agencies.contains($0) }
    draft.publisher = draft.publisher ?? source.publisher
  }

  /// What relative references on the page are relative to (WHATWG HTML 2.4.3).
  private static func base(of tree: HTMLTree, url: String?) -> String? {
    for node in tree.descendants(of: HTMLTree.documentNode) where tree.tag(of: node) == .base {
      if let href = tree.attribute(.href, of: node) {
        return WebAddress.absolute(href, on: url) ?? url
      }
    }
    return url
  }

  /// The text that a page holds for programs alone, its own being put there by scripts.
  private static func written(_ metadata: PageMetadata, _ document: Document) -> Document? {
    guard let body = metadata.articleBody, body.utf8.count >= leastBody,
      document.plainText.utf8.count * 5 < body.utf8.count
    else { return nil }
    let paragraphs = body.split(separator: "\n").map { String($0).displayableLine }
    return Document(blocks: paragraphs.filter { !$0.isEmpty }.map { .paragraph($0) })
  }

  /// The lead that the page shows; a summary for search engines alone is none.
  private static func lead(of blocks: [ClassifiedBlock], on page: PageContent) -> String? {
    let lines = blocks.filter { $0.role == .lead }.map { page.line(of: $0.block) }
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }

  /// What was left out of the article's own container, and what looks like text elsewhere, once
  /// each, as much as a draft may keep.
  private static func discarded(
    _ blocks: [ClassifiedBlock], on page: PageContent, container: Int
  ) -> [String] {
    let inside = page.outline.subtree(container)
    var kept: [String] = []
    var seen: Set<String> = []
    var bytes = 0
    for block in blocks
    where block.isDiscarded && (block.block.isProse || inside.contains(block.block.parent)) {
      let text = page.line(of: block.block)
      guard !text.isEmpty, seen.insert(text).inserted else { continue }
      bytes += text.utf8.count
      guard kept.count < mostDiscarded, bytes <= mostDiscardedBytes else { break }
      kept.append(text)
    }
    return kept
  }
}

extension ClassifiedBlock {
  /// Whether the block is nowhere else in the draft.
  fileprivate var isDiscarded: Bool {
    guard case .leftOut(let reason) = role else { return false }
    return reason != .headline && reason != .repetition
  }
}

extension Document {
  fileprivate var hasImages: Bool {
    blocks.contains { if case .image = $0 { true } else { false } }
  }
}
