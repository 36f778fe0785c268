/// How the checks of a feed went so far, and what the next one needs.
public struct FetchState: Sendable, Hashable {
  /// `ETag` as it came, byte for byte, to be sent back the same way (RFC 9110 8.8.3).
  public var entityTag: [UInt8]?
  /// `Last-Modified` as it came, byte for byte: servers compare it as text.
  public var lastModified: [UInt8]?
  /// When the whole feed was last sent; validators are dropped eight days later.
  public var received: Timestamp?
  /// When it was last asked for.
  public var checked: Timestamp?
  /// When it may be asked for again.
  public var nextCheck: Timestamp?
  /// When the feed last said that it is worth asking for.
  public var rhythm = FeedRhythm()
  /// The status of the last answer (RFC 9110 15); `nil` where there was none.
  public var status: Int?
  /// What went wrong last time.
  public var problem: Problem?
  /// Checks that failed since the last that did not.
  public var failureCount = 0
  /// Whether the server says that the feed is no more (410).
  public var isGone = false
  /// Whether its own host was at a public address when it last answered: its name may not lead
  /// into a private network from then on.
  public var isPublic = false
  /// Whether the end of the feed was missing when it was last sent.
  public var wasCut = false
  /// Where permanent redirects (301, 308) led last time.
  public var redirect: String?
  /// How many checks in a row they led there.
  public var redirectCount = 0

  public init() {}
}
