public import Articles

/// A text that an article had.
public struct Revision: Sendable, Hashable {
  /// Title, lead, address, body and pictures as they were.
  public var draft: ArticleDraft
  /// When another text took its place.
  public var replaced: Timestamp
}
