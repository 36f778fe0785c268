/// A point in time as an article states it: the instant, and the local clock it was written in.
///
/// The offset is kept because "22 November, 23:30" in Berlin is not the 22nd everywhere, and
/// an article says what its author's clock said.
public struct Timestamp: Sendable, Hashable {
  /// Seconds since 1970-01-01 00:00:00 UTC.
  public var seconds: Int64
  /// Minutes east of UTC; `nil` where the source named no zone (the instant then assumes UTC).
  public var offset: Int?

  public init(seconds: Int64, offset: Int? = nil) {
    self.seconds = seconds
    self.offset = offset
  }
}

extension Timestamp: Comparable {
  /// Orders by instant alone; the offset only decides between equal instants.
  public static func < (a: Timestamp, b: Timestamp) -> Bool {
    (a.seconds, a.offset ?? 0) < (b.seconds, b.offset ?? 0)
  }
}

extension Timestamp {
  /// The calendar day and time of day on the timestamp's own clock.
  ///
  /// At the ends of what can be counted the clock shows UTC.
  public var civil: CivilTime {
    let (shift, isTooFar) = Int64(offset ?? 0).multipliedReportingOverflow(by: 60)
    let (local, isOverflow) = seconds.addingReportingOverflow(shift)
    return CivilTime(secondsSince1970: isTooFar || isOverflow ? seconds : local)
  }

  /// `2026-11-22T14:05:00+01:00`; `Z` where no offset is known or it is zero (ISO 8601-1, 5.4.2).
  public var iso8601: String {
    let time = civil
    return "\(time.isoDay)T\(time.isoTime)\(offsetText)"
  }

  private var offsetText: String {
    guard let offset, offset != 0 else { return "Z" }
    let sign = offset < 0 ? "-" : "+"
    let (hours, minutes) = offset.magnitude.quotientAndRemainder(dividingBy: 60)
    return "\(sign)\(twoDigits(Int(clamping: hours))):\(twoDigits(Int(clamping: minutes)))"
  }
}

/// `7` as `07`.
func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
