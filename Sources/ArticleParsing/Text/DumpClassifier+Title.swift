// MARK: - The headline

extension DumpClassifier {
  /// The likeliest headline among the lines above the text and the first two of it, `nil` where
  /// that there is none is likelier.
  ///
  /// A whole page always shows its headline: there any line is better than none. And a stray
  /// sentence far above (a notice, a menu's caption) may have been taken for text, so the lines up
  /// to the stretch with the most running text are asked too.
  var likeliestTitle: Int? {
    guard !features.isEmpty else { return nil }
    let start = max(0, body.lowerBound - 60)
    let near = likeliestTitle(in: start..<min(lines.count, body.lowerBound + 2))
    guard near == nil, !isShort else { return near }
    let cluster = LineFeatureReader.cluster(of: lines)
    let main = classes.indices[cluster].first { classes[$0].isText } ?? body.lowerBound
    let end = min(lines.count, max(body.lowerBound, main) + 2)
    return likeliestTitle(in: start..<end, above: .min)
  }

  /// The line with the best score, the later one of equals.
  ///
  /// Below even odds: a headline taken for a page line is a greater loss than the reverse.
  private func likeliestTitle(in places: Range<Int>, above least: Int32 = -16) -> Int? {
    var best: (index: Int, score: Int32)?
    for index in places where canBeTitle(index) {
      let score = titleScore(index)
      if score > least, best.map({ score >= $0.score }) ?? true { best = (index, score) }
    }
    return best?.index
  }

  private func titleScore(_ index: Int) -> Int32 {
    let weights = LineWeights.learnt
    var score = weights.titleBias
    features[index].visit { score += Int32(weights.titleHere[$0]) }
    if index > 0 { features[index - 1].visit { score += Int32(weights.titleBefore[$0]) } }
    if index + 1 < lines.count {
      features[index + 1].visit { score += Int32(weights.titleAfter[$0]) }
    }
    return score
  }

  private func canBeTitle(_ index: Int) -> Bool {
    let line = lines[index]
    return isFreeForTitle(index) && line.wordCount <= 40 && line.traits.contains(.hasLetters)
      && line.traits.isDisjoint(with: [.endsOpen, .isCode])
      && !features[index].contains(.browserMark)
  }

  /// Whether no sure sign gave the line another role.
  ///
  /// A doubled line and one above a credit only look like captions; one that the page's title
  /// begins with is the headline.
  private func isFreeForTitle(_ index: Int) -> Bool {
    switch roles[index] {
    case nil, .heading: true
    case .caption:
      lines.prefix(3).contains { $0.text != text(index) && $0.text.hasPrefix(text(index)) }
    default: false
    }
  }
}
