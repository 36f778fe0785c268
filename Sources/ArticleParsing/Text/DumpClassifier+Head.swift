// MARK: - Kicker, title, lead

extension DumpClassifier {
  /// The lines above the first running text that could be its headline.
  private var headCandidates: [Int] {
    (0..<min(firstProse, 60)).filter { roles[$0] == nil && lines[$0].traits.contains(.hasLetters) }
  }

  mutating func markHead() {
    let candidates = headCandidates
    let title =
      markFirstLevelHeading(among: candidates)
      ?? (candidates.isEmpty ? nil : markTitle(among: candidates))
    markLead(after: title ?? -1, isTitled: title != nil)
    if let title { markRepetitions(of: title) }
  }

  /// A Markdown heading of the first level above the text is the headline.
  private mutating func markFirstLevelHeading(among candidates: [Int]) -> Int? {
    let heading = lines.prefix(firstProse).firstIndex { $0.markdownLevel == 1 }
    guard let heading else { return nil }
    remark(heading, .title, "is a heading of the first level")
    // A whole page was converted: above its headline stand the site's name and its menus.
    for index in candidates where index < heading {
      mark(index, .boilerplate, "stands above the headline")
    }
    return heading
  }

  /// Marks headline and kicker, drops what stands above them.
  private mutating func markTitle(among candidates: [Int]) -> Int? {
    guard firstProse < lines.count else {
      return markPlainTitle(at: candidates[0])
    }
    let scores = candidates.map { titleScore($0, end: candidates.last ?? 0) }
    guard let best = scores.max(), best > 0, var place = scores.firstIndex(of: best) else {
      return nil
    }
    if place + 1 < candidates.count, isKicker(candidates[place], before: candidates[place + 1]) {
      place += 1
    } else if place > 0, isDeck(candidates[place], below: candidates[place - 1]),
      scores[place - 1] + 0.2 > best
    {
      place -= 1
    }
    let title = candidates[place]
    mark(title, .title, "is the likeliest headline above the text")
    if place > 0, isKicker(candidates[place - 1], before: title) {
      mark(candidates[place - 1], .kicker, "is a short line above the headline")
    }
    for index in candidates[..<place] { mark(index, .boilerplate, "stands above the headline") }
    return title
  }

  /// How likely a line is the headline; not above zero where it cannot be.
  private func titleScore(_ index: Int, end: Int) -> Double {
    let line = lines[index]
    guard line.wordCount <= 30, line.length <= 220, !line.traits.contains(.endsOpen) else {
      return 0
    }
    let isSentence = line.traits.contains(.endsSentence) && !line.traits.contains(.asksOrCalls)
    guard !isSentence || line.wordCount < 8 else { return 0 }
    if Headline.hasQuotedKicker(line.text, language: language) { return 6 }
    var score = 1.0
    if (4...16).contains(line.wordCount) { score += 2 } else if line.wordCount >= 3 { score += 1 }
    if !isSentence { score += 1 }
    // Of two that look alike, the one nearer to the text: page lines stand above headlines.
    return score - min(Double(end - index), 20) * 0.05
  }

  /// Whether a line that could be the headline is rather the deck below it.
  private func isDeck(_ index: Int, below title: Int) -> Bool {
    title == index - 1 && lines[index].wordCount >= 8 && !isKicker(title, before: index)
  }

  private func isKicker(_ index: Int, before title: Int) -> Bool {
    let (line, next) = (lines[index], lines[title])
    guard title == index + 1, line.wordCount < next.wordCount, next.wordCount <= 16,
      !line.traits.contains(.endsSentence),
      !next.traits.contains(.endsSentence)
        || next.traits.contains(.asksOrCalls)
    else { return false }
    let isShouted = line.text == line.text.uppercased()
    let most = language == "de" ? 6 : language == "en" ? 3 : 4
    return line.wordCount <= most || isShouted && line.wordCount <= 6
  }

