public import Articles

/// What was found at an address that somebody wants to follow or read.
public enum Discovery: Sendable, Hashable {
  /// A feed.
  case feed(FoundFeed)
  /// A page: its article, where it is one, and the feeds it leads to.
  case page(article: ArticleDraft?, feeds: [DiscoveredFeed])
  /// A list of feeds.
  case list(FeedList)
  /// Nothing yet: the server wants a name and a password (401), or others than it was sent.
  case locked(Problem)
}

/// A feed that was fetched, ready to be subscribed to without being asked for again.
public struct FoundFeed: Sendable, Hashable {
  /// The address to subscribe to: the one that was asked, before all redirects.
  public var url: String
  /// Without its items.
  public var feed: Feed
  public var items: [NewItem]
  public var state: FetchState

  /// The first check of the subscription with this number.
  public func check(id: Int64) -> FeedCheck {
    FeedCheck(id: id, url: url, state: state, feed: feed, items: items)
  }
}

/// A feed that a page leads to.
public struct DiscoveredFeed: Sendable, Hashable {
  public var url: String
  /// What the page calls the feed.
  public var title: String?
  public var format: FeedFormat?
  /// The feed itself, where it was fetched to see whether it is one.
  public var found: FoundFeed?
  /// The address of the page, behind all redirects: to be handed to `Fetcher.discover` with the
  /// feed's, for a page may not lead where its reader may go.
  public var page: String?

  public init(
    url: String, title: String? = nil, format: FeedFormat? = nil, found: FoundFeed? = nil,
    page: String? = nil
  ) {
    self.url = url
    self.title = title
    self.format = format
    self.found = found
    self.page = page
  }
}
