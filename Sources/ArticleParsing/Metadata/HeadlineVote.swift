/// Finds the headline that most of a page's sources agree on.
struct HeadlineVote {
  /// Where a candidate comes from, the most trusted first: it wins a tie.
  enum Source: Int, CaseIterable {
    case heading
    case linkedData
    case openGraph
    case microdata
    case twitter
    case documentTitle
    case other
  }

  private struct Candidate {
    var text: String
    var source: Source
    /// Whether the site's name or the like was cut from it.
    var isCut: Bool
  }

  private var candidates: [Candidate] = []
  /// Names that are no headline: those of the site and of its host.
  private let sites: Set<String>

  init(sites: [String]) {
    self.sites = Set(sites.map(\.comparable).filter { !$0.isEmpty })
  }

  /// Adds what a source gives, whole and without what may be the site's name.
  mutating func add(_ text: String?, from source: Source) {
    guard let text, text.utf8.count <= 1_000 else { return }
    let line = text.trimmed()
    guard line.unicodeScalars.contains(where: \.isWordPart), !sites.contains(line.comparable) else {
      return
    }
    candidates.append(Candidate(text: line, source: source, isCut: false))
    for part in parts(of: line) {
      candidates.append(Candidate(text: part, source: source, isCut: true))
    }
  }

  /// The headline, `nil` where no source has one.
  var winner: String? {
    var best: (candidate: Candidate, votes: Int)?
    for candidate in candidates.sorted(by: isBefore) {
      let votes = self.votes(for: candidate)
      // What only one source has once it is cut may be half a headline.
      if candidate.isCut && votes < 2 && !endsWithSite(candidate) { continue }
      if votes > best?.votes ?? 0 { best = (candidate, votes) }
    }
    return best?.candidate.text
  }

  private func isBefore(_ first: Candidate, _ second: Candidate) -> Bool {
    (first.source.rawValue, first.isCut ? 1 : 0) < (second.source.rawValue, second.isCut ? 1 : 0)
  }

  /// How many sources have these words.
  private func votes(for candidate: Candidate) -> Int {
    let words = candidate.text.comparable
    return Set(candidates.lazy.filter { $0.text.comparable == words }.map(\.source)).count
  }

  private func endsWithSite(_ candidate: Candidate) -> Bool {
    candidates.contains { whole in
      guard whole.source == candidate.source, !whole.isCut else { return false }
      let rest = whole.text.comparable.replacing(
        candidate.text.comparable, with: "", maxReplacements: 1)
      return sites.contains(rest)
    }
  }

  // MARK: - Parts

  private static let separators = [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « ", " • "]

  /// The text without its last parts, and without its first: "Site | Headline - Section - Site".
  private func parts(of text: String) -> [String] {
    var parts: [String] = []
    for separator in Self.separators {
      let pieces = text.pieces(at: separator)
      guard (2...6).contains(pieces.count) else { continue }
      for count in 1..<pieces.count {
        parts.append(pieces.prefix(count).joined(separator: separator).trimmed())
        parts.append(pieces.suffix(count).joined(separator: separator).trimmed())
      }
    }
    if let colon = text.firstRange(of: ": ") { parts.append(text[colon.upperBound...].trimmed()) }
    return parts.filter { $0.utf8.count >= 8 }
  }
}

extension String {
  /// The pieces between the places of a separator, longer than one character.
  func pieces(at separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while pieces.count < 16, let range = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