  /// A first line that stands apart and looks like a title, in a text that is no news.
  @discardableResult
  mutating func markPlainTitle(at index: Int = 0) -> Int? {
    guard index + 1 < lines.count else { return nil }
    let first = lines[index]
    let next = lines[index + 1]
    if roles[index] == .heading {
      remark(index, .title, "is the first heading")
      return index
    }
    let isApart = first.traits.contains(.isBeforeBlank)
    guard roles[index] == nil, isApart || next.isProse, !first.text.contains("@"),
      !first.text.contains("://"),
      first.isHeadingLike(mostWords: isApart && next.isProse ? 20 : 14)
    else { return nil }
    mark(index, .title, "is a short first line by itself")
    return index
  }

  /// The deck below the headline, or the first of the running text where it shows as a lead.
  private mutating func markLead(after title: Int, isTitled: Bool) {
    let prose = firstProse
    let deck = (title + 1..<max(title + 1, prose)).first {
      roles[$0] == nil && lines[$0].wordCount >= 8
    }
    if isTitled, let deck, prose < lines.count {
      return mark(deck, .lead, "stands between headline and text")
    }
    guard prose < lines.count, lines[prose].wordCount <= 90,
      NewsAgency.inDateline(of: text(prose)) == nil
    else { return }
    let following = lines.indices[(prose + 1)...].filter { roles[$0] == nil && lines[$0].isProse }
    guard following.count >= 2 else { return }
    if isFollowed(prose, by: [.byline, .date])
      || NewsAgency.inDateline(of: text(following[0])) != nil
    {
      mark(prose, .lead, "stands above byline, date or dateline")
    } else if isFollowed(prose, by: [.credit, .caption, .repetition]) {
      guard wordShare(of: prose, among: following) <= 1 else { return }
      mark(prose, .lead, "stands above a picture and is short")
    } else if isTitled, wordShare(of: prose, among: following) <= 0.75 {
      mark(prose, .lead, "is shorter than the paragraphs")
    }
  }

  private func isFollowed(_ index: Int, by roles: Set<DumpLineRole>) -> Bool {
    guard index + 1 < lines.count, let role = self.roles[index + 1] else { return false }
    return roles.contains(role)
  }

  /// How long a line is, as a share of the middle one of `others`.
  private func wordShare(of index: Int, among others: [Int]) -> Double {
    let counts = others.map { lines[$0].wordCount }.sorted()
    return Double(lines[index].wordCount) / Double(max(1, counts[counts.count / 2]))
  }

  private mutating func markRepetitions(of title: Int) {
    for index in lines.indices where index != title && roles[index] == nil {
      if text(index) == text(title) { mark(index, .repetition, "repeats the headline") }
    }
  }
}

// MARK: - Body

extension DumpClassifier {
  /// Subheads and paragraphs, from the end: a subhead is known by what follows it.
  mutating func markBody(isNews: Bool, isMail: Bool) {
    var next: Int?
    for index in lines.indices.reversed() {
      if roles[index] == nil {
        let isHeading =
          !isMail && next.map { isSubhead(index, before: $0, isNews: isNews) } ?? false
        mark(
          index, isHeading ? .heading : .paragraph, isHeading ? "is short, text follows" : "is text"
        )
      }
      if let role = roles[index], role.isBody { next = index }
    }
  }

  private func isSubhead(_ index: Int, before next: Int, isNews: Bool) -> Bool {
    let line = lines[index]
    guard line.isHeadingLike() else { return false }
    if line.traits.contains(.asksOrCalls) && !(isNews && line.isAlone) { return false }
    if !isNews && !line.traits.contains(.isAfterBlank) { return false }
    if index > 0, !line.traits.contains(.isAfterBlank), lines[index - 1].length <= 64 {
      return false
    }
    switch roles[next] {
    case .paragraph:
      return lines[next].isProse
        || lines[next].wordCount >= 10 && lines[next].traits.contains(.endsSentence)
    case .listItem, .heading, .quote, .code: return line.isAlone
    default: return false
    }
  }
}

extension DumpLineRole {
  /// Whether lines of the role are part of the document.
  fileprivate var isBody: Bool {
    switch self {
    case .paragraph, .heading, .listItem, .quote, .code, .rule: true
    default: false
    }
  }
}
