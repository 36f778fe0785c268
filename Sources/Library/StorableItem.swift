internal import Articles

/// An item of a feed as its columns, worked out before the write lock is taken.
struct StorableItem {
  let article: StorableArticle
  let guid: String?
  let address: String?
  /// A number for title and text, whatever the address and the date are.
  let wordsHash: Int64
  let enclosures: String

  init(_ item: NewItem, added: Timestamp) throws {
    article = try StorableArticle(NewArticle(draft: item.draft, added: added))
    guid = item.guid.map(\.withoutNUL).flatMap { $0.isEmpty ? nil : $0 }
    address = item.draft.url.flatMap { CanonicalAddress($0)?.text.withoutNUL }
    wordsHash = ContentHash.value(ofWords: item.draft, body: article.body)
    enclosures = try JSONText.encode(array: item.enclosures)
  }

  var draft: ArticleDraft { article.article.draft }
  var hasWords: Bool { !(draft.title ?? "").isEmpty || !article.body.isEmpty }
}
