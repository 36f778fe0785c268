import ArticleParsing
import Articles

/// Reads an answer as whatever it is.
enum Finding {
  /// Bytes of text from which on a page counts as an article though it does not say so.
  private static let leastText = 300

  /// What an answer to `asked`, the address before all redirects, holds.
  ///
  /// Throws a `Problem` where it is no text.
  static func discovery(
    in response: FetchResponse, asked: String, now: Timestamp
  ) throws(Problem) -> Discovery {
    switch try? FeedReading.parse(response) {
    case .feed(let feed):
      return .feed(found(FeedReading(feed, base: response.url), response, asked, now))
    case .list(let list): return .list(list)
    case nil: return try page(response)
    }
  }

  /// The article of a page, wherever it is.
  static func article(in response: FetchResponse) throws(Problem) -> ArticleDraft {
    do throws(Problem) {
      let drafts = try ArticleParser.drafts(
        in: response.body, url: response.url, charset: response.charset)
      guard let draft = drafts.first, drafts.count == 1 else {
        throw Problem("is a feed, no article")
      }
      return draft
    } catch {
      let name = HTTPAddress(response.url)?.shown ?? "that"
      throw Problem("\(name) \(error.sentence)", cause: error.cause)
    }
  }

  private static func page(_ response: FetchResponse) throws(Problem) -> Discovery {
    let survey = PageSurvey(of: response.body, charset: response.charset, url: response.url)
    let links = survey.declared.isEmpty ? survey.linked : survey.declared
    // A public page has nothing to name in its reader's own network.
    let isLocal = HTTPAddress(response.url)?.isNamedLocal ?? false
    let allowed = links.filter { isLocal || HTTPAddress($0.url)?.isNamedLocal == false }
    let feeds = allowed.map {
      DiscoveredFeed(url: $0.url, title: $0.title, format: $0.format, page: response.url)
    }
    do throws(Problem) {
      let draft = try article(in: response)
      let isArticle = survey.isArticle || isSubstantial(draft, at: response.url)
      return .page(article: isArticle ? draft : nil, feeds: feeds)
    } catch {
      // An empty page may lead to a feed all the same; a picture does not.
      guard error.sentence.hasSuffix("holds no text") else { throw error }
      return .page(article: nil, feeds: feeds)
    }
  }

  /// Whether a page that is not a site's front page has a text to read.
  private static func isSubstantial(_ draft: ArticleDraft, at url: String) -> Bool {
    guard let address = HTTPAddress(url), address.path != "/" else { return false }
    return draft.document.plainText.utf8.count >= leastText
  }

  private static func found(
    _ reading: FeedReading, _ response: FetchResponse, _ asked: String, _ now: Timestamp
  ) -> FoundFeed {
    // A permanent redirect counts as seen once; it is believed when it comes again.
    let subscription = Subscription(id: 0, url: asked)
    let policy = CheckPolicy(now: now, spread: 0)
    let check = policy.check(subscription, after: CheckOutcome(reading, in: response))
    let permanent = response.redirects.prefix { $0.isPermanent }
    return FoundFeed(
      url: asked, feed: reading.feed, items: reading.items, state: check.state,
      redirects: FeedRedirects(
        permanent: permanent.map(\.url),
        temporary: response.redirects.dropFirst(permanent.count).map(\.url)))
  }
}
