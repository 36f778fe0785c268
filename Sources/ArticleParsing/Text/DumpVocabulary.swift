/// The words of a text's long lines, counted.
///
/// The small words among the most frequent ones are the function words of its language, whichever
/// that is; the others are what the article is about.
struct DumpVocabulary {
  private var counts: [UInt64: Int32] = [:]
  private var stopWords: Set<UInt64> = []

  private static let mostWords = 40_000
  private static let stopWordCount = 40

  /// Whether there is enough running text to tell anything by.
  private(set) var isTelling = false

  /// Counts the words of the lines of `range`.
  init(_ shapes: ArraySlice<LineShape>, of lines: ArraySlice<DumpLine>) {
    var lengths: [UInt64: UInt8] = [:]
    var total = 0
    for (line, shape) in zip(lines, shapes) where line.isProse {
      for (word, length) in zip(shape.words, shape.lengths) where total < Self.mostWords {
        counts[word, default: 0] += 1
        lengths[word] = length
        total += 1
      }
    }
    isTelling = total >= 60
    let small = counts.filter { $0.value >= 2 && lengths[$0.key, default: 9] <= 5 }
    let ranked = small.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
    stopWords = Set(ranked.prefix(Self.stopWordCount).map(\.key))
  }

  /// The share of the words that are function words.
  func stopWordShare(of shape: LineShape) -> Double {
    let count = shape.words.count { stopWords.contains($0) }
    return Double(count) / Double(max(1, shape.words.count))
  }

  /// The share of the words of some length that the running text also has, those of the line
  /// itself aside if it `isCounted` among it; `nil` where there are none.
  func knownWordShare(of shape: LineShape, isCounted: Bool) -> Double? {
    var known = 0
    var all = 0
    for (word, length) in zip(shape.words, shape.lengths)
    where length >= 4 && !stopWords.contains(word) {
      all += 1
      if counts[word, default: 0] > (isCounted ? 1 : 0) { known += 1 }
    }
    return all == 0 ? nil : Double(known) / Double(all)
  }
}
