import Articles

/// How long a server asks to be left alone (RFC 9110 10.2.3).
enum RetryAfter {
  /// The time until which nobody is to ask, at most a day ahead; `nil` where none is named.
  static func time(in headers: ResponseHeaders, now: Timestamp) -> Timestamp? {
    guard let text = headers.text("retry-after") else { return nil }
    if let seconds = Seconds.number(text) { return now.adding(min(seconds, Seconds.day)) }
    guard let date = HTTPDate.timestamp(text) else { return nil }
    return now.adding(min(max(0, date.seconds(after: now)), Seconds.day))
  }
}
