/// Weighs whether a text is a dump of a news page or any other text.
enum NewsEvidence {
  /// Lines at the beginning and end that are looked at.
  private static let window = 40

  /// What two weak signs or one sure sign add up to.
  private static let enough = 2

  static func isNews(_ lines: [DumpLine], language: String?) -> Bool {
    guard !isMail(lines) else { return false }
    let head = lines.prefix(window).indices
    let tail = lines.indices.suffix(window / 2).drop { $0 < head.endIndex }
    if hasMenus(lines) { return true }
    var weight = boilerplateWeight(lines.prefix(window))
    if hasDoubledLine(lines.prefix(window)) { weight += 1 }
    for index in Array(head) + Array(tail) where weight < enough {
      weight += self.weight(of: lines[index], at: index, language: language)
    }
    return weight >= enough
  }

  /// Whether a text without any such sign has the shape of an article: mostly running text, in
  /// several paragraphs, and nothing that other kinds of text have.
  static func isArticleLike(_ lines: [DumpLine]) -> Bool {
    guard lines.count >= 4, !isMail(lines) else { return false }
    let isOther = lines.contains {
      $0.traits.contains(.isCode) || $0.quoteDepth > 0 || $0.markdownLevel != nil
    }
    let words = lines.reduce(0) { $0 + $1.wordCount }
    let prose = lines.reduce(0) { $0 + $1.proseWordCount }
    return !isOther && lines.count(where: \.isProse) >= 3 && prose * 2 >= words
  }

  /// Whether a text without any such sign has the shape of a whole page: many lines, nearly
  /// half of them a few words as in menus, and running text as well.
  ///
  /// Verse has longer lines, a list of words no running text.
  static func isPageLike(_ lines: [DumpLine]) -> Bool {
    guard lines.count >= 60, !isMail(lines) else { return false }
    let isOther = lines.contains {
      $0.traits.contains(.isCode) || $0.quoteDepth > 0 || $0.markdownLevel != nil
    }
    let menu = lines.count { $0.wordCount <= 4 && !$0.traits.contains(.endsSentence) }
    return !isOther && menu * 5 >= lines.count * 2 && lines.count(where: \.isProse) >= 3
  }

  /// Whether the line model found in such a text what only articles have.
  ///
  /// Lines above the title and page lines inside the text are no sign: a novel's chapters have
  /// numbers, and its short speeches look like page lines.
  static func isNews(_ classes: [LineClass]) -> Bool {
    classes.contains { lineClass in
      switch lineClass {
      case .lead, .byline, .caption, .credit, .after: true
      case .before, .section, .kicker, .title, .paragraph, .heading, .aside: false
      }
    }
  }

  /// Whether many short lines are made of words that pages say about themselves.
  private static func hasMenus(_ lines: [DumpLine]) -> Bool {
    var count = 0
    for line in lines where line.wordCount <= 6 && line.length <= 80 {
      let words = LineShape(line.text).words
      guard words.count(where: PageWords.contains) * 2 >= max(1, words.count) else { continue }
      count += 1
      if count >= 5 { return true }
    }
    return false
  }

  /// A page line is weak evidence (a README may have a heading "Search"), on top it is sure.
  private static func boilerplateWeight(_ lines: ArraySlice<DumpLine>) -> Int {
    guard let place = lines.firstIndex(where: { Boilerplate.contains($0.text) }) else { return 0 }
    return place == 0 && lines.contains(where: \.isProse) ? 2 : 1
  }

  /// Whether the text begins with the header of a mail.
  static func isMail(_ lines: [DumpLine]) -> Bool {
    let names: Set<String> = [
      "from", "to", "subject", "date", "cc", "von", "an", "betreff", "datum", "return-path",
      "received", "message-id", "delivered-to", "mime-version", "reply-to", "gesendet", "sent",
    ]
    let headers = lines.prefix(4).filter { line in
      guard let colon = line.text.prefix(16).firstIndex(of: ":") else { return false }
      return names.contains(line.text[..<colon].lowercased())
    }
    return headers.count >= 2 && headers.first?.number == lines.first?.number
  }

  private static func weight(of line: DumpLine, at index: Int, language: String?) -> Int {
    let text = line.text
    guard line.length < 1_000, line.quoteDepth == 0, !line.traits.contains(.isCode) else {
      return 0
    }
    if NewsAgency.inDateline(of: text) != nil || ReportingLine(text) != nil { return 2 }
    if line.wordCount <= 60, Credit(text) != nil { return 2 }
    if let source = SourceLine(text) { return source.isStrong ? 2 : 1 }
    guard index < 12 else { return 0 }
    if Byline(text) != nil || Headline.hasQuotedKicker(text, language: language) { return 2 }
    if let date = DateLine(text, language: language) { return date.isCertain ? 2 : 1 }
    let section = SectionName.section(in: text) ?? SectionName.section(inPath: text)
    return index < 3 && section != nil ? 1 : 0
  }

  /// Whether a line of some words stands twice, by itself: a caption that was also alt text.
  private static func hasDoubledLine(_ lines: ArraySlice<DumpLine>) -> Bool {
    zip(lines, lines.dropFirst()).contains { line, next in
      line.wordCount >= 4 && line.text == next.text && line.traits.contains(.isAfterBlank)
        && next.traits.contains(.isBeforeBlank)
    } && lines.contains(where: \.isProse)
  }
}
