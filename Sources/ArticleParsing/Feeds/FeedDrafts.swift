import Articles

/// Makes article drafts of the items of a feed.
enum FeedDrafts {
  /// One draft an item, in the order of the feed.
  static func drafts(of feed: Feed, base: String?) -> [ArticleDraft] {
    feed.items.map { draft(of: $0, in: feed, base: base) }
  }

  private static func draft(of item: FeedItem, in feed: Feed, base: String?) -> ArticleDraft {
    var draft = ArticleDraft(format: .feed)
    draft.url = item.url
    draft.title = item.title
    draft.authors = item.authors
    draft.published = item.published ?? item.updated
    draft.updated = item.updated == draft.published ? nil : item.updated
    draft.tags = item.categories
    draft.publisher = feed.title
    draft.language = item.language?.lowercased().split(separator: "-").first.map(String.init)
    let body = item.contentHTML ?? item.summaryHTML ?? ""
    (draft.document, draft.images) = document(of: body, base: item.url ?? base)
    if let image = item.image, draft.images.isEmpty, !body.contains("<img") {
      draft.images = [ArticleImage(url: image)]
    }
    return draft
  }

  /// The document of a piece of HTML: all of it, for nothing but the article is in a feed.
  static func document(
    of html: String, base: String?
  ) -> (document: Document, images: [ArticleImage]) {
    guard !html.isEmpty else { return (Document(), []) }
    let tree = SafeHTML.fragment(Array(html.utf8))
    let page = PageContent(tree: tree, metadata: PageMetadata())
    let blocks = page.blocks.map { block in
      ClassifiedBlock(block: block, text: page.line(of: block), role: role(of: block))
    }
    return DocumentBuilder.build(blocks, on: page, container: 0, base: base)
  }

  private static func role(of block: TextBlock) -> BlockRole {
    switch block.kind {
    case .image: .image
    case .rule: .rule
    case .caption: .caption
    default: .body
    }
  }
}
