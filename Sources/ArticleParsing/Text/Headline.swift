/// A headline's line, parted into kicker and title.
struct Headline {
  var kicker: String?
  var title: String

  /// Kinds of text that German houses print in front of a headline.
  private static let kinds: Set<String> = [
    "meinung", "kommentar", "analyse", "interview", "exklusiv", "porträt", "reportage", "glosse",
    "liveblog", "newsblog", "leitartikel", "kolumne",
  ]

  /// Kinds that stand before a colon in English.
  private static let englishKinds: Set<String> = [
    "opinion", "analysis", "exclusive", "explainer", "editorial", "interview", "live", "watch",
    "review", "breaking", "comment", "profile",
  ]

  /// Parts a line by the habits of its language, which is that of the whole text.
  ///
  /// Kickers on the headline's line are a German habit; in other languages a colon or a
  /// quotation is far more often part of the title.
  init(_ text: String, language: String?) {
    let parted =
      Self.partedAfterQuotation(text, language: language)
      ?? Self.partedAtColon(text, language: language) ?? Self.partedAfterKind(text, language)
    kicker = parted?.kicker
    title = parted?.title ?? text
  }

  private typealias Parted = (kicker: String, title: String)

  /// `"Wollen Zusammenarbeit stärken" Putin lädt Xi ein`: the kicker keeps its marks.
  ///
  /// One quoted word, or one that the sentence goes on from, is part of the title.
  private static func partedAfterQuotation(_ text: String, language: String?) -> Parted? {
    guard language != "en", let end = text.endOfOpeningQuotation else { return nil }
    let kicker = text[..<end].trimmed()
    let rest = text[end...].drop { $0 == ":" }
    guard rest.first == " ", kicker.spacedWords.count >= 2 else { return nil }
    let title = rest.trimmed()
    guard title.spacedWords.count >= 3, let first = title.unicodeScalars.first,
      first.isUppercaseLetter || first.isDigit || "\"„“»«".unicodeScalars.contains(first)
    else { return nil }
    return (kicker, title)
  }

  /// "Meinung: Warum das nicht reicht".
  ///
  /// Only kinds of text are parted from the headline: a phrase before a colon ("Krieg im Osten:
  /// Putin lädt Xi ein") is part of the headline wherever a page's markup says so.
  private static func partedAtColon(_ text: String, language: String?) -> Parted? {
    guard let colon = text.firstRange(of: ": ") else { return nil }
    let kicker = text[..<colon.lowerBound].trimmed()
    let title = text[colon.upperBound...].trimmed()
    guard !kicker.contains(where: { "\"„“»«?!.".contains($0) }), !title.contains(": "),
      title.spacedWords.count >= 3, let first = title.unicodeScalars.first,
      first.isUppercaseLetter || first.isDigit
    else { return nil }
    let isKind = (language == "en" ? englishKinds : kinds).contains(kicker.lowercased())
    return isKind ? (kicker, title) : nil
  }

  /// "Meinung Warum das nicht reicht".
  private static func partedAfterKind(_ text: String, _ language: String?) -> Parted? {
    guard language == "de", let space = text.firstIndex(of: " ") else { return nil }
    let title = text[space...].trimmed()
    guard kinds.contains(text[..<space].lowercased()), title.startsUppercase,
      title.spacedWords.count >= 4
    else { return nil }
    return (String(text[..<space]), title)
  }

  /// The headline of a page's title: without what the site adds behind bars, such as its name.
  static func withoutSiteName(_ text: String) -> String {
    let parts = text.split(separator: " | ")
    guard parts.count > 1, let head = parts.first, head.spacedWords.count >= 4,
      parts.dropFirst().allSatisfy({ $0.spacedWords.count <= 3 })
    else { return text }
    return head.trimmed()
  }

  /// Whether the line begins with a quoted kicker, so must be a headline.
  static func hasQuotedKicker(_ text: String, language: String?) -> Bool {
    partedAfterQuotation(text, language: language) != nil
  }
}

extension String {
  /// Where the quotation ends that the text begins with, behind its closing mark.
  fileprivate var endOfOpeningQuotation: Index? {
    let closers: [Character: Character] = [
      "\"": "\"", "„": "“", "“": "”", "»": "«", "«": "»", "‚": "‘", "'": "'", "›": "‹", "‹": "›",
    ]
    guard let first, let closer = closers[first] else { return nil }
    let rest = dropFirst()
    let close = rest.firstIndex { $0 == closer || first == "„" && ($0 == "”" || $0 == "\"") }
    return close.map { index(after: $0) }
  }
}
