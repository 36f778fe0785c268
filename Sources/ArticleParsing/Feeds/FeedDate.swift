import Articles

/// Reads the dates of feeds: RFC 822, ISO 8601, and what people write instead.
///
/// A date that is none, such as 31 February or 25 o'clock, is `nil`: never "now".
struct FeedDate {
  private typealias Token = DateReader.Token

  private let tokens: [Token]
  /// Where hour, minute and second stand.
  private var clock: Range<Int>
  private var seconds: Int64 = 0
  private var offset: Int?
  /// The tokens that belong to time and zone.
  private var taken: Range<Int>

  static func timestamp(_ text: String) -> Timestamp? {
    if let timestamp = PlainDate.timestamp(Array(text.utf8)[...]) { return timestamp }
    guard text.utf8.count <= 120 else { return nil }
    let tokens = DateReader.tokens(of: text)
    if tokens.count == 1 { return digits(tokens[0], text) }
    var date = FeedDate(tokens)
    guard date.readTime(), let day = date.day() else { return nil }
    if date.offset == nil && tokens.contains(.word("년")) { date.offset = 540 }
    let seconds = day.secondsSince1970 + date.seconds - Int64(date.offset ?? 0) * 60
    return Timestamp(seconds: seconds, offset: date.offset)
  }

  private init(_ tokens: [Token]) {
    self.tokens = tokens
    clock = 0..<0
    taken = tokens.count..<tokens.count
  }

  // MARK: - Digits alone

  /// `20031231`, `031231`, `2003335`, `03335`, `2003`, seconds and milliseconds since 1970.
  private static func digits(_ token: Token, _ text: String) -> Timestamp? {
    guard case .number(let number, let count) = token else { return nil }
    let day: CivilTime?
    switch count {
    case 4: day = CivilTime(checkedYear: number, 1, 1)
    case 5: day = CivilTime(year: century(number / 1_000), dayOfYear: number % 1_000)
    case 6: day = CivilTime(checkedYear: century(number / 10_000), number / 100 % 100, number % 100)
    case 7: day = CivilTime(year: number / 1_000, dayOfYear: number % 1_000)
    case 8: day = CivilTime(checkedYear: number / 10_000, number / 100 % 100, number % 100)
    case 10, 13:
      let digits = text.filter { $0.isASCII && $0.isNumber }.prefix(10)
      return Int64(digits).map { Timestamp(seconds: $0, offset: 0) }
    case 14:
      let digits = text.filter { $0.isASCII && $0.isNumber }
      return timestamp("\(digits.prefix(8))T\(digits.suffix(6))")
    default: day = nil
    }
    return day.map { Timestamp(seconds: $0.secondsSince1970) }
  }

  private static func century(_ year: Int) -> Int {
    year >= 100 ? year : year + (year < 70 ? 2_000 : 1_900)
  }

  // MARK: - Time and zone

  /// Finds the time and its zone; false where there is one that cannot be.
  private mutating func readTime() -> Bool {
    guard let colon = tokens.firstIndex(of: .sign(":")) else { return readCompactTime() }
    guard let hour = number(colon - 1), let minute = number(colon + 1) else { return true }
    var end = colon + 2
    var second = 0
    if end < tokens.count, tokens[end] == .sign(":") {
      guard let number = number(end + 1) else { return false }
      second = number
      end += 2
    }
    if end < tokens.count, tokens[end] == .sign(":") { return false }
    if let dot = self[end], dot == .sign(".") || dot == .sign(","), number(end + 1) != nil,
      number(end + 1, digits: 4...4) == nil || dot == .sign(".")
    {
      end += 2
    }
    let half = readHalf(&end)
    return keep(hour, minute, second, half, from: colon - 1, to: end)
  }

  /// `T101455` and `T1014`, or no time at all.
  private mutating func readCompactTime() -> Bool {
    guard let mark = tokens.firstIndex(of: .word("t")),
      case .number(let time, let count)? = self[mark + 1]
    else { return readZoneAlone() }
    switch count {
    case 4: return keep(time / 100, time % 100, 0, nil, from: mark, to: mark + 2)
    case 6:
      return keep(
        time / 10_000, time / 100 % 100, time % 100, nil, from: mark, to: mark + 2)
    default: return true
    }
  }

  private mutating func readZoneAlone() -> Bool {
    if case .word(let word)? = tokens.last, let zone = Self.zones[word] ?? CalendarWords.zones[word]
    {
      offset = zone
      taken = tokens.count - 1..<tokens.count
    }
    return true
  }

  /// "pm" and "a.m." behind a time.
  private func readHalf(_ end: inout Int) -> String? {
    guard case .word(let word)? = self[end] else { return nil }
    if word == "am" || word == "pm" {
      end += 1
      return word
    }
    guard word == "a" || word == "p", self[end + 2] == .word("m") else { return nil }
    end += 3
    return word + "m"
  }

  private mutating func keep(
    _ hour: Int, _ minute: Int, _ second: Int, _ half: String?, from start: Int, to end: Int
  ) -> Bool {
    guard hour <= 24, minute < 60, second <= 60 else { return false }
    var hour = hour
    if let half, (1...12).contains(hour) { hour = hour % 12 + (half == "pm" ? 12 : 0) }
    seconds = Int64(hour * 3_600 + minute * 60 + second)
    var end = end
    guard readZone(&end) else { return false }
    taken = start..<end
    return true
  }

