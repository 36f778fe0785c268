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
    /// The server wants a name and a password, or others than it was sent.
    case locked(Problem)
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

  /// Adds what is at an address, asked for as the source's settings and `login` say.
  func add(_ source: TypedSource, login: Login? = nil) async throws -> Outcome {
    try await asking(source, login) { asking in
      switch try await fetcher.discover(asking.address, settings: asking.settings, now: now) {
      case .feed(let found): return try follow(found, asking)
      case .list(let list): return try follow(list, asking)
      case .page(let article?, let feeds) where feeds.isEmpty: return try keep(article)
      case .page(nil, let feeds) where feeds.count == 1: return try await follow(feeds[0], asking)
      case .page(let article, let feeds): return .choices(feeds, article: article)
      case .locked(let problem): return .locked(problem)
      }
    }
  }

  /// Follows a feed that the page at a source led to; it is asked for if it was not yet.
  func follow(
    _ feed: DiscoveredFeed, from source: TypedSource, login: Login? = nil
  ) async throws -> Outcome {
    try await asking(source, login) { try await follow(feed, $0) }
  }

  /// Keeps an article to be read later.
  func keep(_ article: ArticleDraft) throws -> Outcome {
    let outcome = try library.add([NewArticle(draft: article, origin: nil, added: now)])
    guard let outcome = outcome.first else { throw Problem("There is nothing to keep") }
    return .article(outcome, title: article.title ?? article.url?.withoutPassword ?? "")
  }

  // MARK: - Asking

  /// A source as it is asked for: its login is in the settings.
  private struct Asking {
    var address: String
    var settings: FeedSettings
    var source: TypedSource
    /// The login's settings, where there was one.
    var login: FeedSettings?

    /// Whether secrets may go to an address: they stay at the host that they were given for.
    func isHome(_ url: String) -> Bool {
      FetchRequest.mayShareSecrets(of: address, with: url)
    }

    /// What the settings of the source make of a feed.
    func apply(to feed: inout Subscription) throws(Problem) {
      let isHome = isHome(feed.url)
      for assignment in source.settings {
        if isHome || FeedSetting(ofAssignment: assignment)?.isSecret != true {
          try feed.set(assignment)
        }
      }
      guard isHome, let login else { return }
      (feed.settings.user, feed.settings.passwordFile) = (login.user, login.passwordFile)
    }
  }

  /// Asks with a source's login; its password is not kept where no feed came to need it.
  private func asking(
    _ source: TypedSource, _ login: Login?, _ work: (Asking) async throws -> Outcome
  ) async throws -> Outcome {
    var template = Subscription(id: 0, url: source.address)
    for assignment in source.settings { try template.set(assignment) }
    var asking = Asking(address: source.address, settings: template.settings, source: source)
    let logins = Logins(library)
    let typed = Logins.split(source.address, beside: try library.subscriptions())
    if let typed { asking.address = typed.url }
    if let login = login ?? typed?.login {
      var settings = FeedSettings()
      try logins.keep(login, for: asking.address, in: &settings)
      asking.login = settings
      (asking.settings.user, asking.settings.passwordFile) = (settings.user, settings.passwordFile)
    }
    defer { try? logins.discard([asking.login?.passwordFile].compactMap(\.self)) }
    return try await work(asking)
  }

  private func follow(_ feed: DiscoveredFeed, _ asking: Asking) async throws -> Outcome {
    if let found = feed.found { return try follow(found, asking) }
    // The page may be one that the address led to, at another host.
    let isHome = asking.isHome(feed.url)
    let settings = isHome ? asking.settings : asking.settings.withoutSecrets
    switch try await fetcher.discover(
      feed.url, namedBy: feed.page ?? asking.address, settings: settings, now: now)
    {
    case .feed(let found): return try follow(found, asking)
    case .locked(let problem):
      if isHome { return .locked(problem) }
      throw Problem("\(problem.sentence); add it by its own address")
    case .list, .page:
      throw Problem(
        "\(feed.url.withoutSecrets.displayableLine) is no feed, though the page says so")
    }
  }

  // MARK: - Following

  private func follow(_ found: FoundFeed, _ asking: Asking) throws -> Outcome {
    var wanted = Subscription(id: 0, url: found.url)
    try asking.apply(to: &wanted)
    var subscription = FeedSubscription(
      url: found.url, title: wanted.settings.title,
      folders: wanted.folder.isEmpty ? [] : [wanted.folder], tags: wanted.tags)
    subscription.settings = wanted.settings
    subscription.isHidden = wanted.isHidden
    let followed = try library.follow(subscription, leadingTo: found.redirects, at: now)
    guard let feed = try library.subscriptions().first(where: { $0.id == followed.id }) else {
      throw Problem("This feed is not followed any more")
    }
    try set(asking, in: feed)
    let kept = try library.keep([found.check(of: feed)], at: now)
    return .feed(
      followed.id, title: feed.settings.title ?? found.feed.title ?? found.url.withoutPassword,
      added: kept.reduce(0) { $0 + $1.added.count }, isNew: !followed.isKnown)
  }

  /// Sets in a feed that was followed before what its reader gives it now.
  private func set(_ asking: Asking, in feed: Subscription) throws(Problem) {
    let logins = Logins(library)
    let change = { (feed: inout Subscription) throws(Problem) in
      try asking.apply(to: &feed)
      // A password that went when the feed was removed is none any more.
      if logins.hasLostPassword(feed.settings) {
        (feed.settings.user, feed.settings.passwordFile) = (nil, nil)
      }
    }
    var changed = feed
    try change(&changed)
    guard changed != feed else { return }
    try library.updateSettings(of: feed.id, change)
    try logins.discard([feed.settings.passwordFile].compactMap(\.self))
  }

  private func follow(_ list: FeedList, _ asking: Asking) throws -> Outcome {
    let intake = ListIntake(library)
    let list = try intake.take(list)
    defer { try? intake.finish() }
    let followed = try library.subscribe(to: list.feeds, at: now)
    var refused = list.problems.map(\.sentence.withoutSecrets)
    if !asking.source.settings.isEmpty {
      refused.append("The settings are for the list itself and went to none of its feeds")
    }
    return .list(
      new: followed.filter { !$0.isKnown }.map(\.id), known: followed.count { $0.isKnown },
      refused: refused)
  }
}

extension FeedSettings {
  /// The settings without what is for one host alone.
  fileprivate var withoutSecrets: FeedSettings {
    var settings = self
    (settings.user, settings.passwordFile, settings.passwordCommand) = (nil, nil, nil)
    settings.headers = nil
    return settings
  }
}
