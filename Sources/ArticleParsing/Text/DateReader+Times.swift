// MARK: - Times

extension DateReader {
  typealias Clock = (hour: Int, minute: Int, second: Int)

  /// `, 16:11 Uhr`, `ore 16.11`, `at 4:11 pm`, `T16:11:05.5`, `16h30`, `4 pm`; moves behind it.
  mutating func readTime() -> Clock? {
    let start = position
    let introductions: Set<String> = [
      "um", "at", "à", "alle", "ore", "kl", "t", "a", "las", "om", "às", "o", "godz", "klokken",
      "r", "roku", "г",
    ]
    var isDotted = false
    while let token = token(0) {
      switch token {
      case .sign: position += 1
      case .word(let word) where introductions.contains(word):
        isDotted = ["ore", "alle", "kl", "klokken"].contains(word)
        position += 1
      default:
        if let clock = readClock(isDotted: isDotted) { return clock }
        position = start
        return nil
      }
      guard position - start < 7 else { break }
    }
    position = start
    return nil
  }

  /// `isDotted` where the word before shows that a full stop parts hour and minute.
  private mutating func readClock(isDotted: Bool) -> Clock? {
    guard let hour = number(0, digits: 1...2), hour < 24 else { return nil }
    let isDotted = sign(1, ".") && (isDotted || word(3) == "uhr" || word(3) == "h")
    if sign(1, ":") || isDotted || word(1) == "h", let minute = number(2, digits: 2...2) {
      guard minute < 60 else { return nil }
      let second = sign(3, ":") ? number(4, digits: 2...2) : nil
      position += second == nil ? 3 : 5
      if second != nil, sign(0, "."), number(1, digits: 1...9) != nil { position += 2 }
      return halfOfDay(hour).map { ($0, minute, min(second ?? 0, 59)) }
    }
    guard word(1) == "uhr" || isHalf(1) else { return nil }
    position += 1
    return halfOfDay(hour).map { ($0, 0, 0) }
  }

  private func isHalf(_ offset: Int) -> Bool {
    guard let word = word(offset) else { return false }
    return word == "am" || word == "pm"
      || (word == "a" || word == "p") && self.word(offset + 2) == "m"
  }

  /// The hour on the 24-hour clock, by an "am" or "pm" that may follow.
  private mutating func halfOfDay(_ hour: Int) -> Int? {
    guard isHalf(0), (1...12).contains(hour), let word = word(0) else { return hour }
    position += word.count == 2 ? 1 : 3
    return hour % 12 + (word.first == "p" ? 12 : 0)
  }

  /// `MEZ`, `Z`, `+02:00`; moves behind it.
  mutating func readZone() -> Int? {
    let start = position
    while let token = token(0) {
      if case .word("uhr") = token {
        position += 1
        continue
      }
      guard token == .sign(".") || token == .sign("(") else { break }
      position += 1
    }
    if let name = word(0), let zone = CalendarWords.zones[name] {
      position += 1
      return zone
    }
    if let offset = readOffset() { return offset }
    position = start
    return nil
  }

  /// `+02:00`, `+0200`, `+02`; moves behind it.
  private mutating func readOffset() -> Int? {
    guard sign(0, "+") || sign(0, "-") || sign(0, "−") else { return nil }
    let sign = sign(0, "+") ? 1 : -1
    var (hours, minutes, length) = (0, 0, 2)
    if let digits = number(1, digits: 4...4) {
      (hours, minutes) = digits.quotientAndRemainder(dividingBy: 100)
    } else if let whole = number(1, digits: 2...2) {
      hours = whole
      if self.sign(2, ":"), let rest = number(3, digits: 2...2) { (minutes, length) = (rest, 4) }
    } else {
      return nil
    }
    guard hours <= 14, minutes < 60 else { return nil }
    position += length
    return sign * (hours * 60 + minutes)
  }
}
