/// What a check of a feed changed in the library.
public struct KeptCheck: Sendable, Hashable {
  /// The subscription's number.
  public var feed: Int64
  /// The articles that are new.
  public var added: [Int64] = []
  /// The articles that were corrected.
  public var updated: [Int64] = []
  /// Whether the check still counted; not where the feed was moved or removed meanwhile.
  public var isCurrent = false

  /// Whether there is anything new to see.
  public var hasNews: Bool { !added.isEmpty || !updated.isEmpty }

  init(feed: Int64) {
    self.feed = feed
  }
}
