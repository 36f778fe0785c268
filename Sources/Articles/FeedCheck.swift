/// What one check of a feed gave: what a library is asked to keep, in one transaction.
public struct FeedCheck: Sendable, Hashable {
  /// The subscription's number.
  public var id: Int64
  /// The address that was asked; where it is no longer the feed's, the check counts for nothing.
  public var url: String
  /// The address to ask from now on, where permanent redirects led there often enough.
  public var newURL: String?
  /// How the feed stands after the check.
  public var state: FetchState
  /// What the feed says of itself, without its items; `nil` where it was not sent.
  public var feed: Feed?
  /// The items, in the order of the feed.
  public var items: [NewItem]

  public init(
    id: Int64, url: String, state: FetchState, feed: Feed? = nil, items: [NewItem] = []
  ) {
    self.id = id
    self.url = url
    self.state = state
    self.feed = feed
    self.items = items
  }
}

/// An item of a feed with the article that was made of it.
public struct NewItem: Sendable, Hashable {
  /// The item's identity in its feed, as written.
  public var guid: String?
  public var draft: ArticleDraft
  public var enclosures: [FeedEnclosure]

  public init(guid: String? = nil, draft: ArticleDraft, enclosures: [FeedEnclosure] = []) {
    self.guid = guid
    self.draft = draft
    self.enclosures = enclosures
  }
}
