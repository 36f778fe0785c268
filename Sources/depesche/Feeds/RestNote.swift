import Articles
import CSystem
import Fetching

/// Says why no feed was asked for, and when one will be.
struct RestNote {
  let pauses: [String: Timestamp]
  let floor: Int
  let now: Timestamp
  /// What to do about it, where insisting helps: "--force asks now".
  let advice: String?

  /// A sentence for feeds of which none is due; `nil` where one is, or there is none.
  func text(for feeds: [Subscription]) -> String? {
    let rests = feeds.compactMap { feed in
      CheckSchedule.rest(of: feed, floor: floor, pauses: pauses, at: now).map { (feed, $0) }
    }
    let first = rests.min { ($0.1.until?.seconds ?? .max) < ($1.1.until?.seconds ?? .max) }
    guard let (feed, rest) = first, rests.count == feeds.count else { return nil }
    let subject = feeds.count == 1 ? feed.title : "All \(feeds.count) feeds rest, the first"
    let sentence =
      "\(subject)\(feeds.count == 1 ? " rests" : "")\(time(rest)), \(Self.reason(rest))"
    return sentence + (rest.yieldsToForce ? advice.map { "; \($0)" } ?? "" : "")
  }

  /// " until 18:20", with the day where that is another one.
  private func time(_ rest: Rest) -> String {
    guard let until = rest.until else { return "" }
    let (end, today) = (Self.local(until), Self.local(now))
    return " until " + (end.isoDay == today.isoDay ? "" : end.isoDay + " ") + end.isoTime.prefix(5)
  }

  private static func local(_ time: Timestamp) -> CivilTime {
    Timestamp(seconds: time.seconds, offset: csystem_local_offset(time.seconds) / 60).civil
  }

  private static func reason(_ rest: Rest) -> String {
    switch rest.reason {
    case .gone: "as its server says that it is gone; feeds move gives it another address"
    case .pause, .rhythm: "as its server asked"
    case .failures(1): "as it failed"
    case .failures(let count): "as it failed \(count) times"
    case .interval: "as its interval says"
    case .recent: "as it was asked a short while ago"
    }
  }
}
