/// Finds the likeliest class of each line: a linear-chain conditional random field.
///
/// A line's score for a class is the sum of the weights of its own features and of those of the
/// lines before and after it; a weight for each pair of classes in succession is added, and the
/// Viterbi algorithm finds the best sequence (Lafferty, McCallum, Pereira 2001; Viterbi 1967).
/// All arithmetic is on small integers, so the answer is the same on every machine.
struct LineModel {
  private let features: [LineFeatures]
  private let allowed: [LineClasses]
  private let weights = LineWeights.learnt

  private typealias Scores = [Int32]

  /// What a class that is not allowed loses.
  private static let forbidden: Int32 = 1 << 24

  /// The best classes for lines with these features; `allowed` says what each line may be.
  static func classes(of features: [LineFeatures], allowed: [LineClasses]) -> [LineClass] {
    guard !features.isEmpty, features.count == allowed.count else { return [] }
    return LineModel(features: features, allowed: allowed).decoded()
  }

  private func decoded() -> [LineClass] {
    let count = LineClass.count
    var best = scores(at: 0)
    for index in 0..<count { best[index] += weights.first[index] }
    // The best class of the line before, for each line and class.
    var previous = [UInt8](repeating: 0, count: features.count * count)
    for line in features.indices.dropFirst() {
      var next = scores(at: line)
      for index in 0..<count {
        let (from, score) = bestStep(to: index, from: best)
        previous[line * count + index] = UInt8(from)
        next[index] += score
      }
      best = Self.normalized(next)
    }
    for index in 0..<count { best[index] += weights.last[index] }
    return path(endingAt: Self.argmax(best), previous)
  }

  private func bestStep(to index: Int, from best: Scores) -> (from: Int, score: Int32) {
    var found = (from: 0, score: Int32.min)
    for (from, score) in best.enumerated() {
      let sum = score + weights.steps[from * LineClass.count + index]
      if sum > found.score { found = (from, sum) }
    }
    return found
  }

  private func path(endingAt last: Int, _ previous: [UInt8]) -> [LineClass] {
    var classes = [LineClass](repeating: .before, count: features.count)
    var index = last
    for line in features.indices.reversed() {
      classes[line] = LineClass(rawValue: UInt8(index)) ?? .before
      index = Int(previous[line * LineClass.count + index])
    }
    return classes
  }

  /// The score of each class for a line by itself.
  private func scores(at line: Int) -> Scores {
    var scores = weights.bias
    add(weights.here, line, to: &scores)
    if line > 0 { add(weights.before, line - 1, to: &scores) }
    if line + 1 < features.count { add(weights.after, line + 1, to: &scores) }
    for index in 0..<LineClass.count where allowed[line].rawValue & 1 << UInt16(index) == 0 {
      scores[index] -= Self.forbidden
    }
    return scores
  }

  private func add(_ table: [Int8], _ line: Int, to scores: inout Scores) {
    features[line].visit { feature in
      let start = feature * LineClass.count
      for index in 0..<LineClass.count { scores[index] += Int32(table[start + index]) }
    }
  }

  /// The scores with the best at zero, so that no length of text can overflow them.
  private static func normalized(_ scores: Scores) -> Scores {
    let best = scores.max() ?? 0
    return scores.map { max($0 - best, -4 * forbidden) }
  }

  private static func argmax(_ scores: Scores) -> Int {
    scores.indices.max { scores[$0] < scores[$1] } ?? 0
  }
}
