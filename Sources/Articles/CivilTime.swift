/// A day of the proleptic Gregorian calendar and a time of that day, without a zone.
public struct CivilTime: Sendable, Hashable {
  public var year: Int
  /// 1 to 12.
  public var month: Int
  /// 1 to 31.
  public var day: Int
  public var hour: Int
  public var minute: Int
  public var second: Int

  public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The civil time that a clock at UTC shows `seconds` after 1970-01-01 00:00:00.
  ///
  /// The day arithmetic is Howard Hinnant's `civil_from_days`: exact for every year an `Int64`
  /// of seconds can reach, with no table and no locale.
  public init(secondsSince1970 seconds: Int64) {
    let days = Int(seconds.flooredQuotient(by: 86_400))
    // Wrapping: the first day of all begins before the first second an Int64 can count.
    let timeOfDay = Int(seconds &- Int64(days) &* 86_400)
    let shifted = days + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    hour = timeOfDay / 3_600
    minute = timeOfDay / 60 % 60
    second = timeOfDay % 60
  }

  /// Seconds from 1970-01-01 00:00:00 to this time, both on the same clock.
  ///
  /// The inverse of `init(secondsSince1970:)` (Hinnant's `days_from_civil`).
  public var secondsSince1970: Int64 {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear.flooredQuotient(by: 400)
    let yearOfEra = marchYear - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = Int64(era) * 146_097 + Int64(dayOfEra) - 719_468
    return days * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
  }

  /// `2026-11-22`.
  public var isoDay: String {
    let digits = String(abs(year))
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "\(year < 0 ? "-" : "")\(padded)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// `14:05:00`.
  public var isoTime: String {
    "\(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second))"
  }

  /// `14:05`.
  public var isoMinutes: String {
    "\(twoDigits(hour)):\(twoDigits(minute))"
  }
}

extension BinaryInteger {
  /// Division that rounds towards minus infinity, as a calendar before 1970 needs.
  func flooredQuotient(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
