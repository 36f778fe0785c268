/// A list of subscriptions, as OPML or another reader's file carries it.
public struct FeedList: Sendable, Hashable {
  public var title: String?
  public var feeds: [FeedSubscription]
  /// Other lists that the list refers to.
  public var lists: [FeedSubscription]
  /// What of the list was refused, and why: lines that are commands.
  public var problems: [Problem] = []

  public init(
    title: String? = nil, feeds: [FeedSubscription] = [], lists: [FeedSubscription] = []
  ) {
    self.title = title
    self.feeds = feeds
    self.lists = lists
  }
}

/// A feed that somebody subscribed to.
public struct FeedSubscription: Sendable, Hashable {
  public var url: String
  /// The name its reader gave the feed.
  public var title: String?
  /// What the feed calls itself, as far as the list says so.
  public var feedTitle: String?
  /// The page the feed belongs to.
  public var link: String?
  /// The folders it is in: each the names from the outermost to the innermost.
  public var folders: [[String]]
  /// Names that group feeds across folders; none holds a comma.
  public var tags: [String]
  /// What the feed is about, in plain words.
  public var summary: String?
  /// BCP 47, as written.
  public var language: String?
  /// Whether the feed shows up in no list of feeds, but its articles do.
  public var isHidden: Bool
  /// How it is to be asked; its `title` says nothing, that of the subscription does.
  public var settings = FeedSettings()

  public init(
    url: String, title: String? = nil, link: String? = nil, folders: [[String]] = [],
    tags: [String] = [], summary: String? = nil, language: String? = nil, isHidden: Bool = false
  ) {
    self.url = url
    self.title = title
    self.link = link
    self.folders = folders
    self.tags = tags
    self.summary = summary
    self.language = language
    self.isHidden = isHidden
  }
}