  /// `+0200`, `CET`, `GMT-01:00`; false where the offset is none.
  private mutating func readZone(_ end: inout Int) -> Bool {
    if self[end] == .sign("(") { end += 1 }
    if case .word(let word)? = self[end], let zone = Self.zones[word] ?? CalendarWords.zones[word] {
      offset = zone
      end += 1
    }
    guard let sign = self[end], sign == .sign("+") || sign == .sign("-") || sign == .sign("−"),
      case .number(let number, let count)? = self[end + 1]
    else { return true }
    var (hours, minutes) = count > 2 ? (number / 100, number % 100) : (number, 0)
    // A day and year may follow a time: "10:14:55 - 2003".
    if count == 4, hours > 15 { return true }
    end += 2
    if self[end] == .sign(":"), let rest = self.number(end + 1), count <= 2 {
      minutes = rest
      end += 2
    }
    guard hours <= 15, minutes < 60 else { return false }
    hours *= 60
    offset = (offset ?? 0) + (sign == .sign("+") ? 1 : -1) * (hours + minutes)
    return true
  }

  /// Minutes east of UTC where feeds mean one thing by a name that has several.
  private static let zones: [String: Int] = [
    "ut": 0, "at": -240, "et": -300, "ct": -360, "mt": -420, "pt": -480, "ast": -240, "adt": -180,
    "akst": -540, "akdt": -480, "hst": -600, "met": 60, "mest": 120, "west": 60, "eet": 120,
    "eest": 180, "trt": 180, "ist": 330, "kst": 540, "sgt": 480, "awst": 480, "acst": 570,
    "nzst": 720, "nzdt": 780, "brt": -180, "art": -180, "sast": 120,
  ]

  // MARK: - Day

  private func day() -> CivilTime? {
    let rest = tokens.indices.filter { !taken.contains($0) }
    // A name of the week may look like a month's: "mar., 01 déc. 2020".
    let month = rest.lazy.reversed().compactMap { monthNumber($0) }.first
    let numbers = rest.compactMap { index -> (value: Int, digits: Int)? in
      guard case .number(let value, let digits) = tokens[index] else { return nil }
      return (value, digits)
    }
    guard let first = numbers.first else { return nil }
    if let month {
      guard numbers.count >= 2 else { return nil }
      if first.digits == 4 { return CivilTime(checkedYear: first.value, month, numbers[1].value) }
      let year = numbers[1]
      return CivilTime(
        checkedYear: year.digits <= 2 ? Self.century(year.value) : year.value, month, first.value)
    }
    return day(of: numbers.map(\.value), firstDigits: first.digits)
  }

  private func day(of numbers: [Int], firstDigits: Int) -> CivilTime? {
    if firstDigits == 4 {
      guard numbers.count > 1 else { return CivilTime(checkedYear: numbers[0], 1, 1) }
      if numbers.count == 2 && numbers[1] > 31 {
        return CivilTime(year: numbers[0], dayOfYear: numbers[1])
      }
      return CivilTime(checkedYear: numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : 1)
    }
    if firstDigits == 8 {
      return CivilTime(
        checkedYear: numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
    }
    guard numbers.count >= 3 else { return nil }
    let year = Self.century(numbers[2])
    if tokens.contains(.sign("/")) {
      return CivilTime(checkedYear: year, numbers[0], numbers[1])
        ?? CivilTime(checkedYear: year, numbers[1], numbers[0])
    }
    if firstDigits == 2 && tokens.contains(.sign("-")) && numbers[2] < 100 {
      return CivilTime(checkedYear: Self.century(numbers[0]), numbers[1], numbers[2])
    }
    return CivilTime(checkedYear: year, numbers[1], numbers[0])
  }

  private func monthNumber(_ index: Int) -> Int? {
    guard case .word(let word) = tokens[index] else { return nil }
    return CalendarWords.months[word] ?? Self.months[word]
  }

  /// Names that articles' own date lines do not have.
  private static let months: [String: Int] = {
    let names = [
      "ιαν ιανουαρίου január gener leden ledna tammikuuta", "φεβ φεβρουαρίου február únor února",
      "μάρ μαρ μαρτίου március märts brezen března", "απρ απριλίου április április duben dubna",
      "μάι μαϊ μαΐ μαΐου május május maig květen května", "ιούν ιουν ιουνίου június június červen",
      "ιούλ ιουλ ιουλίου július července červenec", "αύγ αυγ αυγούστου augusztus srpen srpna",
      "σεπ σεπτεμβρίου szeptember září", "οκτ οκτωβρίου október října říjen",
      "νοέ νοε νοεμβρίου listopadu", "δεκ δεκεμβρίου prosinec prosince",
    ]
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()

  // MARK: - Tokens

  private subscript(index: Int) -> Token? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  private func number(_ index: Int, digits: ClosedRange<Int> = 1...2) -> Int? {
    guard case .number(let value, let count)? = self[index], digits.contains(count) else {
      return nil
    }
    return value
  }
}

extension CivilTime {
  /// A day that exists, of the years 1 to 9999.
  init?(checkedYear year: Int, _ month: Int, _ day: Int) {
    guard (1...9_999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let civil = CivilTime(year: year, month: month, day: day)
    guard CivilTime(secondsSince1970: civil.secondsSince1970) == civil else { return nil }
    self = civil
  }

  /// The day of a year by its number from 1 (ISO 8601 ordinal dates).
  fileprivate init?(year: Int, dayOfYear: Int) {
    guard (1...366).contains(dayOfYear), let first = CivilTime(checkedYear: year, 1, 1) else {
      return nil
    }
    self.init(secondsSince1970: first.secondsSince1970 + Int64(dayOfYear - 1) * 86_400)
  }
}
