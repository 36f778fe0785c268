import ArticleParsing
import Articles

/// What an answer's body holds, once it was read as a feed.
struct FeedReading: Sendable, Hashable {
  /// Without its items.
  var feed: Feed
  var items: [NewItem]

  /// - Throws: A `Problem` without its subject where that is no feed.
  init(_ response: FetchResponse) throws(Problem) {
    switch try Self.parse(response) {
    case .feed(let feed): self.init(feed, base: response.url)
    case .list: throw Problem("is a list of feeds, no feed; import it")
    }
  }

  init(_ feed: Feed, base: String) {
    items = zip(feed.items, FeedParser.drafts(of: feed, base: base)).map { item, draft in
      NewItem(guid: item.id, draft: draft, enclosures: item.enclosures)
    }
    self.feed = feed
    self.feed.items = []
  }

  /// The feed or list in an answer, whatever its `Content-Type` says.
  static func parse(_ response: FetchResponse) throws(Problem) -> FeedParser.Result {
    let source = FeedSource(
      url: response.url, contentType: response.headers.text("content-type"),
      contentLocation: response.headers.text("content-location"),
      contentLanguage: response.headers.text("content-language"))
    do {
      return try FeedParser.parse(response.body, source: source)
    } catch {
      throw isPage(response.body) ? Problem("is a web page, no feed", cause: error.cause) : error
    }
  }

  private static func isPage(_ body: [UInt8]) -> Bool {
    let start = String(decoding: body.prefix(2_048), as: UTF8.self).lowercased()
    return start.contains("<!doctype html") || start.contains("<html")
  }
}
