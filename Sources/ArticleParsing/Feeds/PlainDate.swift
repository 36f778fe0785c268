import Articles

/// Reads dates that are as the standards have them, which nearly all are, without detours.
struct PlainDate {
  private var rest: ArraySlice<UInt8>

  /// RFC 3339 and RFC 822 with a four-digit year; `nil` for all else, good or bad.
  static func timestamp(_ text: ArraySlice<UInt8>) -> Timestamp? {
    var text = text.drop(while: \.isMarkupSpace)
    while text.last?.isMarkupSpace == true { text = text.dropLast() }
    guard (16...40).contains(text.count) else { return nil }
    var date = PlainDate(rest: text)
    return date.iso()
      ?? {
        date.rest = text
        return date.mail()
      }()
  }

  /// `2003-12-31T10:14:55.5-08:00`.
  private mutating func iso() -> Timestamp? {
    guard let year = digits(4), take("-"), let month = digits(2), take("-"), let day = digits(2),
      take("T") || take(" "), let seconds = clock()
    else { return nil }
    if take(".") { rest = rest.drop(while: \.isASCIIDigit) }
    return timestamp(CivilTime(checkedYear: year, month, day), seconds)
  }

  /// `Thu, 01 Jan 2004 19:48:21 GMT`.
  private mutating func mail() -> Timestamp? {
    if let first = rest.first, first.isASCIILetter {
      rest = rest.dropFirst(3)
      guard take(","), take(" ") else { return nil }
    }
    guard let day = digits(2) ?? digits(1), take(" "), let month = month(), take(" "),
      let year = digits(4), take(" "), let seconds = clock(), take(" ")
    else { return nil }
    return timestamp(CivilTime(checkedYear: year, month, day), seconds)
  }

  private mutating func clock() -> Int64? {
    guard let hour = digits(2), take(":"), let minute = digits(2), hour < 24, minute < 60 else {
      return nil
    }
    guard take(":") else { return Int64(hour * 3_600 + minute * 60) }
    guard let second = digits(2), second <= 60 else { return nil }
    return Int64(hour * 3_600 + minute * 60 + second)
  }

  private mutating func timestamp(_ day: CivilTime?, _ seconds: Int64) -> Timestamp? {
    guard let day, let offset = zone(), rest.isEmpty else { return nil }
    return Timestamp(seconds: day.secondsSince1970 + seconds - Int64(offset) * 60, offset: offset)
  }

  private mutating func zone() -> Int? {
    for name in ["Z", "z", "GMT", "UTC", "UT"] where rest.elementsEqual(name.utf8) {
      rest = []
      return 0
    }
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0, let hours = digits(2) else { return nil }
    _ = take(":")
    guard let minutes = digits(2), hours <= 15, minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }

  private mutating func month() -> Int? {
    let names = "janfebmaraprmayjunjulaugsepoctnovdec".utf8
    let name = rest.prefix(3).map(\.asciiLowercased)
    var index = names.startIndex
    for month in 1...12 {
      let end = names.index(index, offsetBy: 3)
      if names[index..<end].elementsEqual(name) {
        rest = rest.dropFirst(3)
        return month
      }
      index = end
    }
    return nil
  }

  /// Exactly `count` digits; moves behind them.
  private mutating func digits(_ count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    if let next = rest.dropFirst(count).first, next.isASCIIDigit, count < 4 {
      guard count == 2, rest.count > 2 else { return nil }
    }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == sign.value else { return false }
    rest = rest.dropFirst()
    return true
  }
}
