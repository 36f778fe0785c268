public import Articles

/// Reads feeds of every format, and lists of feeds.
///
/// Pure: no disk, no network, no clock. Whatever is broken is repaired as well as it can be.
public enum FeedParser {
  /// What bytes turned out to be.
  public enum Result: Sendable {
    case feed(Feed)
    case list(FeedList)
  }

  /// The feed or list in `bytes`.
  ///
  /// RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed 1.0 and 1.1; OPML 1 and 2, lists
  /// of friends in RDF, the files in plain text that newsboat, newsraft and sfeed keep their
  /// subscriptions in, and an address a line.
  /// - Throws: A `Problem` without its subject, as `ArticleParser` does, when that is no feed.
  public static func parse(
    _ bytes: [UInt8], source: FeedSource = FeedSource()
  ) throws(Problem) -> Result {
    let decoding = FeedDecoding(of: bytes, contentType: source.contentType)
    let start = decoding.utf8.first { !$0.isMarkupSpace }
    var feed: Feed?
    if start == UInt8(ascii: "{") || start == UInt8(ascii: "[") {
      feed = JSONFeedReader.feed(in: decoding.utf8, base: source.base)
    } else {
      if let list = PlainListReader.list(in: decoding.utf8) { return .list(list) }
      let tree = XMLTreeBuilder.tree(of: decoding.utf8, base: source.base)
      if let list = FeedListReader.list(in: tree) { return .list(list) }
      feed = XMLFeedReader.feed(in: tree)
      feed?.isCut = tree.isCut
    }
    guard var feed else { throw Problem("is no feed") }
    feed.encoding = decoding.encoding
    feed.language = feed.language ?? source.contentLanguage?.displayableLine
    for index in feed.items.indices {
      feed.items[index].language = feed.items[index].language ?? feed.language
      // Theirs too, the formats say (RFC 4287 4.2.1, JSON Feed 1.1).
      let inherits = feed.format == .atom || feed.format == .json
      if inherits && feed.items[index].authors.isEmpty { feed.items[index].authors = feed.authors }
    }
    return .feed(feed)
  }

  /// The articles that the items of a feed make, one an item, in the feed's order.
  ///
  /// What an item says is all there is of its article, so nothing is looked for outside.
  /// - Parameters:
  ///   - feed: A feed as `parse` gave it.
  ///   - base: Where the feed was found; what an item refers to is relative to the item's own
  ///     address, or to that where it has none.
  /// - Returns: One draft for each item, also for those without a title or a text.
  public static func drafts(of feed: Feed, base: String? = nil) -> [ArticleDraft] {
    FeedDrafts.drafts(of: feed, base: base)
  }
}
