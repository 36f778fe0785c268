import Articles

/// When the page of an article is tried again that could not be fetched.
enum PageSchedule {
  /// Tries of one page, over three days; then it is given up.
  static let mostTries = 8

  /// Statuses that say that there is no such page (RFC 9110 15.5.5, 15.5.11).
  static let goneStatuses = [404, 410]

  /// The time of the next try after `tries` in vain, the last included; `nil` where there is none.
  ///
  /// The pause grows threefold, from ten minutes up to a day.
  static func next(tries: Int, now: Timestamp) -> Timestamp? {
    guard tries < mostTries else { return nil }
    var wait = 10 * Seconds.minute
    for _ in 1..<max(tries, 1) { wait = min(wait * 3, Seconds.day) }
    return now.adding(wait)
  }
}
