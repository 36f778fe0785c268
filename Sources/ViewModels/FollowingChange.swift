public import Articles

/// A feed is followed no more, or again: what the library writes, and what undo turns around.
public struct FollowingChange: Sendable, Hashable {
  /// The subscription's number; it stays the same when the feed is followed again.
  public var id: Int64
  public var url: String
  public var title: String
  /// Whether it is followed after the change.
  public var isFollowed: Bool

  public init(_ feed: Subscription, isFollowed: Bool) {
    id = feed.id
    url = feed.url
    title = feed.title
    self.isFollowed = isFollowed
  }

  /// What takes this change back.
  public var inverse: FollowingChange {
    var change = self
    change.isFollowed.toggle()
    return change
  }

  /// What the change did, inside a sentence: `no longer following The Evening Wire`.
  var clause: String { isFollowed ? "following \(title)" : "no longer following \(title)" }
}
