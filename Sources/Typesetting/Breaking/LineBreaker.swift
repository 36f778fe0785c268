/// Breaks a measured text into lines, each as full as it goes, ragged right.
struct LineBreaker: Sendable {
  /// Columns of a line, at least 1.
  let width: Int

  /// The characters of each line, without the spaces and the line ends around them.
  ///
  /// No line is wider than the width but one that holds a single wider character. A text that
  /// is empty or all white space has no lines. Several line ends in a row leave one line empty.
  func lines(of text: MeasuredText) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while let line = nextLine(of: text, from: start) {
      let isRepeatedBlank = line.content.isEmpty && lines.last?.isEmpty ?? true
      if !isRepeatedBlank { lines.append(line.content) }
      start = line.end
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private struct Line {
    /// What is shown.
    var content: Range<Int>
    /// Where the next line begins.
    var end: Int
  }

  private func nextLine(of text: MeasuredText, from start: Int) -> Line? {
    let clusters = text.clusters
    var place = start
    while place < clusters.count, clusters[place].kind.vanishes { place += 1 }
    guard place < clusters.count else { return nil }
    let first = place
    var shown = first
    var used = 0
    var candidates = BreakCandidates()
    while place < clusters.count {
      let cluster = clusters[place]
      switch cluster.kind {
      case .lineEnd: return Line(content: first..<shown, end: place + 1)
      case .space, .tab: used += Int(cluster.width)
      case .visible:
        used += Int(cluster.width)
        if used > width && place > first {
          return line(of: text, from: first, to: candidates.best(in: first..<place))
        }
        shown = place + 1
      }
      place += 1
      candidates.note(cluster.breakAfter, at: place)
    }
    return Line(content: first..<shown, end: clusters.count)
  }

  /// A line that ends at a break; the spaces before it are not shown.
  private func line(of text: MeasuredText, from start: Int, to end: Int) -> Line {
    var shown = end
    while shown > start, text.clusters[shown - 1].kind.vanishes { shown -= 1 }
    return Line(content: start..<shown, end: end)
  }
}

extension MeasuredText.Kind {
  fileprivate var vanishes: Bool { self == .space || self == .tab }
}

/// The last places seen on a line where it may end, one of each kind.
private struct BreakCandidates {
  private var allowed: Int?
  private var joint: Int?
  private var inWord: Int?

  mutating func note(_ lineBreak: LineBreak, at place: Int) {
    switch lineBreak {
    case .prohibited: break
    case .inWord: inWord = place
    case .atJoint: joint = place
    case .allowed, .mandatory: allowed = place
    }
  }

  /// Where to end a full line: at a joint only if that leaves it at least half full.
  func best(in line: Range<Int>) -> Int {
    if let allowed { return allowed }
    if let joint, joint - line.lowerBound >= line.count / 2 { return joint }
    return [inWord, joint].compactMap(\.self).max() ?? line.upperBound
  }
}
