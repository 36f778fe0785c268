// MARK: - The line among others

extension LineFeatureReader {
  mutating func readRepetition() {
    var counts: [String: Int] = [:]
    for line in lines where line.length < 300 { counts[line.text, default: 0] += 1 }
    var seen: Set<String> = []
    let top = lines.prefix(3).map(\.text)
    for index in lines.indices where lines[index].length < 300 {
      let text = lines[index].text
      let count = counts[text] ?? 1
      set(index, .repeatedTwice, if: count == 2)
      set(index, .repeatedOften, if: count > 2)
      if count > 1, seen.insert(text).inserted, lines[index].wordCount >= 3 {
        set(index, .firstOfRepeated)
      }
      if lines[index].wordCount >= 3 {
        // The page's title, with the name of the site behind the headline.
        set(
          index, .beginsTopLine, if: top.enumerated().contains { $0 != index && $1.hasPrefix(text) }
        )
      }
      guard index + 1 < lines.count else { continue }
      readRepetition(index, index + 1)
    }
  }

  private mutating func readRepetition(_ index: Int, _ next: Int) {
    let (text, other) = (lines[index].text, lines[next].text)
    if text == other {
      set(index, .sameAsNext)
      set(next, .sameAsPrevious)
    } else if lines[index].wordCount >= 2, other.hasPrefix(text) {
      set(index, .isPartOfNext)
    } else if lines[next].wordCount >= 2, text.hasPrefix(other) {
      set(next, .isPartOfPrevious)
    }
  }

  mutating func readPlace() {
    set(0, .isFirst)
    if lines.count > 1 { set(1, .isSecond) }
    for index in lines.indices {
      set(index, .isEarly, if: index * 10 < lines.count)
      set(index, .isLate, if: index * 10 >= lines.count * 9)
    }
    let indent = proseIndent
    for index in lines.indices { set(index, .indentedLikeProse, if: lines[index].indent == indent) }
    readDistances()
    readDensity()
    readSentences()
    readShares()
  }

  /// The column that most of the running text begins at.
  private var proseIndent: Int {
    var words: [Int: Int] = [:]
    for line in lines where line.isProse { words[line.indent, default: 0] += line.wordCount }
    return words.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  private mutating func readDistances() {
    let before: [LineFeature] = [.proseBefore1, .proseBefore2, .proseBefore4, .proseBefore8]
    let after: [LineFeature] = [.proseAfter1, .proseAfter2, .proseAfter4, .proseAfter8]
    readDistances(lines.indices, near: before, never: .proseNeverBefore)
    readDistances(lines.indices.reversed(), near: after, never: .proseNeverAfter)
  }

  private mutating func readDistances(
    _ indices: some Sequence<Int>, near: [LineFeature], never: LineFeature
  ) {
    var distance: Int?
    for index in indices {
      switch distance {
      case nil: set(index, never)
      case 1?: set(index, near[0])
      case (2...3)?: set(index, near[1])
      case (4...7)?: set(index, near[2])
      default: set(index, near[3])
      }
      distance = lines[index].isProse ? 1 : distance.map { $0 + 1 }
    }
  }

  /// How many of the five lines before and after are sentences, however short.
  private mutating func readSentences() {
    let reach = 5
    let isSentence = lines.map { $0.wordCount >= 5 && $0.traits.contains(.endsSentence) }
    var count = 0
    for index in -reach..<lines.count {
      if index + reach < lines.count, isSentence[index + reach] { count += 1 }
      if index - reach - 1 >= 0, isSentence[index - reach - 1] { count -= 1 }
      guard index >= 0 else { continue }
      set(index, .isSentence, if: isSentence[index])
      switch count - (isSentence[index] ? 1 : 0) {
      case 0: set(index, .noSentences)
      case 1: set(index, .fewSentences)
      case 2...4: set(index, .someSentences)
      default: set(index, .manySentences)
      }
    }
  }

  /// How much running text stands in the six lines before and after.
  private mutating func readDensity() {
    let reach = 6
    var words = 0
    for index in -reach..<lines.count {
      if index + reach < lines.count { words += lines[index + reach].proseWordCount }
      if index - reach - 1 >= 0 { words -= lines[index - reach - 1].proseWordCount }
      guard index >= 0 else { continue }
      let others = words - lines[index].proseWordCount
      set(index, others >= 150 ? .denseProse : others > 0 ? .someProse : .noProse)
    }
  }

  /// The stretch with the most running text, each line costing as much as a short sentence.
  static func cluster(of lines: [DumpLine]) -> Range<Int> {
    let cost = 12
    var best = (sum: 0, range: 0..<0)
    var sum = 0
    var start = 0
    for (index, line) in lines.enumerated() {
      if sum <= 0 { (sum, start) = (0, index) }
      sum += min(line.proseWordCount, 80) - cost
      if sum > best.sum { best = (sum, start..<index + 1) }
    }
    return best.range
  }

  mutating func readCluster() {
    guard !cluster.isEmpty else { return }
    for index in lines.indices {
      let distance = max(cluster.lowerBound - index, index - cluster.upperBound + 1, 0)
      if cluster.contains(index) {
        set(index, .inCluster)
      } else if index < cluster.lowerBound {
        set(index, distance > 12 ? .farAboveCluster : .aboveCluster)
      } else {
        set(index, distance > 12 ? .farBelowCluster : .belowCluster)
      }
    }
    set(cluster.lowerBound, .clusterStart)
    set(cluster.upperBound - 1, .clusterEnd)
  }

  /// How much of all running text stands above and below a line.
  private mutating func readShares() {
    let total = lines.reduce(0) { $0 + $1.proseWordCount }
    var above = 0
    for index in lines.indices {
      let own = lines[index].proseWordCount
      let below = total - above - own
      set(
        index,
        Self.share(
          above, of: total, .noProseAbove, .littleProseAbove, .halfProseAbove, .muchProseAbove))
      set(
        index,
        Self.share(
          below, of: total, .noProseBelow, .littleProseBelow, .halfProseBelow, .muchProseBelow))
      above += own
    }
  }

  private static func share(
    _ words: Int, of total: Int, _ none: LineFeature, _ little: LineFeature, _ half: LineFeature,
    _ much: LineFeature
  ) -> LineFeature {
    if words == 0 { return none }
    if words * 10 < total { return little }
    return words * 2 < total ? half : much
  }

  mutating func readText() {
    let blanks = lines.count { $0.traits.contains(.isBeforeBlank) }
    let isDense = blanks * 5 < lines.count
    let isMarked = lines.contains { $0.markdownLevel != nil }
    for index in lines.indices {
      set(index, .textIsDense, if: isDense)
      set(index, .textIsShort, if: lines.count < 40)
      set(index, .textIsLong, if: lines.count > 150)
      set(index, .textIsMarked, if: isMarked)
    }
  }
}
