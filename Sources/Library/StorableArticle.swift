internal import Articles

/// An article as its columns, worked out before the write lock is taken.
struct StorableArticle {
  let article: NewArticle
  let contentHash: Int64
  /// The words of the body, for search and for telling articles apart.
  let body: String
  let blocks: String
  let images: String
  let discarded: String

  init(_ article: NewArticle) throws {
    self.article = article
    body = article.draft.document.plainText.withoutNUL
    contentHash = ContentHash.value(of: article.draft, body: body)
    blocks = try Self.encode(article.draft.document, body: body)
    images = try JSONText.encode(array: article.draft.images)
    discarded = try JSONText.encode(array: article.draft.discarded)
  }

  /// The content hash with the date that the article keeps.
  func contentHash(published: Int64?) -> Int64 {
    var draft = article.draft
    draft.published = published.map { Timestamp(seconds: $0) }
    return ContentHash.value(of: draft, body: body)
  }

  /// What lists are ordered by.
  var sortDate: Int64 { (article.draft.published ?? article.added).seconds }

  /// A body nested too deep for JSON, of which Foundation writes and reads 512 levels, is kept
  /// as its plain paragraphs.
  private static func encode(_ document: Document, body: String) throws -> String {
    do {
      return try JSONText.encode(document)
    } catch is EncodingError {
      let paragraphs = body.split(separator: "\n\n").map { Block.paragraph(String($0)) }
      return try JSONText.encode(Document(blocks: paragraphs))
    }
  }
}

extension String {
  /// The text without NUL, which would end it in the middle when it is bound to a statement.
  var withoutNUL: String {
    utf8.contains(0) ? String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\0" })) : self
  }
}
