/// What an import made of all its files.
public struct ImportSummary: Sendable, Hashable {
  /// Articles that are new in the library.
  public var added: Int
  /// Articles that were there already.
  public var known: Int
  /// Feeds that are followed from now on.
  public var feeds = 0
  /// Feeds in lists that were followed already.
  public var knownFeeds = 0
  /// What was left out of lists of feeds, and why: sentences, no more than a hundred.
  public var refused: [String] = []
  /// Files that gave no article.
  public var failed: Int
  /// The first of those, and why.
  public var firstFailure: String?

  public init(added: Int = 0, known: Int = 0, failed: Int = 0, firstFailure: String? = nil) {
    self.added = added
    self.known = known
    self.failed = failed
    self.firstFailure = firstFailure
  }
}
