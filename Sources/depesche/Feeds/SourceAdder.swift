import ArticleParsing
import Articles
import Fetching
import Foundation
import Library

/// Adds whatever somebody names: a feed, a page, an article on the web, a list of feeds.
struct SourceAdder {
  /// What became of it.
  enum Outcome: Sendable {
    /// A feed, and what it brought; `isNew` where it was not followed yet.
    case feed(Int64, title: String, added: Int, isNew: Bool)
    /// An article to be read.
    case article(AddOutcome, title: String)
    /// A list of feeds: the numbers of all that are followed from now on.
    case list(new: [Int64], known: Int, refused: [String])
    /// A page that leads to several feeds, or is an article and leads to some: which is meant?
    case choices([DiscoveredFeed], article: ArticleDraft?)
  }

  let library: Library
  let fetcher: Fetcher

  private var now: Timestamp { RefreshOptions.systemTime() }

  /// Whether a text names a file rather than an address.
  static func isPath(_ text: String) -> Bool {
    if text.contains("://") { return false }
    if text == "-" || text.hasPrefix("/") || text.hasPrefix("~") || text.hasPrefix(".") {
      return true
    }
    return FileManager.default.fileExists(atPath: text)
  }

  /// Adds what is at an address.
  func add(_ address: String) async throws -> Outcome {
    switch try await fetcher.discover(address, now: now) {
    case .feed(let found): return try follow(found)
    case .list(let list): return try follow(list)
    case .page(let article?, let feeds) where feeds.isEmpty: return try keep(article)
    case .page(nil, let feeds) where feeds.count == 1: return try await follow(feeds[0])
    case .page(let article, let feeds): return .choices(feeds, article: article)
    }
  }

  /// Follows a feed that a page led to; it is asked for if it was not yet.
  func follow(_ feed: DiscoveredFeed) async throws -> Outcome {
    if let found = feed.found { return try follow(found) }
    guard case .feed(let found) = try await fetcher.discover(feed.url, namedBy: feed.page, now: now)
    else {
      throw Problem(
        "\(feed.url.withoutSecrets.displayableLine) is no feed, though the page says so")
    }
    return try follow(found)
  }

  /// Keeps an article to be read later.
  func keep(_ article: ArticleDraft) throws -> Outcome {
    let outcome = try library.add([NewArticle(draft: article, origin: nil, added: now)])
    guard let outcome = outcome.first else { throw Problem("There is nothing to keep") }
    return .article(outcome, title: article.title ?? article.url?.withoutPassword ?? "")
  }

  private func follow(_ found: FoundFeed) throws -> Outcome {
    let followed = try library.follow(
      FeedSubscription(url: found.url), leadingTo: found.redirects, at: now)
    guard let feed = try library.subscriptions().first(where: { $0.id == followed.id }) else {
      throw Problem("This feed is not followed any more")
    }
    let kept = try library.keep([found.check(of: feed)], at: now)
    return .feed(
      followed.id, title: found.feed.title ?? found.url.withoutPassword,
      added: kept.reduce(0) { $0 + $1.added.count }, isNew: !followed.isKnown)
  }

  private func follow(_ list: FeedList) throws -> Outcome {
    let followed = try library.subscribe(to: list.feeds, at: now)
    return .list(
      new: followed.filter { !$0.isKnown }.map(\.id), known: followed.count { $0.isKnown },
      refused: list.problems.map(\.sentence.withoutSecrets))
  }
}
