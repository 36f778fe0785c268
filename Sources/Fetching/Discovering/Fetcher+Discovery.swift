import ArticleParsing
public import Articles

extension Fetcher {
  /// What is at an address: a feed, a page with feeds, an article, a list of feeds.
  ///
  /// One request, and the body serves for the subscription; only where a page that is no article
  /// leads to no feed, a few usual addresses of its host are tried.
  /// - Parameters:
  ///   - text: An address as it was typed: also without a scheme, with `feed:` before it.
  ///   - page: The page that named the address, `nil` where its reader did. No page can name what
  ///     is in a private network that it is not in itself: that is looked at when the connection
  ///     is made, whatever the address looks like.
  ///   - settings: How the feed is to be asked; name, password and headers go to the page's own
  ///     host alone, where a page named the address.
  ///   - now: The time of the check.
  /// - Returns: What was found; a page has an article or a feed at least.
  ///   Where the server wants a name and a password, that is no failure but `locked`.
  /// - Throws: A `Problem`, or `CancellationError`.
  public func discover(
    _ text: String, namedBy page: String? = nil, settings: FeedSettings = FeedSettings(),
    now: Timestamp = RefreshOptions.systemTime()
  ) async throws -> Discovery {
    let (url, response) = try await firstAnswer(to: text, namedBy: page, settings)
    // Who is led elsewhere would give one host the password of another.
    if response.status == 401, FetchRequest.mayShareSecrets(of: url, with: response.url) {
      let hasLogin = settings.user != nil || HTTPAddress(url)?.user != nil
      return .locked(CheckPolicy.refusal(response, hasLogin: hasLogin))
    }
    guard response.status == 200 else { throw CheckPolicy.refusal(response) }
    let finding = await BackgroundThread.run {
      Result { () throws(Problem) in try Finding.discovery(in: response, asked: url, now: now) }
    }
    let discovery = try finding.get()
    guard discovery == .page(article: nil, feeds: []) else { return discovery }
    let feeds = try await guessedFeeds(
      near: response.url, foundFrom: page ?? url, settings, now: now)
    guard !feeds.isEmpty else {
      throw Problem("\(Self.shown(response.url)) is a web page without feed or article")
    }
    return .page(article: nil, feeds: feeds)
  }

  /// The article of a page, and the address behind all redirects.
  ///
  /// - Parameters:
  ///   - url: The page's address, absolute.
  ///   - subscription: The feed that names the page, `nil` where its reader does. The page is asked
  ///     for as the feed is, but name, password and headers go to the feed's own host alone, and
  ///     no feed can name a page of a private network that it is not in.
  /// - Returns: The article as far as there is one, and where it was found.
  /// - Throws: A `Problem` where nothing is there or no text is in it, or `CancellationError`.
  public func page(
    at url: String, of subscription: Subscription? = nil
  ) async throws -> (draft: ArticleDraft, url: String) {
    let response = try await fetch(try await pageRequest(url, of: subscription))
    guard response.status == 200 else { throw CheckPolicy.refusal(response) }
    return (try await Self.article(in: response), response.url)
  }

  func pageRequest(_ url: String, of subscription: Subscription?) async throws -> FetchRequest {
    var request = try await linkRequest(url, of: subscription)
    request.accept = .page
    request.limits = FetchLimits()
    return request
  }

  /// A request for a file that comes with an article, made as its feed is asked for.
  ///
  /// - Parameters:
  ///   - url: The file's address, absolute.
  ///   - subscription: The feed that names the file, `nil` where it is followed no more: then the
  ///     file may be in no private network.
  /// - Returns: The request; name, password and headers are in it for the feed's own host alone.
  /// - Throws: A `Problem` where the feed's password cannot be read.
  public func fileRequest(
    _ url: String, of subscription: Subscription?
  ) async throws -> FetchRequest {
    var request = try await linkRequest(url, of: subscription)
    if subscription == nil { request.scope = .world }
    request.accept = .anything
    request.limits = .file
    return request
  }

  /// A request for what a feed links to; where there is none, its reader named the address.
  private func linkRequest(
    _ url: String, of subscription: Subscription?
  ) async throws -> FetchRequest {
    var request = try await self.request(
      url, subscription?.settings ?? FeedSettings(), from: subscription?.url ?? url)
    let isPublic = subscription?.state.isPublic == true
    if isPublic, request.scope == .anywhere { request.scope = .stillWorld }
    return request
  }

  static func article(in response: FetchResponse) async throws(Problem) -> ArticleDraft {
    let draft = await BackgroundThread.run {
      Result { () throws(Problem) in try Finding.article(in: response) }
    }
    return try draft.get()
  }

  // MARK: - Asking

  /// A request for what the address `origin` leads to: with its secrets where they stay at its
  /// host.
  private func request(
    _ url: String, _ settings: FeedSettings, from origin: String
  ) async throws -> FetchRequest {
    let password = try await FeedPassword.password(of: settings, by: FeedPassword.read)
    var request = FetchRequest(feed: url, settings: settings, password: password)
    guard let home = HTTPAddress(origin), let target = HTTPAddress(url) else { return request }
    if !home.mayShareSecrets(with: target) { request.dropSecrets() }
    request.scope = scope(of: target, namedBy: home)
    return request
  }

  /// Where an address may lead that another one named.
  private func scope(of target: HTTPAddress, namedBy home: HTTPAddress) -> FetchRequest.Scope {
    if home.host == target.host { return .anywhere }
    guard home.isNamedLocal(by: configuration.isLocal) else { return .world }
    let isLinkLocal = IPAddress(home.host).map(configuration.isLinkLocal) == true
    return isLinkLocal ? .anywhere : .network
  }

  /// The answer of the first address that gives one.
  private func firstAnswer(
    to text: String, namedBy page: String?, _ settings: FeedSettings
  ) async throws -> (url: String, response: FetchResponse) {
    var first: Problem?
    for url in TypedAddress.candidates(text) {
      let request = try await request(url, settings, from: page ?? url)
      // Secrets do not leave the shelter of TLS because it fails.
      if let first, request.hasSecrets { throw first }
      do {
        return (url, try await fetch(request))
      } catch let problem as Problem {
        first = first ?? problem
      }
    }
    throw first ?? Problem("\(TransferPlan.shown(text)) is no address of the web")
  }

  /// Where feeds usually are; the first that is one.
  private func guessedFeeds(
    near url: String, foundFrom asked: String, _ settings: FeedSettings, now: Timestamp
  ) async throws -> [DiscoveredFeed] {
    guard let origin = HTTPAddress(url)?.origin else { return [] }
    for path in ["/feed", "/rss", "/atom.xml", "/feed.xml", "/index.xml", "/rss.xml"] {
      let guess = origin + path
      guard let response = try? await fetch(try await request(guess, settings, from: asked))
      else {
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
          DiscoveredFeed(
            url: feed.url, title: title, format: feed.feed.format, found: feed, page: url)
        ]
      }
    }
    return []
  }

  private static func shown(_ url: String) -> String { HTTPAddress(url)?.shown ?? "that" }
}
