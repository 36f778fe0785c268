// MARK: - What may be cut

extension DumpClassifier {
  /// Gives back to the text what the model cut without any sign of page furniture.
  ///
  /// The model also goes by place and shape, and may be wrong about a text unlike those it learnt
  /// from: made-up words, a rare language, one sentence to the paragraph. To lose text is the worst
  /// error, so what stands between the text and the first line that shows itself to be no part of
  /// it, by its words or signs, stays. In a page with such lines a few words that are no sentence
  /// are such a sign, too: the headline of another article.
  mutating func keepWithoutFurniture() {
    guard let first = classes.firstIndex(where: \.isText) else { return }
    let isClean = !classes.indices.contains { isCut($0) && isFurniture($0) }
    keep((0..<first).reversed(), isClean: isClean)
    var index = first
    while index < lines.count {
      let end = classes.indices[index...].first { !isCut($0) } ?? lines.count
      keep(index..<end, isClean: isClean)
      index = max(end, index + 1)
    }
  }

  /// Keeps lines up to the first that shows itself to be no part of the text.
  private mutating func keep(_ indices: some Sequence<Int>, isClean: Bool) {
    for index in indices {
      guard isCut(index), !isFurniture(index), isClean || lines[index].isSentence else { return }
      classes[index] = .paragraph
    }
  }

  /// Whether the line would be lost: taken for a page line or, though long, for one of the head.
  private func isCut(_ index: Int) -> Bool {
    switch classes[index] {
    case .before, .aside, .after: true
    case .section, .kicker, .title, .byline, .credit: lines[index].isProse
    case .caption, .lead, .paragraph, .heading: false
    }
  }

  /// Whether words or signs show that the line is no part of the text.
  private func isFurniture(_ index: Int) -> Bool {
    let features = features[index]
    return Self.signs.contains(where: features.contains)
      || !lines[index].isProse && Self.signsOfShortLines.contains(where: features.contains)
  }

  private static let signs: [LineFeature] = [
    .boilerplate, .teaserHead, .hasCopyright, .mostlyPageWords, .browserMark, .belowComments,
    .belowTeaserHead1, .belowTeaserHead3, .belowTeaserHead8, .captionWithCredit, .credit,
    .reporting, .strongSource, .repeatedTwice, .repeatedOften,
  ]
  private static let signsOfShortLines: [LineFeature] = [
    .pageWord, .pageWords, .hasPipe, .hasArrow, .hasAddress, .date, .byline, .sourceLine, .section,
    .path,
  ]
}
