public import Articles
internal import GRDB

/// The feeds a library follows: the second half of its public face.
extension Library {
  // MARK: - Subscriptions

  /// All feeds that are followed, in the order they came.
  public func subscriptions() throws(Problem) -> [Subscription] {
    try read { try FeedTable(db: $0).subscriptions() }
  }

  /// How many articles each feed has, and how many of them are unread; none for none.
  public func feedCounts() throws(Problem) -> [Int64: FeedCounts] {
    try read { try FeedCounts.all(in: $0) }
  }

  /// Follows feeds, all or none of them; those that are followed stay as they are.
  ///
  /// A feed that was followed once brings none of its articles again; those that went to the
  /// trash with it come back.
  @discardableResult
  public func subscribe(
    to feeds: [FeedSubscription], at now: Timestamp
  ) throws(Problem) -> [SubscribeOutcome] {
    try write { db in
      var following = try Following(in: db)
      return try feeds.map { try following.subscribe(to: $0, at: now) }
    }
  }

  /// Follows a feed that somebody asked for by its address, and that was fetched from there.
  ///
  /// An address that leads to a feed for good, or for now to one that is followed, is that feed.
  /// What is at an address that a feed has left is a feed of its own, unless it leads to where that
  /// feed went.
  public func follow(
    _ feed: FeedSubscription, leadingTo redirects: FeedRedirects, at now: Timestamp
  ) throws(Problem) -> SubscribeOutcome {
    try write { db in
      var following = try Following(in: db)
      return try following.follow(feed, leadingTo: redirects, at: now)
    }
  }

  /// Follows a feed no more; its articles stay, or go to the trash.
  public func unsubscribe(
    _ id: Int64, withArticles: Bool = false, at now: Timestamp
  ) throws(Problem) {
    try write { db in
      try FeedTable(db: db).unsubscribe(id, at: now)
      if withArticles { try TrashTable(db: db).trashFeed(id, at: now) }
    }
  }

  /// Says that a feed is at another address now: its articles and settings stay with it.
  ///
  /// A feed that was at that address and is followed no more becomes part of it.
  public func moveFeed(_ id: Int64, to url: String) throws(Problem) {
    try write { db in
      if let other = try FeedTable(db: db).feed(at: url.withoutNUL), other.id != id {
        if other.isFollowed {
          throw Problem("The feed cannot move to \(url.displayableLine): you follow that one, too")
        }
        try FeedTable(db: db).merge(other.id, into: id)
      }
      try FeedTable(db: db).move(id, to: url)
    }
  }

  /// Changes how a feed is asked, named and grouped, and answers what it is then.
  ///
  /// `change` gets the feed as it is at that moment, and nobody else changes it meanwhile. Only
  /// settings, folder and tags are kept of it; where it throws, nothing is.
  @discardableResult
  public func updateSettings(
    of id: Int64, _ change: (inout Subscription) throws(Problem) -> Void
  ) throws(Problem) -> Subscription {
    try write { db in
      guard var feed = try FeedTable(db: db).subscription(id) else {
        throw Problem("This feed is not followed any more")
      }
      try change(&feed)
      try FeedTable(db: db).saveSettings(of: feed)
      if feed.settings.fetchesFullText != true {
        try WantedPageTable(db: db).forgetPages(ofFeed: id)
      }
      return feed
    }
  }

  // MARK: - Checks

  /// Keeps what checks of feeds gave, each whole; a very long one in several transactions.
  ///
  /// Each item is kept once, whatever its feed does to guid, address or date; its status stays
  /// when its text is corrected, and the earlier text is kept. What is in no check stays.
  public func keep(_ checks: [FeedCheck], at now: Timestamp) throws(Problem) -> [KeptCheck] {
    do {
      var keepings = try checks.map { try CheckKeeping($0, at: now) }
      while let first = keepings.firstIndex(where: { !$0.isDone }) {
        try connections.write { db in
          var items = 0
          for index in first..<keepings.count where items <= Self.mostItems {
            items += keepings[index].nextCount
            if !keepings[index].isDone { try keepings[index].keepNext(in: db) }
          }
        }
      }
      return keepings.map(\.kept)
    } catch {
      throw Problem(error, libraryAt: path)
    }
  }

  /// Items a transaction: others that want to write wait for no more.
  private static let mostItems = 2_000

  /// The hosts that asked to be left alone, and until when.
  public func hostPauses(at now: Timestamp) throws(Problem) -> [String: Timestamp] {
    try read { try HostPauseTable(db: $0).pauses(at: now) }
  }

  /// Leaves a host alone until a time.
  public func pauseHost(
    _ host: String, until end: Timestamp, at now: Timestamp
  ) throws(Problem) {
    try write { try HostPauseTable(db: $0).pause(host, until: end, at: now) }
  }

  // MARK: - Pages

  /// The pages that are to be fetched by now, those of the newest articles first.
  public func wantedPages(at now: Timestamp) throws(Problem) -> [WantedPage] {
    try read { try WantedPageTable(db: $0).due(at: now) }
  }

  /// Whether the page of an article is to be fetched, now or later.
  public func wantsPage(of id: Int64) throws(Problem) -> Bool {
    try read { try WantedPageTable(db: $0).isWanted(id) }
  }

  /// Keeps why an article's page could not be fetched, and when to try again; without a time the
  /// page is given up.
  public func failPage(
    of id: Int64, _ problem: Problem, next: Timestamp?
  ) throws(Problem) {
    try write { try WantedPageTable(db: $0).fail(id, problem, next: next) }
  }

  /// Why the page of an article is wanted and not there; `nil` where nothing went wrong.
  public func pageProblem(of id: Int64) throws(Problem) -> Problem? {
    try read { try WantedPageTable(db: $0).problem(of: id) }
  }

  // MARK: - Texts

  /// Keeps what an article's page says, and shows that from now on.
  public func keepFullText(
    _ draft: ArticleDraft, of id: Int64, at now: Timestamp
  ) throws(Problem) {
    do {
      let storable = try StorableArticle(NewArticle(draft: draft, added: now))
      try connections.write { db in
        try FullTextTable(db: db).save(storable, for: id, at: now)
        try WantedPageTable(db: db).forget(id)
        try StatusTable(db: db).setShowsFullText(true, of: id)
      }
    } catch {
      throw Problem(error, libraryAt: path)
    }
  }

  /// Says which text of an article is shown: its page's, if that was fetched, or its feed's.
  public func setShowsFullText(_ shows: Bool, of id: Int64) throws(Problem) {
    try write { try StatusTable(db: $0).setShowsFullText(shows, of: id) }
  }

  /// The texts an article had before its feed corrected it, the latest first.
  public func revisions(of id: Int64) throws(Problem) -> [Revision] {
    try read { try RevisionTable(db: $0).revisions(of: id) }
  }

  // MARK: - Trash

  /// Throws articles away; answers the numbers of those that were in the lists.
  @discardableResult
  public func trash(_ ids: [Int64], at now: Timestamp) throws(Problem) -> [Int64] {
    try write { try TrashTable(db: $0).trash(ids, at: now) }
  }

  /// What is in the trash, the latest first.
  public func trashed() throws(Problem) -> [ArticleRow] {
    try read { try TrashTable(db: $0).rows() }
  }

  /// Takes articles out of the trash; answers the numbers of those that were in it.
  @discardableResult
  public func restore(_ ids: [Int64]) throws(Problem) -> [Int64] {
    try write { try TrashTable(db: $0).restore(ids) }
  }
}
