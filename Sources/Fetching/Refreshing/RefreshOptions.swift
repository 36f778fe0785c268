public import Articles
import Glibc

/// How feeds are refreshed.
public struct RefreshOptions: Sendable {
  /// Whether intervals and back-offs are passed over, and whole feeds asked for.
  ///
  /// A host that asked to be left alone is left alone all the same, and a feed that is gone (410)
  /// until its address changes.
  public var isForced = false
  /// Minutes between two checks of a feed, at least.
  public var floor = CheckSchedule.scheduledFloor
  /// Feeds that are asked for at once.
  public var width = 12
  /// The pause between two requests to one host; hosts of this machine need none.
  public var spacing: Duration = .milliseconds(100)
  /// Checks that wait for whoever takes the events before nothing more is asked for.
  public var buffer = 16
  public var limits = FetchLimits.feed
  /// The time, in UTC.
  public var now: @Sendable () -> Timestamp = RefreshOptions.systemTime
  /// Numbers from 0 to 1 that spread the next checks.
  public var random: @Sendable () -> Double = { Double.random(in: 0...1) }
  /// The password of a feed whose settings name a user.
  public var password: @Sendable (FeedSettings) throws(Problem) -> String? = FeedPassword.read

  public init() {}

  /// What the system's clock shows.
  @Sendable public static func systemTime() -> Timestamp {
    Timestamp(seconds: Int64(time(nil)), offset: 0)
  }
}
