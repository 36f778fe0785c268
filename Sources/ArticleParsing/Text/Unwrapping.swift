/// Decides which lines of a source are one line that was wrapped at a fixed width.
struct Unwrapping {
  /// The column the text was wrapped at; `nil` where every paragraph is one line.
  let width: Int?

  /// Widths that mail programs, text browsers and typewriters wrap at.
  private static let widths = 50...110

  /// Measures the lines that another line follows.
  ///
  /// Wrapped text fills its lines: the next word would not have fitted. And most of its lines
  /// begin in mid-sentence, which tells it from verse.
  init(_ lines: [RawLine]) {
    var counts = [Int](repeating: 0, count: Self.widths.upperBound + 1)
    var pairs = 0
    for (line, next) in zip(lines, lines.dropFirst()) where line.canContinue(in: next) {
      pairs += 1
      counts[min(line.columns, Self.widths.upperBound)] += 1
    }
    let width = Self.percentile(90, of: counts, total: pairs)
    let isWrapped = Self.widths.contains(width) && width < Self.widths.upperBound
    self.width = isWrapped && Self.isFilled(lines, width: width) ? width : nil
  }

  private static func percentile(_ percent: Int, of counts: [Int], total: Int) -> Int {
    var left = total * percent / 100
    for (value, count) in counts.enumerated() {
      left -= count
      if left < 0 { return value }
    }
    return 0
  }

  private static func isFilled(_ lines: [RawLine], width: Int) -> Bool {
    var pairs = 0
    var filled = 0
    var midSentence = 0
    for (line, next) in zip(lines, lines.dropFirst()) where line.canContinue(in: next) {
      // Short lines are addresses, headers, ends of paragraphs: they say nothing.
      guard line.columns * 5 >= width * 3 else { continue }
      pairs += 1
      if line.columns + 1 + next.firstWordLength > width { filled += 1 }
      if !(next.text.startsUppercase || next.text.first?.isNumber == true) { midSentence += 1 }
    }
    return filled * 2 >= pairs && midSentence * 5 >= pairs
  }

  /// Whether `next` goes on with the paragraph or list item that `line` belongs to.
  ///
  /// `item` is the column of the list item that `line` belongs to, if it belongs to one.
  func joins(_ line: RawLine, _ next: RawLine, item: Int?) -> Bool {
    guard line.canContinue(in: next), !line.text.isEmpty else { return false }
    if let item, next.indent > item { return true }
    guard let width, next.indent <= line.indent || item != nil else { return false }
    return line.columns + 1 + next.firstWordLength > width
  }
}

extension RawLine {
  fileprivate var columns: Int {
    indent + (text.utf8.count < 512 ? text.unicodeScalars.count : text.utf8.count)
  }

  fileprivate var firstWordLength: Int {
    text.prefix { $0 != " " }.unicodeScalars.count
  }

  /// Whether `next` could be more of the same paragraph by what both lines are.
  fileprivate func canContinue(in next: RawLine) -> Bool {
    !isBlank && !next.isBlank && !isCode && !next.isCode && quoteDepth == next.quoteDepth
      && ListMarker(next.text) == nil
  }
}
