import Articles

/// Spans of time, and what servers write of them.
enum Seconds {
  static let minute: Int64 = 60
  static let hour: Int64 = 3_600
  static let day: Int64 = 86_400

  /// A number of seconds as headers have it; more than can be counted is very long.
  static func number(_ text: some StringProtocol) -> Int64? {
    let digits = String(text.filter { $0 != "\"" && $0 != " " })
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return min(Int64(digits) ?? .max, 366 * day)
  }

  /// Minutes as seconds, within a year.
  static func minutes(_ count: Int) -> Int64 {
    min(Int64(clamping: max(0, count)), 366 * 1_440) * minute
  }
}

extension Timestamp {
  /// The point in time some seconds later, in UTC; the last of all where there is none.
  func adding(_ seconds: Int64) -> Timestamp {
    let (sum, isOverflow) = self.seconds.addingReportingOverflow(seconds)
    return Timestamp(seconds: isOverflow ? .max : sum, offset: 0)
  }

  /// Seconds from another point in time to this one; as many as can be counted.
  func seconds(after other: Timestamp) -> Int64 {
    let (difference, isOverflow) = seconds.subtractingReportingOverflow(other.seconds)
    guard isOverflow else { return difference }
    return seconds < 0 ? .min : .max
  }
}
