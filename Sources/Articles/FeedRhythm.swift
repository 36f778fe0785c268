/// When a feed says it is worth asking for, in its own text.
///
/// It is kept with the feed, for a server that answers "not modified" does not send it again.
public struct FeedRhythm: Sendable, Hashable, Codable {
  /// Minutes between two checks: the longest that the feed names.
  public var interval: Int?
  /// Hours in which nobody need ask (RSS 2.0, `skipHours`): 0 to 23, GMT.
  public var skipHours: Set<Int> = []
  /// Days on which nobody need ask (RSS 2.0, `skipDays`): 1, Monday, to 7, Sunday.
  public var skipDays: Set<Int> = []

  public init() {}
}
