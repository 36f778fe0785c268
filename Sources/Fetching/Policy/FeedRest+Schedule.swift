public import Articles

extension FeedRest {
  /// Why a subscription is not asked for now; `nil` where it is.
  ///
  /// `options` say how often feeds are asked and whether their reader insists, `pauses` which hosts
  /// asked to be left alone, and until when.
  public init?(
    _ subscription: Subscription, options: RefreshOptions, pauses: [String: Timestamp] = [:]
  ) {
    let (state, now) = (subscription.state, options.now())
    if let host = HTTPAddress(subscription.url)?.authority, let until = pauses[host], until > now {
      self.init(.server, until: until, yields: false)
      return
    }
    guard let due = CheckSchedule.due(subscription, floor: options.floor) else {
      self.init(.gone, until: nil, yields: false)
      return
    }
    let isServer = [429, 503].contains(state.status)
    guard due > now, !options.isForced || isServer else { return nil }
    let reason =
      isServer ? .server : Self.reason(subscription, due: due, floor: options.floor)
    self.init(reason, until: due, yields: !isServer)
  }

  private static func reason(_ subscription: Subscription, due: Timestamp, floor: Int) -> Reason {
    let state = subscription.state
    if due.seconds == state.nextCheck?.seconds {
      return state.problem == nil ? .feed : .failures(state.failureCount)
    }
    return subscription.settings.interval ?? 0 > floor ? .interval : .justChecked(minutes: floor)
  }
}
