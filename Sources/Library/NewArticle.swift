public import Articles

/// A parsed article with where and when it came in: what a library is asked to keep.
public struct NewArticle: Sendable, Hashable {
  public var draft: ArticleDraft
  /// The absolute path it was read from; `nil` for standard input.
  public var origin: String?
  /// When it came in, on the reader's own clock.
  public var added: Timestamp

  public init(draft: ArticleDraft, origin: String? = nil, added: Timestamp) {
    self.draft = draft
    self.origin = origin
    self.added = added
  }
}

/// What became of an article that a library was asked to keep.
public enum AddOutcome: Sendable, Hashable {
  /// It is new and now has this number.
  case added(Int64)
  /// It was there already, under this number.
  case known(Int64)

  /// The number it is kept under.
  public var id: Int64 {
    switch self {
    case .added(let id), .known(let id): id
    }
  }

  /// Whether the library gained nothing.
  public var isKnown: Bool {
    switch self {
    case .added: false
    case .known: true
    }
  }
}
