/// A marking of articles: what the library writes, and what undo turns around.
///
/// It names only articles whose mark really changes, so its inverse restores exactly those.
public struct StatusChange: Sendable, Hashable {
  /// Which mark of an article.
  public enum Mark: Sendable, Hashable {
    case read
    case star
  }

  public var ids: [Int64]
  public var mark: Mark
  /// The value after the change.
  public var value: Bool

  public init(ids: [Int64], mark: Mark, value: Bool) {
    self.ids = ids
    self.mark = mark
    self.value = value
  }

  /// What takes this change back.
  public var inverse: StatusChange {
    StatusChange(ids: ids, mark: mark, value: !value)
  }

  /// What the change did, for the status line: `Article marked read`.
  var sentence: String { clause.prefix(1).uppercased() + clause.dropFirst() }

  /// The same inside a sentence: `3 articles marked read`.
  var clause: String {
    let what = ids.count == 1 ? "article" : "\(ids.count) articles"
    return switch (mark, value) {
    case (.read, true): "\(what) marked read"
    case (.read, false): "\(what) marked unread"
    case (.star, true): "\(what) starred"
    case (.star, false): "\(what) unstarred"
    }
  }
}
