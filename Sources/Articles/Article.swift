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
