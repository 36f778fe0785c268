/// An article that a library keeps: what was parsed, and what its reader did with it.
public struct Article: Sendable, Hashable, Identifiable {
  /// Its number in one library, never given twice.
  public var id: Int64
  public var draft: ArticleDraft
  public var status: ArticleStatus
  /// Where it came from when it was imported: a path, `nil` for standard input and the samples.
  public var origin: String?
  /// When it came into the library.
  public var added: Timestamp
  /// The subscription it came with.
  public var feed: Int64?
  /// The files that came with it.
  public var enclosures: [FeedEnclosure] = []
  /// What its page on the web says, where that was fetched, too.
  public var fullText: ArticleDraft?

  public init(
    id: Int64, draft: ArticleDraft, status: ArticleStatus = ArticleStatus(),
    origin: String? = nil, added: Timestamp
  ) {
    self.id = id
    self.draft = draft
    self.status = status
    self.origin = origin
    self.added = added
  }
}

extension Article {
  /// What is to be read: the article as it came, or with the text of its page.
  ///
  /// The head stays as it came, but for what only the page says.
  public var shown: ArticleDraft {
    guard status.showsFullText, let fullText else { return draft }
    var shown = draft
    shown.document = fullText.document
    shown.lead = fullText.lead ?? draft.lead
    shown.images = fullText.images
    shown.kicker = draft.kicker ?? fullText.kicker
    if draft.authors.isEmpty { shown.authors = fullText.authors }
    return shown
  }
}
