/// What a file turned out to hold.
public enum ParsedSource: Sendable, Hashable {
  /// One article for a text or a page, one for each item of a feed.
  case articles([ArticleDraft])
  /// Feeds to follow: OPML, or the list of another reader.
  case list(FeedList)
}
