/// How long a feed that failed is left alone.
enum Backoff {
  /// Seconds until the next check after `failures` failures in a row, this one included.
  ///
  /// Each doubles the time, up to a day: from five minutes where the network or the server failed
  /// (5xx), from half an hour where there were too many requests (429), from three hours where
  /// the server refuses (other 4xx). `status` is `nil` where there was no answer at all.
  static func seconds(status: Int?, failures: Int) -> Int64 {
    let first =
      switch status ?? 0 {
      case 429: 30 * Seconds.minute
      // Too slow and too early: neither is a refusal.
      case 408, 425: 5 * Seconds.minute
      case 400..<500: 3 * Seconds.hour
      default: 5 * Seconds.minute
      }
    let doublings = min(max(0, failures - 1), 16)
    return min(first << Int64(doublings), Seconds.day)
  }
}
