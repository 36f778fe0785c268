/// Why feeds are not asked for now, and until when.
public struct FeedRest: Sendable, Hashable {
  /// What they wait for.
  public enum Reason: Sendable, Hashable {
    /// They were checked less than so many minutes ago.
    case justChecked(minutes: Int)
    /// The interval that their reader set is not over.
    case interval
    /// So many checks in a row failed.
    case failures(Int)
    /// Their server asked to be left alone.
    case server
    /// The feed, or the header it came with, says when it is worth asking for.
    case feed
    /// The server says that the feed is no more.
    case gone
    /// Not the same for all of them.
    case several
  }

  public var reason: Reason
  /// When the first of them may be asked; `nil` where none ever is.
  public var until: Timestamp?
  /// Whether one of them is asked all the same where its reader insists.
  public var yields: Bool

  public init(_ reason: Reason, until: Timestamp?, yields: Bool) {
    self.reason = reason
    self.until = until
    self.yields = yields
  }

  /// What several feeds wait for; `nil` for none.
  public init?(_ rests: [FeedRest]) {
    guard let first = rests.first else { return nil }
    let isShared = rests.allSatisfy { $0.reason == first.reason }
    self.init(
      isShared ? first.reason : .several, until: rests.compactMap(\.until).min(),
      yields: rests.contains(where: \.yields))
  }
}
