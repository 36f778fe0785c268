import ArticleParsing
import Articles
import Testing

/// The feed in a text.
func feed(_ source: String, _ came: FeedSource = FeedSource()) throws -> Feed {
  switch try FeedParser.parse(Array(source.utf8), source: came) {
  case .feed(let feed): feed
  case .list: throw Problem("is a list")
  }
}

/// The list in a text.
func list(_ source: String) throws -> FeedList {
  switch try FeedParser.parse(Array(source.utf8)) {
  case .feed: throw Problem("is a feed")
  case .list(let list): list
  }
}

/// The first item of an RSS feed that holds it.
func item(_ inner: String, _ came: FeedSource = FeedSource()) throws -> FeedItem {
  try #require(try feed("<rss><channel><item>\(inner)</item></channel></rss>", came).items.first)
}

/// The first entry of an Atom feed that holds it.
func entry(_ inner: String) throws -> FeedItem {
  let source = "<feed xmlns='http://www.w3.org/2005/Atom'><entry>\(inner)</entry></feed>"
  return try #require(try feed(source).items.first)
}
