import Articles

@testable import Library

/// An item as a feed sends it.
func item(
  _ title: String, guid: String? = nil, url: String? = nil, body: String = "Text.",
  published: Int64? = nil, enclosures: [FeedEnclosure] = []
) -> NewItem {
  var draft = sample(title, published: published, body: body).draft
  draft.url = url
  return NewItem(guid: guid, draft: draft, enclosures: enclosures)
}

extension Library {
  /// Follows a feed and answers its number.
  func follow(_ url: String) throws(Problem) -> Int64 {
    try subscribe(to: [FeedSubscription(url: url)], at: noon).first?.id ?? 0
  }

  /// Keeps a check of a feed that brought these items.
  @discardableResult
  func check(
    _ id: Int64, _ items: [NewItem], at url: String = "https://a.example/feed",
    link: String? = nil, newURL: String? = nil
  ) throws(Problem) -> KeptCheck {
    var feed = Feed(format: .rss)
    feed.title = "Beispiel"
    feed.link = link
    var state = FetchState()
    state.checked = noon
    var check = FeedCheck(id: id, url: url, state: state, feed: feed, items: items)
    check.newURL = newURL
    return try keep([check], at: noon).first ?? KeptCheck(feed: 0)
  }

  /// The titles of all articles, in list order.
  func titles(_ query: Query = .all) throws(Problem) -> [String] {
    try page(query, at: .top, limit: 1_000).titles
  }
}
