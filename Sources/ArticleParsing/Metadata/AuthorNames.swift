/// Tells people from agencies, publishers and addresses among the names a page gives as authors.
struct AuthorNames {
  private(set) var people: [String] = []
  private(set) var agencies: [String] = []
  /// Names that are no person's, compared by their letters alone.
  private let publishers: Set<String>
  private let hosts: Set<String>
  /// Names that the page expressly calls persons'.
  private let declared: Set<String>

  /// Names to be added on a certain page.
  ///
  /// - Parameters:
  ///   - publishers: The names of the page's house and site.
  ///   - hosts: Parts of its host's name. People have sites called like them: only a single word
  ///     is taken for the host.
  ///   - people: Names that the page expressly calls persons'. With first name and surname they
  ///     are people, though the site has the same name.
  init(publishers: [String], hosts: [String] = [], people: [String] = []) {
    self.publishers = Set(publishers.map(\.comparable).filter { !$0.isEmpty })
    self.hosts = Set(hosts.map(\.comparable))
    declared = Set(people.filter(Self.hasFirstName).map(\.comparable))
  }

  /// Whether there are two words, the first no article: "Der Beispielbote" is a paper.
  private static func hasFirstName(_ name: String) -> Bool {
    let words = name.spacedWords
    guard words.count >= 2, let first = words.first else { return false }
    return !["der", "die", "das", "the", "les", "los"].contains(first.lowercased())
  }

  /// More people than this wrote no article; each costs a look at those before.
  private static let mostPeople = 64

  mutating func add(_ statement: String) {
    guard people.count < Self.mostPeople else { return }
    let names = Self.withoutBrackets(statement)
    guard statement.utf8.count <= 600, !statement.lowercased().contains("www.") else { return }
    for part in Self.parts(of: Self.withoutPreposition(names)) { addName(part) }
  }

  private mutating func addName(_ text: String) {
    let name = withoutPublisher(Self.cleaned(text))
    if let agency = NewsAgency.name(for: name) {
      if !agencies.contains(agency) { agencies.append(agency) }
      return
    }
    // "MD", "RDN": what somebody is, behind a name.
    if !people.isEmpty, name.count <= 4, name == name.uppercased(), name.isASCIIText { return }
    guard isPerson(name), !people.contains(where: { $0.comparable == name.comparable }) else {
      return
    }
    people.append(name)
  }

  private func isPerson(_ name: String) -> Bool {
    guard (2...60).contains(name.count), name.unicodeScalars.contains(where: \.isLetter),
      !name.contains(where: { "@/\\<>{}=_:".contains($0) || $0.isNumber }),
      name.spacedWords.count <= 6
    else { return false }
    let comparable = name.comparable
    if publishers.contains(comparable) && !declared.contains(comparable) { return false }
    if hosts.contains(comparable) && !name.contains(" ") { return false }
    let words = name.lowercased().split { !$0.isLetter }
    return !words.contains { Self.offices.contains($0) } && !Self.isAddress(name)
  }

  /// "Jane Doe The Example": the house's name behind a first name and a surname.
  private func withoutPublisher(_ name: String) -> String {
    let words = name.spacedWords
    guard (3...8).contains(words.count) else { return name }
    for index in words.indices.dropFirst(2) {
      let tail = words[index...].joined(separator: " ").comparable
      if publishers.contains(tail) { return words[..<index].joined(separator: " ") }
    }
    return name
  }

  /// Whether the name is a host's: "example.com".
  private static func isAddress(_ name: String) -> Bool {
    !name.contains(" ") && name.contains(".") && !name.hasSuffix(".")
  }

  /// Words that name a desk or a role, never a person.
  private static let offices: Set<Substring> = [
    "redaktion", "redaktionen", "onlineredaktion", "redaction", "rédaction", "redazione",
    "redacción", "redacao", "redação", "redactie", "redakcja", "newsroom", "newsdesk", "desk",
    "editorial", "editors", "staff", "team", "admin", "administrator", "gastautor", "gastbeitrag",
    "correspondent", "correspondents", "reporters", "contributors", "agencies", "agenturen",
    "agencias", "agenzie", "nachrichtenagentur", "gmbh", "ltd", "inc", "webmaster", "anonymous",
    "unbekannt", "unknown", "none", "null", "undefined", "news", "online", "magazine", "press",
    "haberleri", "editör", "copyright", "credit", "redaktionsnetzwerk", "wire", "wires",
    "editor", "editorin", "columnist", "columnists", "director", "officer", "bio", "by",
    "sponsored", "redakteur", "redakteurin", "korrespondent", "korrespondentin", "journalist",
    "journalistin", "author", "authors", "autor", "autorin",
  ]

