import Articles

/// How long a server asks to be left alone (RFC 9110 10.2.3).
enum RetryAfter {
  /// The time until which nobody is to ask, at most a day ahead; `nil` where none is named that
  /// is still to come.
  static func time(in headers: ResponseHeaders, now: Timestamp) -> Timestamp? {
    guard let text = headers.text("retry-after"),
      let seconds = Seconds.number(text) ?? HTTPDate.timestamp(text)?.seconds(after: now),
      seconds > 0
    else { return nil }
    return now.adding(min(seconds, Seconds.day))
  }
}
