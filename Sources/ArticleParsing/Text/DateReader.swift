import Articles

/// Walks over the numbers, words and signs of a line.
struct DateReader {
  enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case sign(Character)
  }

  private(set) var published: Timestamp?
  private(set) var updated: Timestamp?
  /// Words and numbers that belong to no date.
  private(set) var others: [String] = []
  private(set) var hasLabel = false
  private(set) var hasTime = false

  let tokens: [Token]
  let isEnglish: Bool
  var position = 0
  var isUpdate = false
  var firstDate = 0

  init(_ text: String, language: String?) {
    tokens = Self.tokens(of: text)
    isEnglish = language == "en"
  }

  /// Whether dates are what the line is about: nothing else, a place and a comma before the
  /// date, or a label and a few words.
  var isDateLine: Bool {
    guard published != nil || updated != nil else { return false }
    if others.isEmpty { return true }
    if hasLabel { return others.count <= 6 }
    let hasPlace = firstDate == 2 && tokens[1] == .sign(",")
    return others.count == 1 && hasPlace
  }

  mutating func read() {
    while position < tokens.count {
      let start = position
      if let day = readDay() {
        if published == nil && updated == nil { firstDate = start }
        keep(day)
      } else {
        readOther()
      }
    }
  }

  private mutating func keep(_ day: CivilTime) {
    var time = day
    var offset: Int?
    if let clock = readTime() {
      (time.hour, time.minute, time.second) = (clock.hour, clock.minute, clock.second)
      hasTime = true
      offset = readZone()
    }
    let seconds = time.secondsSince1970 - Int64(offset ?? 0) * 60
    let timestamp = Timestamp(seconds: seconds, offset: offset)
    // A second day makes a span, or says more than a draft can hold.
    if (isUpdate ? updated : published) != nil { others.append(day.isoDay) }
    if isUpdate { updated = updated ?? timestamp } else { published = published ?? timestamp }
  }

  private mutating func readOther() {
    defer { position += 1 }
    switch tokens[position] {
    case .sign: break
    case .number(let number, _): others.append("\(number)")
    case .word(let word):
      if CalendarWords.updateLabels.contains(word) {
        (isUpdate, hasLabel) = (true, true)
      } else if CalendarWords.publicationLabels.contains(word) {
        (isUpdate, hasLabel) = (false, true)
      } else if !CalendarWords.fillers.contains(word) {
        others.append(word)
      }
    }
  }
}

// MARK: - Tokens

extension DateReader {
  func token(_ offset: Int) -> Token? {
    let index = position + offset
    return index < tokens.count ? tokens[index] : nil
  }

  func number(_ offset: Int, digits: ClosedRange<Int>) -> Int? {
    guard case .number(let number, let count) = token(offset), digits.contains(count) else {
      return nil
    }
    return number
  }

  func word(_ offset: Int) -> String? {
    guard case .word(let word) = token(offset) else { return nil }
    return word
  }

  func sign(_ offset: Int, _ character: Character) -> Bool {
    token(offset) == .sign(character)
  }

  func month(_ offset: Int) -> Int? { word(offset).flatMap { CalendarWords.months[$0] } }

  static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var rest = text.lowercased()[...]
    while let first = rest.unicodeScalars.first {
      if first.isDigit {
        let digits = rest.prefix { $0.unicodeScalars.allSatisfy(\.isDigit) }
        guard !digits.isEmpty else { return tokens }
        tokens.append(.number(Int(digits.prefix(9)) ?? 0, digits: digits.count))
        rest = rest[digits.endIndex...]
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        guard !word.isEmpty else { return tokens }
        tokens.append(.word(String(word)))
        rest = rest[word.endIndex...]
      } else {
        if let sign = rest.first, sign != " " { tokens.append(.sign(sign)) }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }
}
