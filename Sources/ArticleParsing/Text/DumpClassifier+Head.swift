// MARK: - Kicker, title, lead

extension DumpClassifier {
  /// Headline and kicker; what else stands above the text is no part of it.
  mutating func markHead() {
    guard !features.isEmpty else {
      if let first = lines.indices.first(where: { roles[$0] == nil }) { markPlainTitle(at: first) }
      return
    }
    let title = markLikeliestTitle() ?? markShortTextTitle()
    markClasses()
    markLead(after: title)
    if let title { markRepetitions(of: title) }
  }

  private mutating func markLikeliestTitle() -> Int? {
    guard let title = likeliestTitle else { return nil }
    remark(title, .title, "is the likeliest headline")
    // Above the first heading of a converted page stands the site's name.
    if lines[title].markdownLevel != 1 { markKicker(above: title) }
    return title
  }

  /// The first line above a short text, if it looks like a title.
  private mutating func markShortTextTitle() -> Int? {
    guard isShort else { return nil }
    let title = (0..<body.lowerBound + 1).first { roles[$0] == nil }
    // A word or two may be a site's name or a menu, but not the one line above the text.
    guard let title, lines[title].wordCount >= 3 || title == 0 && body.lowerBound == 1,
      lines[title].isHeadingLike(mostWords: 20)
    else { return nil }
    mark(title, .title, "is a short first line")
    return title
  }

  private mutating func markKicker(above title: Int) {
    guard title > 0, roles[title - 1] == nil, isKicker(title - 1, before: title) else { return }
    mark(title - 1, .kicker, "is a short line above the headline")
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

  /// The lines that the model takes for the lead, or the first of the text where it shows as one.
  private mutating func markLead(after title: Int?) {
    let start = title.map { $0 + 1 } ?? body.lowerBound
    let leads = (start..<max(start, body.upperBound)).filter {
      roles[$0] == nil && classes[$0] == .lead
    }
    let text = (start..<max(start, body.upperBound)).filter { roles[$0] == nil }
    if !leads.isEmpty, text.count(where: { lines[$0].isProse }) >= 3 {
      for index in leads { mark(index, .lead, "looks like the lead") }
      return
    }
    guard let first = text.first(where: { lines[$0].isProse }), lines[first].wordCount <= 90,
      NewsAgency.inDateline(of: lines[first].text) == nil
    else { return }
    let following = text.filter { $0 > first && lines[$0].isProse }
    guard following.count >= 2 else { return }
    if isFollowed(first, by: [.byline, .date])
      || NewsAgency.inDateline(of: lines[following[0]].text) != nil
    {
      mark(first, .lead, "stands above byline, date or dateline")
    } else if isFollowed(first, by: [.credit, .caption, .repetition]) {
      guard wordShare(of: first, among: following) <= 1 else { return }
      mark(first, .lead, "stands above a picture and is short")
    } else if title != nil, wordShare(of: first, among: following) <= 0.5 {
      mark(first, .lead, "is far shorter than the paragraphs")
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
    if isNews && !(line.traits.contains(.asksOrCalls) && line.isAlone) {
      return classes[index] == .heading
    }
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
