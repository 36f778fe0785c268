/// A line that names the authors: "Von X, Ort", "By X for Y", "Par X et AFP".
struct Byline {
  var authors: [String]
  var agencies: [String]
  /// Whether the line says more than names: a place, an office, "for Y".
  var hasMore: Bool
  /// The words behind the names that are a date: "3 May 2026".
  var date: Substring?

  private static let prepositions: Set<String> = [
    "von", "by", "par", "por", "di", "door", "af", "av", "przez", "text", "autor", "autorin",
    "author", "words", "autorin/autor", "autor/in", "autor*in", "auteur", "autore",
  ]

  /// Small words inside names.
  private static let particles: Set<Substring> = [
    "von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "bin",
    "al", "el", "zu", "zur", "af", "ter", "ten", "y", "af", "st.",
  ]

  /// What parts one author from the next.
  private static let joiners: Set<Substring> = [
    "und", "and", "et", "e", "en", "og", "och", "i", "&", "/",
  ]

  /// Words before a preposition that say what the authors did, lower case.
  private static let verbs = [
    "posted ", "written ", "published ", "geschrieben ", "veröffentlicht ", "écrit ", "publié ",
    "escrito ", "publicado ", "scritto ", "geschreven ", "skrevet ",
  ]

  /// Words between the names and a date.
  private static let beforeDates: Set<Substring> = [
    "on", "am", "le", "el", "il", "op", "den", "vom", "at", "|", "•", "·", "–", "-", "—",
  ]

  /// The authors a line names after a preposition, `nil` where it is no byline.
  init?(_ text: String) {
    guard text.utf8.count <= 160, let rest = Self.afterPreposition(text) else { return nil }
    guard let date = Self.date(after: rest) else {
      self.init(names: rest)
      return
    }
    self.init(names: rest[..<date.lowerBound])
    self.date = rest[date].drop { $0 == " " }
  }

  /// Where the date stands that ends the words, with what leads to it.
  private static func date(after text: Substring) -> Range<Substring.Index>? {
    let words = text.spacedWords
    for word in words.dropFirst(2).prefix(8) where isDateStart(word) {
      let date = text[word.startIndex...]
      guard DateLine(String(date), language: nil) != nil else { continue }
      let before = words.prefix { $0.startIndex < word.startIndex }
      let names = before.dropLast(before.last.map(beforeDates.contains) == true ? 1 : 0)
      guard let last = names.last else { return nil }
      return last.endIndex..<text.endIndex
    }
    return nil
  }

  private static func isDateStart(_ word: Substring) -> Bool {
    if word.unicodeScalars.first?.isDigit == true { return true }
    return CalendarWords.months[word.lowercased().trimmed([".", ","])] != nil
  }

  /// The authors of a line that is nothing but their names.
  init?(bare text: String) {
    guard text.utf8.count <= 80, !text.contains(where: \.isNumber) else { return nil }
    self.init(names: text[...])
    guard !hasMore, authors.count + agencies.count > 0 else { return nil }
  }

  private static func afterPreposition(_ line: String) -> Substring? {
    let verb = verbs.lazy.compactMap { line.dropping(prefix: $0) }.first
    let text = verb ?? line[...]
    guard let end = text.firstIndex(where: { $0 == " " || $0 == ":" }) else { return nil }
    guard prepositions.contains(text[..<end].lowercased()) else { return nil }
    let rest = text[end...].drop { $0 == ":" || $0 == " " }
    return rest.isEmpty ? nil : rest
  }

  private init?(names text: Substring) {
    authors = []
    agencies = []
    hasMore = false
    for part in Self.parts(of: text) {
      let name = part.joined(separator: " ")
      if let agency = NewsAgency.name(for: name) {
        agencies.append(agency)
      } else if let person = Self.person(in: part), !hasMore {
        authors.append(person)
        hasMore = person.utf8.count < name.utf8.count
      } else if authors.isEmpty && agencies.isEmpty {
        return nil
      } else {
        hasMore = true
      }
    }
    guard !authors.isEmpty || !agencies.isEmpty, authors.count <= 8 else { return nil }
  }

  /// The words between commas, semicolons and joining words.
  private static func parts(of text: Substring) -> [[Substring]] {
    var parts: [[Substring]] = [[]]
    for word in text.spacedWords {
      if joiners.contains(word) || word == "|" || word == "•" {
        parts.append([])
        continue
      }
      let isLast = word.last == "," || word.last == ";"
      parts[parts.count - 1].append(isLast ? word.dropLast() : word)
      if isLast { parts.append([]) }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// The name that begins the words: two to five capitalised ones, or fewer and particles.
  ///
  /// What follows in lower case ("for", "in", "political editor") ends it.
  private static func person(in words: [Substring]) -> String? {
    var name: [Substring] = []
    var capitals = 0
    for word in words {
      if word.isNameWord { capitals += 1 } else if !particles.contains(word) { break }
      name.append(word)
    }
    guard (2...5).contains(capitals), name.count <= 6 else { return nil }
    if name.count < words.count, !endings.contains(words[name.count].lowercased()) { return nil }
    return name.joined(separator: " ")
  }

  /// Words that may follow a name in a byline.
  private static let endings: Set<String> = [
    "for", "in", "für", "aus", "at", "à", "a", "political", "staff", "senior", "chief", "pour",
    "with",
    "mit", "(text)", "–", "-",
  ]
}

extension Substring {
  /// Whether the word can be part of a name: a capital, then letters, hyphens, apostrophes.
  fileprivate var isNameWord: Bool {
    guard startsUppercase else { return false }
    return dropLast(last == "." ? 1 : 0).allSatisfy { $0.isLetter || "-'’.".contains($0) }
      && (last != "." || count <= 3)
  }
}
