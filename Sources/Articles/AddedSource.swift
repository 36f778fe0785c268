/// What became of an address, a path or a list that somebody added.
public enum AddedSource: Sendable, Hashable {
  /// One feed, followed from now on; `newArticles` came with it.
  case feed(id: Int64, title: String, newArticles: Int)
  /// Feeds of a list: how many are followed from now on, how many were before, and those that
  /// were refused, each with the reason.
  case feeds(count: Int, known: Int, refused: [String])
  /// A page that was read as an article, new or known.
  case article(id: Int64)
  /// Files that were imported.
  case files(ImportSummary)
  /// A page that leads to feeds, of which one has to be chosen; it is worth reading itself where
  /// it has an `articleTitle`.
  case choices(page: String, [FeedChoice], articleTitle: String?)
}

/// A feed that a page leads to.
public struct FeedChoice: Sendable, Hashable {
  /// The address to follow.
  public var url: String
  /// What the page calls the feed.
  public var title: String?

  public init(url: String, title: String? = nil) {
    self.url = url
    self.title = title
  }
}
