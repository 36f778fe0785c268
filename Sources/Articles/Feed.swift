/// A feed as it was parsed: what it says of itself, and its items in its order.
///
/// Every text is displayable; every address is absolute as far as a base was known.
public struct Feed: Sendable, Hashable {
  public var format: FeedFormat
  /// Plain text on one line.
  public var title: String?
  /// The page the feed belongs to.
  public var link: String?
  /// BCP 47, as written.
  public var language: String?
  /// What the feed says it is about: safe HTML.
  public var descriptionHTML: String?
  public var authors: [String] = []
  public var updated: Timestamp?
  /// The feed's own identity, compared byte for byte (RFC 4287 4.2.6).
  public var id: String?
  /// The address of a picture of the feed.
  public var icon: String?
  /// Where the feed says that it is itself (`link rel="self"`, RFC 4287 4.2.7.2).
  public var selfLink: String?
  /// Minutes that a copy may be kept, as the feed says (RSS 2.0, `ttl`): 1 to those of a year.
  public var timeToLive: Int?
  /// Minutes between two updates, as the feed says (RSS 1.0 syndication module): at least 1.
  public var updateInterval: Int?
  /// Hours in which nobody need ask for the feed (RSS 2.0, `skipHours`): 0 to 23, GMT.
  public var skipHours: Set<Int> = []
  /// Days on which nobody need ask for the feed (RSS 2.0, `skipDays`): 1, Monday, to 7, Sunday.
  public var skipDays: Set<Int> = []
  /// The name of the encoding the bytes were in.
  public var encoding: String?
  public var items: [FeedItem] = []
  /// Whether the bytes ended before the feed did: its root or its object was never closed.
  public var isCut = false

  public init(format: FeedFormat) {
    self.format = format
  }
}

/// The families of feed formats.
public enum FeedFormat: String, Sendable, Hashable, Codable, CaseIterable {
  /// RSS 0.91 to 0.94 and 2.0.
  case rss
  /// RSS 0.90 and 1.0, which are RDF.
  case rdf
  /// Atom 0.3 and 1.0.
  case atom
  /// JSON Feed 1.0 and 1.1.
  case json
  /// The Channel Definition Format.
  case cdf
}
