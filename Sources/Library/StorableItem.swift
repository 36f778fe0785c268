internal import Articles

/// An item of a feed as its columns, worked out before the write lock is taken.
struct StorableItem {
  let article: StorableArticle
  let guid: String?
  /// Where the article is, in canonical form, with the place on the page.
  let address: String?
  /// A number for title and text, whatever address and date are; where there are none, for the
  /// rest.
  let wordsHash: Int64
  /// A number for all that the feed says: where it is the same, nothing changed.
  let fedHash: Int64
  let enclosures: String

  init(_ item: NewItem, added: Timestamp) throws {
    article = try StorableArticle(NewArticle(draft: item.draft, added: added))
    guid = item.guid.map(\.withoutNUL).flatMap { $0.isEmpty ? nil : $0 }
    address = Self.address(of: item.draft.url)
    enclosures = try JSONText.encode(array: item.enclosures)
    let draft = item.draft
    let isEmpty = (draft.title ?? "").isEmpty && article.body.isEmpty
    wordsHash = ContentHash.value(
      of: isEmpty ? [guid, draft.url, enclosures] : [draft.title, article.body])
    fedHash = ContentHash.value(
      of: [
        draft.url, draft.title, draft.lead, article.blocks, article.images, draft.kicker,
        draft.section, draft.publisher, draft.language, draft.published.map { String($0.seconds) },
        draft.updated.map { String($0.seconds) },
      ] + draft.authors + draft.tags)
  }

  var draft: ArticleDraft { article.article.draft }

  private static func address(of url: String?) -> String? {
    guard let url, let address = CanonicalAddress(url) else { return nil }
    let fragment = url.drop { $0 != "#" }
    return (address.text + (fragment.count > 1 ? fragment : "")).withoutNUL
  }
}
