public import Articles

/// Why a feed is not asked for now, and until when.
public struct Rest: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// Its server says that it is gone (410).
    case gone
    /// Its server wants to be left alone (429, 503).
    case pause
    /// It failed so many times in a row.
    case failures(Int)
    /// What the feed and the server's headers say of when it is worth asking for.
    case rhythm
    /// The interval that its reader set.
    case interval
    /// It was asked a short while ago.
    case recent
  }

  public var reason: Reason
  /// `nil` for one that is gone.
  public var until: Timestamp?

  /// Whether it is asked all the same where its reader insists.
  public var yieldsToForce: Bool { reason != .gone && reason != .pause }
}

extension CheckSchedule {
  /// Why a subscription is not asked for at `now`, and until when; `nil` where it is due.
  ///
  /// `floor` is minutes between two checks, at least; `pauses` are the hosts that asked to be left
  /// alone, and until when.
  public static func rest(
    of subscription: Subscription, floor: Int, pauses: [String: Timestamp], at now: Timestamp
  ) -> Rest? {
    if subscription.state.isGone { return Rest(reason: .gone) }
    let due = due(subscription, floor: floor) ?? now
    if let host = HTTPAddress(subscription.url)?.authority, let end = pauses[host], end > now {
      return Rest(reason: .pause, until: max(end, due))
    }
    guard due > now else { return nil }
    return Rest(reason: reason(subscription, due: due, floor: floor), until: due)
  }

  private static func reason(
    _ subscription: Subscription, due: Timestamp, floor: Int
  ) -> Rest.Reason {
    let state = subscription.state
    guard let asked = state.nextCheck, asked >= due else {
      return (subscription.settings.interval ?? 0) > floor ? .interval : .recent
    }
    if [429, 503].contains(state.status) { return .pause }
    return state.failureCount > 0 ? .failures(state.failureCount) : .rhythm
  }
}
