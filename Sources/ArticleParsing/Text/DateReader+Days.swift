import Articles

// MARK: - Days

extension DateReader {
  /// The day that begins at the position; moves behind it.
  mutating func readDay() -> CivilTime? {
    let forms: [(DateReader) -> (CivilTime, Int)?] = [
      { $0.isoDay }, { $0.numberDay }, { $0.dayMonthYear }, { $0.monthDayYear },
      { $0.eastAsianDay },
    ]
    for form in forms {
      guard let (day, length) = form(self) else { continue }
      position += length
      return day
    }
    return nil
  }

  /// `2024-05-03`, `2024/05/03`, `2024.05.03`.
  private var isoDay: (CivilTime, Int)? {
    guard let year = number(0, digits: 4...4), let month = number(2, digits: 1...2),
      let day = number(4, digits: 1...2), let separator = token(1), separator == token(3),
      [.sign("-"), .sign("/"), .sign(".")].contains(separator)
    else { return nil }
    return Self.day(year, month, day).map { ($0, 5) }
  }

  /// `3.5.2024`, `03.05.24`, `3/5/2024`.
  private var numberDay: (CivilTime, Int)? {
    guard let first = number(0, digits: 1...2), let second = number(2, digits: 1...2) else {
      return nil
    }
    if sign(1, "."), sign(3, "."), let year = number(4, digits: 2...4) {
      return Self.day(year < 100 ? year + 2_000 : year, second, first).map { ($0, 5) }
    }
    guard sign(1, "/"), sign(3, "/"), let year = number(4, digits: 4...4) else { return nil }
    if !isEnglish || first > 12 || first == second {
      return Self.day(year, second, first).map { ($0, 5) }
    }
    return second > 12 ? Self.day(year, first, second).map { ($0, 5) } : nil
  }

  /// `3. Mai 2024`, `3rd of May 2024`, `3 de mayo de 2024`.
  private var dayMonthYear: (CivilTime, Int)? {
    guard let day = number(0, digits: 1...2) else { return nil }
    var next = skip(from: 1)
    guard let month = month(next) else { return nil }
    next = skip(from: next + 1)
    guard let year = number(next, digits: 4...4) else { return nil }
    return Self.day(year, month, day).map { ($0, next + 1) }
  }

  /// `May 3, 2024`.
  private var monthDayYear: (CivilTime, Int)? {
    guard let month = month(0) else { return nil }
    var next = skip(from: 1)
    guard let day = number(next, digits: 1...2) else { return nil }
    next = skip(from: next + 1)
    guard let year = number(next, digits: 4...4) else { return nil }
    return Self.day(year, month, day).map { ($0, next + 1) }
  }

  /// `2024年5月3日`, `2024년 5월 3일`.
  private var eastAsianDay: (CivilTime, Int)? {
    guard let year = number(0, digits: 4...4), let month = number(2, digits: 1...2),
      let day = number(4, digits: 1...2), ["年", "년"].contains(word(1)),
      ["月", "월"].contains(word(3)), word(5)?.first.map({ "日일".contains($0) }) == true
    else { return nil }
    return Self.day(year, month, day).map { ($0, 6) }
  }

  /// The offset of the first token that is no full stop, comma or filler such as "de", "rd".
  private func skip(from start: Int) -> Int {
    var next = start
    while next < start + 2, let token = token(next) {
      switch token {
      case .sign("."), .sign(","): next += 1
      case .word(let word) where ["de", "of", "st", "nd", "rd", "th", "er"].contains(word):
        next += 1
      default: return next
      }
    }
    return next
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilTime? {
    guard (1_800...2_100).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let civil = CivilTime(year: year, month: month, day: day)
    // The 31st of a short month is another day after the way there and back.
    return CivilTime(secondsSince1970: civil.secondsSince1970) == civil ? civil : nil
  }
}
