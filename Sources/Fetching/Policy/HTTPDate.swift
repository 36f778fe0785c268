import Articles

/// The dates of HTTP (RFC 9110 5.6.7), in all three forms that have been in use.
enum HTTPDate {
  /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`,
  /// `Sun Nov  6 08:49:37 1994`; `nil` for anything else, `0` included.
  static func timestamp(_ text: String) -> Timestamp? {
    let words = text.split { " ,-\t".contains($0) }
    guard let clock = words.firstIndex(where: { $0.contains(":") }) else { return nil }
    let time = words[clock].split(separator: ":").map { Int($0) ?? -1 }
    guard let month = words.compactMap(month).first else { return nil }
    let numbers = words.enumerated().filter { $0.offset != clock }.compactMap { Int($0.element) }
    guard time.count == 3, numbers.count == 2 else { return nil }
    let civil = CivilTime(
      year: fullYear(numbers[1]), month: month, day: numbers[0], hour: time[0], minute: time[1],
      second: min(time[2], 59))
    // A day that there is not would come back as another.
    guard (1_900...9_999).contains(civil.year), (1...31).contains(civil.day),
      (0...23).contains(civil.hour), (0...59).contains(civil.minute), civil.second >= 0,
      CivilTime(secondsSince1970: civil.secondsSince1970) == civil
    else { return nil }
    return Timestamp(seconds: civil.secondsSince1970, offset: 0)
  }

  private static func month(_ word: Substring) -> Int? {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return months.firstIndex(of: word.lowercased()).map { $0 + 1 }
  }

  private static func fullYear(_ year: Int) -> Int {
    guard (0..<100).contains(year) else { return year }
    return year < 70 ? year + 2_000 : year + 1_900
  }
}
