/// A feed that a library follows: where it is, how it is to be asked, and how that went.
public struct Subscription: Sendable, Hashable, Identifiable {
  /// Its number in one library, never given twice.
  public var id: Int64
  /// Where the feed is; what is asked next time.
  public var url: String
  /// What the feed calls itself.
  public var feedTitle: String?
  /// The page the feed belongs to.
  public var link: String?
  /// The names of the folder it is in, from the outermost to the innermost.
  public var folder: [String] = []
  public var tags: [String] = []
  /// Whether it is left out where all feeds are shown; its articles are among all articles.
  public var isHidden = false
  public var settings = FeedSettings()
  public var state = FetchState()

  public init(id: Int64, url: String) {
    self.id = id
    self.url = url
  }

  /// What a list shows: the name its reader gave it, its own, or its address, without a password.
  public var title: String { settings.title ?? feedTitle ?? shownURL }
}
