// MARK: - Lines of news that show their role by their words

extension DumpClassifier {
  mutating func markNewsForms() {
    for index in surroundings where roles[index] == nil || roles[index] == .listItem {
      markNewsForm(index)
    }
    markBareBylines(in: surroundings.lowerBound..<min(body.lowerBound + 3, lines.count))
  }

  private mutating func markNewsForm(_ index: Int) {
    let line = lines[index]
    guard line.length < 1_000, line.traits.contains(.hasLetters) || line.traits.contains(.hasDigits)
    else { return }
    if Boilerplate.contains(line.text) {
      return remark(index, .boilerplate, "is a known page line")
    }
    guard roles[index] == nil else { return }
    if ReportingLine(line.text) != nil {
      return mark(index, .sourceLine, "names reporters and editors")
    }
    if index > body.lowerBound, markSource(index, isAfterBody: index >= body.upperBound) {
      return
    }
    if markCredit(index) { return }
    let isNearBody = index <= body.lowerBound + 6 || index >= body.upperBound
    guard isNearBody else { return }
    if Byline(line.text) != nil {
      mark(index, .byline, "names authors")
    } else if DateLine(line.text, language: language) != nil {
      mark(index, .date, "is a date")
    }
  }

  private mutating func markSource(_ index: Int, isAfterBody: Bool) -> Bool {
    guard let source = SourceLine(text(index)) else { return false }
    // In mid-text an agency alone is a picture's; a label or editors' initials are a text's.
    guard isAfterBody || text(index).contains(":") || !source.initials.isEmpty else {
      return false
    }
    mark(index, .sourceLine, "names the source")
    return true
  }

  private mutating func markCredit(_ index: Int) -> Bool {
    guard lines[index].wordCount <= 60, let credit = Credit(text(index)) else { return false }
    let hasCaption = credit.caption != nil
    mark(index, hasCaption ? .caption : .credit, hasCaption ? "ends in a credit" : "is a credit")
    return true
  }

  /// Names alone on a line are a byline beside a date or a reading time.
  private mutating func markBareBylines(in places: Range<Int>) {
    for index in places.dropFirst() where roles[index] == nil && lines[index].wordCount <= 10 {
      let neighbours = [index - 1, index + 1].filter(lines.indices.contains)
      let isBesideDate = neighbours.contains { isDateOrReadingTime($0) }
      guard isBesideDate, Byline(bare: text(index)) != nil else { continue }
      mark(index, .byline, "is a name beside the date")
    }
  }

  private func isDateOrReadingTime(_ index: Int) -> Bool {
    roles[index] == .date
      || roles[index] == .boilerplate && lines[index].traits.contains(.hasDigits)
  }
}

// MARK: - Section, tail, teasers

extension DumpClassifier {
  mutating func markSection() {
    for index in surroundings.prefix(while: { $0 < max(1, body.lowerBound) })
    where roles[index] == nil {
      guard SectionName.section(in: text(index)) ?? SectionName.section(inPath: text(index)) != nil
      else { continue }
      return mark(index, .section, "names a department")
    }
  }

  /// What follows the source line is no part of the article, if it is little.
  mutating func markTail() {
    guard let end = endOfArticle else { return keepFirstSourceLine() }
    for index in lines.indices[(end + 1)...] where roles[index] != .byline && roles[index] != .date
    {
      remark(index, .boilerplate, "stands after the source line")
    }
    for index in 0..<end where roles[index] == .sourceLine {
      remark(index, nil, "")
    }
  }

  /// The first source line with little behind it: after a strong one half as much running text
  /// as before it, after a weak one sixty words of any kind.
  private var endOfArticle: Int? {
    var after = lines.reduce(0) { $0 + $1.wordCount }
    var proseAfter = lines.reduce(0) { $0 + $1.proseWordCount }
    let prose = proseAfter
    for (index, line) in lines.enumerated() {
      after -= line.wordCount
      proseAfter -= line.proseWordCount
      guard roles[index] == .sourceLine else { continue }
      let isStrong = ReportingLine(line.text) != nil || SourceLine(line.text)?.isStrong == true
      if isStrong ? proseAfter * 2 <= prose - proseAfter : after <= 60 { return index }
    }
    return nil
  }

  private mutating func keepFirstSourceLine() {
    for index in lines.indices.filter({ roles[$0] == .sourceLine }).dropFirst() {
      remark(index, nil, "")
    }
  }

  /// "Mehr zum Thema" and the headlines below it.
  mutating func markTeasers() {
    for head in lines.indices
    where roles[head] == .boilerplate && Boilerplate.isTeaserHead(text(head)) {
      let isApart = lines[head].traits.contains(.isBeforeBlank)
      for index in lines.indices[(head + 1)...].prefix(isApart ? 4 : 20) {
        guard roles[index] == nil || roles[index] == .listItem, !lines[index].isProse else { break }
        guard !isApart || lines[index].isTeaserLike else { break }
        remark(index, .boilerplate, "is a headline of another article")
        if !isApart && lines[index].traits.contains(.isBeforeBlank) { break }
      }
    }
  }
}

extension DumpLine {
  fileprivate var isTeaserLike: Bool {
    wordCount >= 3 && wordCount <= 20
      && (!traits.contains(.endsSentence) || traits.contains(.asksOrCalls))
  }
}
