/// Decides which lines of a source are one line that was wrapped at a fixed width.
struct Unwrapping {
  /// The column the text was wrapped at; `nil` where every paragraph is one line.
  let width: Int?

  /// Widths that mail programs, text browsers and typewriters wrap at.
  private static let widths = 50...140
  /// Columns of newspapers and small screens.
  private static let narrowWidths = 30...64

  /// Measures the lines that another line follows.
  ///
  /// Wrapped text fills its lines: the next word would not have fitted. And most of its lines
  /// begin in mid-sentence, which tells it from verse.
  init(_ lines: [RawLine]) {
    var counts = [Int](repeating: 0, count: Self.widths.upperBound + 1)
    var pairs = 0
    for (line, next) in zip(lines, lines.dropFirst()) where line.canContinue(in: next) {
      // Short lines are menus, addresses, ends of paragraphs: they say nothing.
      let columns = line.columns
      guard columns >= Self.widths.lowerBound else { continue }
      pairs += 1
      counts[min(columns, Self.widths.upperBound)] += 1
    }
    let width = Self.percentile(90, of: counts, total: pairs)
    let isWrapped = Self.widths.contains(width) && width < Self.widths.upperBound
    self.width =
      isWrapped && Self.isFilled(lines, width: width) ? width : Self.narrowWidth(of: lines)
  }

  /// The width of a text in narrow columns, whose lines are all short.
  ///
  /// Menus, addresses and verse have short lines as well: here nearly every line must be filled,
  /// and many must begin in mid-sentence.
  private static func narrowWidth(of lines: [RawLine]) -> Int? {
    let followed = zip(lines, lines.dropFirst()).filter { $0.canContinue(in: $1) }
    guard followed.count >= 4, let width = lines.lazy.map(\.columns).max(),
      narrowWidths.contains(width)
    else { return nil }
    let filled = followed.count { $0.columns + 1 + $1.firstWordLength > width }
    let midSentence = followed.count { $1.text.unicodeScalars.first?.isLowercaseLetter == true }
    let isNarrow = filled * 10 >= followed.count * 9 && midSentence * 5 >= followed.count * 2
    return isNarrow ? width : nil
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
  /// The column the line ends at; for lines longer than any that was wrapped, about so.
  fileprivate var columns: Int {
    indent + (text.utf8.count < 512 ? text.unicodeScalars.columns : text.utf8.count)
  }

  /// The columns that the line above had to have free to take more of this one.
  fileprivate var firstWordLength: Int {
    guard let first = text.unicodeScalars.first else { return 0 }
    // Such scripts part anywhere but before closing signs.
    if first.isUnspacedScript { return 4 }
    return text.unicodeScalars.prefix { $0 != " " }.columns
  }

  /// Whether `next` could be more of the same paragraph by what both lines are.
  fileprivate func canContinue(in next: RawLine) -> Bool {
    !isBlank && !next.isBlank && !isCode && !next.isCode && quoteDepth == next.quoteDepth
      && ListMarker(next.text) == nil
  }
}

extension Sequence<Unicode.Scalar> {
  /// Cells on a terminal, marks not looked for.
  fileprivate var columns: Int { reduce(0) { $0 + ($1.isWide ? 2 : 1) } }
}

extension Unicode.Scalar {
  /// East Asian wide and full-width letters and signs (UAX #11), the ranges that text has.
  fileprivate var isWide: Bool {
    switch value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
