import ArticleParsing
public import Articles

extension Fetcher {
  /// What is at an address: a feed, a page with feeds, an article, a list of feeds.
  ///
  /// One request, and the body serves for the subscription; only where a page that is no article
  /// leads to no feed, a few usual addresses of its host are tried.
  /// - Parameters:
  ///   - text: An address as it was typed: also without a scheme, with `feed:` before it.
  ///   - settings: How the feed is to be asked.
  /// - Throws: A `Problem`, or `CancellationError`.
  public func discover(
    _ text: String, settings: FeedSettings = FeedSettings(),
    now: Timestamp = RefreshOptions.systemTime()
  ) async throws -> Discovery {
    let (url, response) = try await firstAnswer(to: text, settings)
    guard response.status == 200 else { throw CheckPolicy.refusal(response) }
    let finding = await BackgroundThread.run {
      Result { () throws(Problem) in try Finding.discovery(in: response, asked: url, now: now) }
    }
    let discovery = try finding.get()
    guard discovery == .page(article: nil, feeds: []) else { return discovery }
    let feeds = try await guessedFeeds(near: response.url, settings, now: now)
    guard !feeds.isEmpty else {
      throw Problem("\(Self.shown(response.url)) is a web page without feed or article")
    }
    return .page(article: nil, feeds: feeds)
  }

  /// The article of a page, and the address behind all redirects.
  ///
  /// - Throws: A `Problem` where nothing is there or no text is in it, or `CancellationError`.
  public func page(
    at url: String, settings: FeedSettings = FeedSettings()
  ) async throws -> (draft: ArticleDraft, url: String) {
    var request = try await self.request(url, settings)
    request.accept = .page
    let response = try await fetch(request)
    guard response.status == 200 else { throw CheckPolicy.refusal(response) }
    let draft = await BackgroundThread.run {
      Result { () throws(Problem) in try Finding.article(in: response) }
    }
    return (try draft.get(), response.url)
  }

  // MARK: - Asking

  private func request(_ url: String, _ settings: FeedSettings) async throws -> FetchRequest {
    let password = try await FeedPassword.password(of: settings, by: FeedPassword.read)
    return FetchRequest(feed: url, settings: settings, password: password)
  }

  /// The answer of the first address that gives one.
  private func firstAnswer(
    to text: String, _ settings: FeedSettings
  ) async throws -> (url: String, response: FetchResponse) {
    var first: Problem?
    for url in TypedAddress.candidates(text) {
      do {
        return (url, try await fetch(try await request(url, settings)))
      } catch let problem as Problem {
        first = first ?? problem
      }
    }
    throw first ?? Problem("\(TransferPlan.shown(text)) is no address of the web")
  }

  /// Where feeds usually are; the first that is one.
  private func guessedFeeds(
    near url: String, _ settings: FeedSettings, now: Timestamp
  ) async throws -> [DiscoveredFeed] {
    guard let origin = HTTPAddress(url)?.origin else { return [] }
    for path in ["/feed", "/rss", "/atom.xml", "/feed.xml", "/index.xml", "/rss.xml"] {
      let guess = origin + path
      guard let response = try? await fetch(try await request(guess, settings)) else {
        try Task.checkCancellation()
        return []
      }
      if response.status == 429 || response.status >= 500 { return [] }
      guard response.status == 200 else { continue }
      let finding = await BackgroundThread.run {
        try? Finding.discovery(in: response, asked: guess, now: now)
      }
      if case .feed(let feed) = finding {
        let title = feed.feed.title
        return [
          DiscoveredFeed(url: feed.url, title: title, format: feed.feed.format, found: feed)
        ]
      }
    }
    return []
  }

  private static func shown(_ url: String) -> String { HTTPAddress(url)?.shown ?? "that" }
}
