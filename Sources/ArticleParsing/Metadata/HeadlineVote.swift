/// Finds the headline that the sources on a page agree on.
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

    /// How much a source's word counts.
    ///
    /// Where editors write a headline for sharing, it is the article's own: it mattered more, by
    /// measurement on 127 pages of 88 houses, than what the page's layout and its title for
    /// search engines say together. The rest is decided by numbers.
    fileprivate var weight: Int {
      switch self {
      case .openGraph: 8
      case .heading, .linkedData: 2
      case .microdata, .twitter, .documentTitle, .other: 1
      }
    }
  }

  private struct Candidate {
    var text: String
    var words: String
    var source: Source
  }

  private var candidates: [Candidate] = []
  /// Names that are no headline: those of the site and of its host.
  private let sites: Set<String>

  init(sites: [String]) {
    self.sites = Set(sites.map(\.comparable).filter { !$0.isEmpty })
  }

  mutating func add(_ text: String?, from source: Source) {
    guard let text, text.utf8.count <= 1_000, candidates.count < 40 else { return }
    let line = text.trimmed()
    let words = line.comparable
    guard words.count >= 2, !isSite(words) else { return }
    candidates.append(Candidate(text: line, words: words, source: source))
  }

  /// The headline, `nil` where no source has one.
  var winner: String? {
    let cut = candidates.map(withoutSite)
    if let own = ownHeadline(among: cut) { return own.text }
    var best: (text: String, votes: Int)?
    for candidate in cut.sorted(by: { $0.source.rawValue < $1.source.rawValue }) {
      let votes = votes(for: candidate, among: cut)
      if votes > best?.votes ?? 0 { best = (candidate.text, votes) }
    }
    return best?.text
  }

  /// What heading and linked data agree on, where the headline for sharing is for machines.
  ///
  /// Editors write one headline for readers and one for search engines. The second is the
  /// document's title: what agrees with that is not the article's own. Where heading and linked
  /// data differ from the title, they are the readers' headline, whatever is shared.
  private func ownHeadline(among all: [Candidate]) -> Candidate? {
    let words: (Source) -> Set<String> = { source in
      Set(all.lazy.filter { $0.source == source }.map(\.words))
    }
    let agreed = words(.heading).intersection(words(.linkedData))
    let titles = words(.documentTitle)
    guard !titles.isEmpty, titles.isDisjoint(with: agreed) else { return nil }
    return all.first { $0.source == .heading && agreed.contains($0.words) }
  }

  /// The weights of all sources with these words.
  private func votes(for candidate: Candidate, among all: [Candidate]) -> Int {
    guard !isBroken(candidate, among: all) else { return 1 }
    let sources = Set(all.lazy.filter { $0.words == candidate.words }.map(\.source))
    return sources.reduce(0) { $0 + $1.weight }
  }

  /// Whether a longer candidate shows that this one was cut: at a quotation mark, by dots.
  private func isBroken(_ candidate: Candidate, among all: [Candidate]) -> Bool {
    all.contains { longer in
      guard longer.words.count > candidate.words.count, longer.words.hasPrefix(candidate.words)
      else { return false }
      if candidate.text.hasSuffix("…") || candidate.text.hasSuffix("...") { return true }
      guard longer.text.hasPrefix(candidate.text) else { return false }
      return longer.text.dropFirst(candidate.text.count).trimmed().first == "\""
    }
  }

  // MARK: - Site names

  private static let signs: Set<Character> = [
    "|", "-", "–", "—", "·", ":", "：", "»", "«", "•", "*", "ㅣ", "｜", "_", "<", "›", "‹",
  ]

  /// The candidate without the names of site and section at its ends.
  ///
  /// An end is no part of the headline if it names the site, or if another source has all that
  /// is before it for the whole.
  private func withoutSite(_ candidate: Candidate) -> Candidate {
    var text = candidate.text[...]
    // The earliest place wins: "Headline - Section | Site | by somebody".
    for place in Self.places(in: text) {
      let head = text[..<place.lowerBound]
      let tail = text[place.upperBound...]
      if isSite(head.comparable) {
        text = tail
        break
      }
      let firstOfTail = Self.places(in: tail).first.map { tail[..<$0.lowerBound] } ?? tail
      guard isSite(firstOfTail.comparable) || isWhole(head, of: candidate, at: text[place]) else {
        continue
      }
      text = head
      break
    }
    if let last = Self.places(in: text).last,
      text.count < candidate.text.count || text[last] == "|",
      SectionName.section(in: String(text[last.upperBound...])) != nil
    {
      text = text[..<last.lowerBound]
    }
    let words = text.comparable
    guard words.count >= 2 else { return candidate }
    return Candidate(text: text.trimmed(), words: words, source: candidate.source)
  }

  /// Whether another source has the text before a sign for its whole headline.
  ///
  /// Before a colon stands a kicker far more often.
  private func isWhole(_ head: Substring, of candidate: Candidate, at sign: Substring) -> Bool {
    let words = head.comparable
    guard words.count >= 12, sign != ":" else { return false }
    return candidates.contains { $0.source != candidate.source && $0.words == words }
  }

  /// Where signs part the text: those of ASCII and dashes among spaces, others anywhere.
  private static func places(in text: Substring) -> [Range<Substring.Index>] {
    var places: [Range<Substring.Index>] = []
    let lastWide = text.lastIndex { "ㅣ｜".contains($0) }
    for index in text.indices.dropFirst() where signs.contains(text[index]) && places.count < 12 {
      let next = text.index(after: index)
      let isBetweenSpaces =
        text[text.index(before: index)] == " " && next < text.endIndex && text[next] == " "
      let isWide = "：ㅣ｜".contains(text[index])
      let isBeforeWide = lastWide.map { index < $0 } ?? false
      if isBetweenSpaces || isWide || isBeforeWide { places.append(index..<next) }
    }
    return places
  }

  private func isSite(_ words: String) -> Bool {
    sites.contains(words) || words.hasPrefix("the") && sites.contains(String(words.dropFirst(3)))
  }
}
