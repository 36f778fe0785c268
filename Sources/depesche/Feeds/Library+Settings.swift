import Articles
import Library

extension Library {
  /// Changes how a feed is asked, named and grouped, and answers what it is then.
  ///
  /// `change` gets the feed as it is at that moment; only settings, folder and tags are kept of it,
  /// and where it throws, nothing is.
  @discardableResult
  func updateSettings(
    of id: Int64, _ change: (inout Subscription) throws(Problem) -> Void
  ) throws(Problem) -> Subscription {
    guard var feed = try subscriptions().first(where: { $0.id == id }) else {
      throw Problem("This feed is not followed any more")
    }
    try change(&feed)
    try save(feed.settings, folder: feed.folder, tags: feed.tags, ofFeed: id)
    return feed
  }
}
