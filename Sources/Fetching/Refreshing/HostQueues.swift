import Articles

/// Which feed is asked for next: the longest due whose host is free.
///
/// A host has one connection at a time, a second when it is the only one left.
struct HostQueues {
  enum Choice: Equatable {
    case start(Subscription, host: String)
    /// Hosts have to be left in peace until then.
    case wait(ContinuousClock.Instant)
    /// Nothing can begin before something ends.
    case none
  }

  private struct Host {
    let name: String
    let isLocal: Bool
    /// The longest due last.
    var waiting: [(due: Timestamp, subscription: Subscription)] = []
    var active = 0
    /// Whether it said nothing once: then nobody else begins before who waits for it is done.
    var isDoubtful = false
    /// When the next request may be sent.
    var free: ContinuousClock.Instant?
  }

  private var hosts: [Host] = []
  private var places: [String: Int] = [:]
  private let spacing: Duration

  init(_ feeds: [(due: Timestamp, subscription: Subscription)], spacing: Duration) {
    self.spacing = spacing
    for feed in feeds.reversed().sorted(by: { $0.due > $1.due }) {
      let address = HTTPAddress(feed.subscription.url)
      let name = address?.authority ?? ""
      if places[name] == nil {
        places[name] = hosts.count
        let isLocal = address.flatMap { IPAddress($0.host) }?.isLocal ?? false
        hosts.append(Host(name: name, isLocal: isLocal))
      }
      if let place = places[name] { hosts[place].waiting.append(feed) }
    }
  }

  /// Takes the next feed out, if one can be asked for.
  mutating func next(now: ContinuousClock.Instant) -> Choice {
    var best: Int?
    var soonest: ContinuousClock.Instant?
    let most = hosts.count == 1 ? 2 : 1
    for index in hosts.indices
    where hosts[index].active < (hosts[index].isDoubtful ? 1 : most) {
      guard let due = hosts[index].waiting.last?.due else { continue }
      if let free = hosts[index].free, free > now {
        soonest = min(soonest ?? free, free)
      } else if best.flatMap({ hosts[$0].waiting.last?.due }).map({ due < $0 }) ?? true {
        best = index
      }
    }
    guard let best, let feed = hosts[best].waiting.popLast() else {
      return soonest.map { .wait($0) } ?? .none
    }
    hosts[best].active += 1
    if !hosts[best].isLocal { hosts[best].free = now + spacing }
    return .start(feed.subscription, host: hosts[best].name)
  }

  /// A host's request ended.
  mutating func ended(host: String, now: ContinuousClock.Instant) {
    guard let place = places[host] else { return }
    hosts[place].active -= 1
    if !hosts[place].isLocal { hosts[place].free = now + spacing }
    removeIfDone(place)
  }

  /// A host said nothing: it has one connection from now on.
  mutating func doubt(host: String) {
    if let place = places[host] { hosts[place].isDoubtful = true }
  }

  /// Drops what waits for a host; returns the feeds that were.
  mutating func drop(host: String) -> [Subscription] {
    guard let place = places[host] else { return [] }
    defer { removeIfDone(place) }
    let dropped = hosts[place].waiting.reversed().map(\.subscription)
    hosts[place].waiting = []
    return dropped
  }

  private mutating func removeIfDone(_ place: Int) {
    guard hosts[place].active == 0, hosts[place].waiting.isEmpty else { return }
    places[hosts[place].name] = nil
    hosts.swapAt(place, hosts.count - 1)
    hosts.removeLast()
    if place < hosts.count { places[hosts[place].name] = place }
  }
}
