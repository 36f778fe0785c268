/// An item of a feed, with the fields of all formats under one name each.
public struct FeedItem: Sendable, Hashable {
  /// The item's identity in its feed, as written.
  public var id: String?
  /// Plain text on one line.
  public var title: String?
  public var url: String?
  public var authors: [String] = []
  public var published: Timestamp?
  public var updated: Timestamp?
  /// A summary: safe HTML.
  public var summaryHTML: String?
  /// The whole text: safe HTML.
  public var contentHTML: String?
  public var categories: [String] = []
  public var enclosures: [FeedEnclosure] = []
  /// The page where the item is talked about.
  public var commentsURL: String?
  /// How many comments there are, as the feed says.
  public var commentCount: Int?
  /// BCP 47, as written.
  public var language: String?
  /// The address of a picture that stands for the item.
  public var image: String?

  public init() {}
}

/// A file that comes with an item: a recording, a film, a picture.
public struct FeedEnclosure: Sendable, Hashable, Codable {
  public var url: String
  /// Its media type, as written.
  public var type: String?
  /// Its length in bytes, as written.
  public var length: String?

  public init(url: String, type: String? = nil, length: String? = nil) {
    self.url = url
    self.type = type
    self.length = length
  }
}
