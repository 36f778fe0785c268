import Articles

/// One refresh while it runs.
struct RefreshRun {
  private let checks: Checks
  private let channel: RefreshChannel
  private var queues: HostQueues
  private var pauses: [String: Timestamp]
  private var progress: RefreshProgress
  /// The hosts that are waited for, the longest first.
  private var awaited: [String] = []
  private var silentHosts = SilentHosts()
  private var hasTimer = false

  private enum Step: Sendable {
    case ended(host: String, Checks.Result?)
    case timer
  }

  init(
    _ subscriptions: [Subscription], pauses: [String: Timestamp], checks: Checks,
    channel: RefreshChannel
  ) {
    self.checks = checks
    self.channel = channel
    self.pauses = pauses
    let options = checks.options
    let now = options.now()
    let due = subscriptions.compactMap { Self.due($0, options: options, pauses: pauses, now: now) }
    queues = HostQueues(due, spacing: options.spacing)
    progress = RefreshProgress(done: 0, total: due.count, bytes: 0)
  }

  /// Since when a subscription has been due; `nil` for one that is not, that is gone, or whose host
  /// is paused.
  private static func due(
    _ subscription: Subscription, options: RefreshOptions, pauses: [String: Timestamp],
    now: Timestamp
  ) -> (due: Timestamp, subscription: Subscription)? {
    if let host = HTTPAddress(subscription.url)?.authority, let until = pauses[host], until > now {
      return nil
    }
    guard let due = CheckSchedule.due(subscription, floor: options.floor) else { return nil }
    // A server that said "not now" is not asked, whatever its feed's reader says.
    let isForced = options.isForced && ![429, 503].contains(subscription.state.status)
    return isForced || due <= now ? (due, subscription) : nil
  }

  mutating func run() async {
    channel.report(progress)
    await withTaskGroup(of: Step.self) { group in
      startMore(in: &group)
      while let step = await group.next() {
        if case .ended(let host, let result) = step {
          await end(host, result)
        } else {
          hasTimer = false
        }
        if Task.isCancelled {
          group.cancelAll()
        } else {
          startMore(in: &group)
        }
      }
    }
    channel.finish()
  }

  private mutating func startMore(in group: inout TaskGroup<Step>) {
    while awaited.count < max(1, checks.options.width) {
      switch queues.next(now: .now) {
      case .start(let subscription, let host):
        awaited.append(host)
        group.addTask { [checks] in .ended(host: host, await checks.check(subscription)) }
      case .wait(let instant):
        guard !hasTimer else { return }
        hasTimer = true
        group.addTask {
          try? await Task.sleep(until: instant, clock: .continuous)
          return .timer
        }
        return
      case .none: return
      }
    }
  }

  private mutating func end(_ host: String, _ result: Checks.Result?) async {
    if let place = awaited.firstIndex(of: host) { awaited.remove(at: place) }
    queues.ended(host: host, now: .now)
    guard let result else { return }
    progress.done += 1
    progress.bytes += result.bytes
    for host in result.pause?.hosts ?? [] {
      if let until = result.pause?.until { await pause(host, until: until) }
    }
    await channel.send(.checked(result.check))
    await putOffFeeds(of: host, after: result)
    progress.slowestHost = awaited.first
    channel.report(progress)
  }

  /// Puts off the other feeds of a host that says nothing.
  private mutating func putOffFeeds(of host: String, after result: Checks.Result) async {
    let address = HTTPAddress(result.check.url)
    let isLocal = address?.isNamedLocal(by: checks.fetcher.configuration.isLocal) ?? false
    if result.silentHost != nil { queues.doubt(host: host) }
    guard silentHosts.isSilent(host, silent: result.silentHost, isLocal: isLocal) else { return }
    for subscription in queues.drop(host: host) {
      progress.done += 1
      await channel.send(.checked(checks.putOff(subscription)))
    }
  }

  private mutating func pause(_ host: String, until: Timestamp) async {
    progress.done += queues.drop(host: host).count
    guard pauses[host].map({ $0 < until }) ?? true else { return }
    pauses[host] = until
    await channel.send(.paused(host: host, until: until))
  }
}