  // MARK: - Cutting

  /// Brackets hold agencies, places, pictures' sources, never the name itself.
  private static func withoutBrackets(_ text: String) -> String {
    var kept = ""
    var depth = 0
    for character in text {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: if depth == 0 { kept.append(character) }
      }
    }
    return kept
  }

  private static let prepositions = [
    "von ", "by ", "par ", "por ", "di ", "door ", "af ", "av ", "przez ", "autor: ", "autorin: ",
    "text: ", "author: ", "authors: ", "written by ", "words by ", "story by ", "tekst: ",
    "interview: ", "von: ", "by: ", "geschrieben von ", "aus ", "ein kommentar von ",
    "eine analyse von ", "mit material von ", "texte: ", "oleh ",
  ]

  private static func withoutPreposition(_ text: String) -> String {
    var rest = text.trimmed([":", "·", "|", "•", "-", "–", "—", ","])
    // "Kommentar von X" first loses nothing, "Von: X" both.
    for _ in 0..<2 {
      let found = prepositions.lazy.compactMap { rest.dropping(prefix: $0) }.first
      guard let found else { break }
      rest = String(found).trimmed([":"])
    }
    return rest
  }

  /// The names between commas, semicolons, signs and joining words.
  private static func parts(of text: String) -> [String] {
    let pieces = text.split { ",;|•·\n".contains($0) }.map { $0.trimmed() }.filter { !$0.isEmpty }
    // "Muster, Erika": one word on each side of a single comma.
    if pieces.count == 2, text.contains(","), pieces.allSatisfy({ !$0.contains(" ") }),
      pieces.allSatisfy(\.startsUppercase)
    {
      return ["\(pieces[1]) \(pieces[0])"]
    }
    return pieces.flatMap(joinedNames)
  }

  /// Words that join two names.
  private static let joiners: Set<Substring> = [
    "und", "and", "et", "en", "og", "och", "&", "/", "+", "ve", "mit", "with", "sowie", "dan",
  ]

  /// Joining words that are parts of surnames too: "Ortega y Gasset", "Sousa e Silva".
  private static let shortJoiners: Set<Substring> = ["e", "i", "y"]

  private static func joinedNames(_ piece: String) -> [String] {
    var names: [[Substring]] = [[]]
    let words = piece.split { $0 == " " }
    for (index, word) in words.enumerated() {
      let before = names[names.count - 1].count
      let after = words.count - index - 1
      // Those need a whole name on either side.
      let least = shortJoiners.contains(word) ? 2 : 1
      if joiners.contains(word) || least == 2, before >= least, after >= least {
        names.append([])
      } else {
        names[names.count - 1].append(word)
      }
    }
    return names.flatMap { slashedNames($0.joined(separator: " ")) }
  }

  /// "Erika Muster/dpa".
  private static func slashedNames(_ name: String) -> [String] {
    guard name.contains("/"), !name.contains("//") else { return [name] }
    return name.split(separator: "/").map { $0.trimmed() }
  }

  /// The name without brackets, places, titles and signs.
  private static func cleaned(_ text: String) -> String {
    var name = withoutPreposition(text)
    if let dash = name.firstRange(of: " - ") ?? name.firstRange(of: " – ") {
      name = name[..<dash.lowerBound].trimmed()
    }
    var words = name.spacedWords
    if words.count > 1, let last = words.last, Self.titles.contains(last) { words.removeLast() }
    if let end = words.indices.dropFirst(2).first(where: {
      endings.contains(words[$0].lowercased())
    }) {
      words.removeSubrange(end...)
    }
    return words.joined(separator: " ").trimmed(["*", "\"", "“", "”", "„", ":", ".", "(", ")"])
      .restoringFinalStop(of: name)
  }

  /// What newspapers of East Asia write behind a reporter's name.
  private static let titles: Set<Substring> = ["기자", "특파원", "記者", "记者"]

  /// Words that may follow a name and say where or for whom its bearer writes.
  private static let endings: Set<String> = [
    "for", "in", "für", "aus", "at", "pour", "per", "chez", "on", "sur", "the",
  ]
}

extension StringProtocol {
  /// The letters and digits alone, in lower case: what names and headlines are compared by.
  var comparable: String {
    String(String.UnicodeScalarView(lowercased().unicodeScalars.filter(\.isWordPart)))
  }
}

extension String {
  fileprivate var isASCIIText: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// The text with the full stop back that "Jr." and "Sammy D." end with.
  fileprivate func restoringFinalStop(of original: String) -> String {
    guard original.hasPrefix(self), original.dropFirst(count).first == ".",
      let word = spacedWords.last, word.count <= 2
    else { return self }
    return self + "."
  }
}
