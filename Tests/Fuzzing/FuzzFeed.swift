import ArticleParsing
import Articles

/// Feeds the feed parser whatever libFuzzer comes up with.
///
/// Anything may go in; out must come a feed or a list without a control character, or a problem.
/// A list that was written must be read again as it was, but for the order of feeds and folders.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFeed(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let base = "https://example.org/news/feed.xml"
  switch try? FeedParser.parse(bytes, source: FeedSource(url: base)) {
  case .feed(let feed): check(feed, base: base)
  case .list(let list): check(list)
  case nil: break
  }
  return 0
}

private func check(_ feed: Feed, base: String) {
  precondition(feed.title.map { $0 == $0.displayableLine } ?? true)
  for item in feed.items {
    for html in [item.summaryHTML, item.contentHTML].compactMap(\.self) {
      precondition(html == html.displayable)
      precondition(!html.lowercased().contains("<script"))
    }
  }
  let drafts = FeedParser.drafts(of: feed, base: base)
  precondition(drafts.count == feed.items.count)
  for draft in drafts {
    precondition(draft.title.map { $0 == $0.displayableLine } ?? true)
    precondition(draft.document.plainText == draft.document.plainText.displayable)
  }
}

private func check(_ list: FeedList) {
  let written = Array(FeedListWriter.opml(list).utf8)
  guard case .list(let again)? = try? FeedParser.parse(written) else {
    preconditionFailure("A list was written that is none")
  }
  precondition(sorted(again.feeds) == sorted(list.feeds))
  precondition(again.lists == list.lists)
}

/// Folders are written together, so those that a feed is in may change places.
private func sorted(_ feeds: [FeedSubscription]) -> Set<FeedSubscription> {
  Set(
    feeds.map { feed in
      var feed = feed
      feed.folders.sort { $0.lexicographicallyPrecedes($1) }
      return feed
    })
}
