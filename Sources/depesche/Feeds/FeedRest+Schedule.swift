import Articles
import Fetching

extension FeedRest {
  /// What feeds wait for, where none of them is to be asked; `nil` where one is.
  init?(_ feeds: [Subscription], options: RefreshOptions, pauses: [String: Timestamp]) {
    let rests = feeds.compactMap { FeedRest($0, options: options, pauses: pauses) }
    guard rests.count == feeds.count else { return nil }
    self.init(rests)
  }

  private init?(
    _ feed: Subscription, options: RefreshOptions, pauses: [String: Timestamp]
  ) {
    let rest = CheckSchedule.rest(
      of: feed, floor: options.floor, pauses: pauses, at: options.now())
    guard let rest else { return nil }
    // Who was told "not now" does not insist, though the time that was named be over.
    let yields = rest.yieldsToForce && ![429, 503].contains(feed.state.status)
    guard !options.isForced || !yields else { return nil }
    let reason = yields ? Reason(rest.reason, floor: options.floor) : Reason(rest.reason)
    self.init(reason, until: rest.until, yields: yields)
  }
}

extension FeedRest.Reason {
  /// Of a feed that is not asked, however its reader insists.
  fileprivate init(_ reason: Rest.Reason) {
    self = reason == .gone ? .gone : .server
  }

  fileprivate init(_ reason: Rest.Reason, floor: Int) {
    switch reason {
    case .gone: self = .gone
    case .pause: self = .server
    case .failures(let count): self = .failures(count)
    case .rhythm: self = .feed
    case .interval: self = .interval
    case .recent: self = .justChecked(minutes: floor)
    }
  }
}
