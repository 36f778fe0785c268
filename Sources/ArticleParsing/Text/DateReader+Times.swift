// MARK: - Times

extension DateReader {
  typealias Clock = (hour: Int, minute: Int, second: Int)

  /// `, 16:11 Uhr`, `16.11 Uhr`, `at 4:11 pm`, `T16:11:05`, `16h30`, `4 pm`; moves behind it.
  mutating func readTime() -> Clock? {
    let start = position
    let introductions: Set<String> = ["um", "at", "à", "alle", "ore", "kl", "t", "a", "las", "om"]
    while let token = token(0) {
      switch token {
      case .sign: position += 1
      case .word(let word) where introductions.contains(word): position += 1
      default:
        if let clock = readClock() { return clock }
        position = start
        return nil
      }
      guard position - start < 5 else { break }
    }
    position = start
    return nil
  }

  private mutating func readClock() -> Clock? {
    guard let hour = number(0, digits: 1...2), hour < 24 else { return nil }
    let isDotted = sign(1, ".") && (word(3) == "uhr" || word(3) == "h")
    if sign(1, ":") || isDotted || word(1) == "h", let minute = number(2, digits: 2...2) {
      guard minute < 60 else { return nil }
      let second = sign(3, ":") ? number(4, digits: 2...2) : nil
      position += second == nil ? 3 : 5
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
    if sign(0, "+") || sign(0, "-"), let hours = number(1, digits: 2...2), hours <= 14,
      sign(2, ":"),
      let minutes = number(3, digits: 2...2), minutes < 60
    {
      let isWest = sign(0, "-")
      position += 4
      return (isWest ? -1 : 1) * (hours * 60 + minutes)
    }
    position = start
    return nil
  }
}
