import Articles

/// An article being set: the lines so far, and what the next ones depend on.
struct Composition {
  let ornaments: Ornaments
  private let measure: Int
  private(set) var lines: [TypesetLine] = []
  private(set) var passages: [String] = []
  private(set) var margin: Margin
  /// Characters of the passage that is being set.
  private var length = 0
  /// What goes between the words set last and those set next, if they share a passage.
  private var separator = "\n"
  /// How many levels of the margin a blank line before the next line runs through.
  private var pendingBlank: Int?

  init(measure: Int, ornaments: Ornaments) {
    self.measure = measure
    self.ornaments = ornaments
    margin = Margin(measure: measure)
  }

  /// Starts the words of the next passage.
  mutating func beginPassage() {
    passages.append("")
    length = 0
  }

  /// Parts what follows from what is set by a blank line, and their words by a separator.
  ///
  /// Nothing happens until something follows; then there is one blank line however often it
  /// was asked for.
  mutating func part(isBlank: Bool = true, separator: String = "\n") {
    self.separator = separator
    guard isBlank, !lines.isEmpty else { return }
    pendingBlank = min(pendingBlank ?? .max, margin.depth)
  }

  /// Sets what is within a level of the margin, such as a list item.
  mutating func indented(
    first: TypesetRun, rest: TypesetRun, _ set: (inout Composition) -> Void
  ) {
    margin.push(first: first, rest: rest)
    set(&self)
    margin.pop()
  }

  /// Sets a text, broken into lines.
  mutating func set(_ styled: StyledText) {
    let text = MeasuredText(styled.text)
    let ranges = LineBreaker(width: margin.textWidth).lines(of: text)
    guard !ranges.isEmpty else { return }
    let offset = append(words: styled.text, length: text.clusters.count)
    set(styled, text, ranges, offset: offset)
  }

  /// Sets a text whose words are in the passage already, from an offset on.
  mutating func set(_ styled: StyledText, offset: Int) {
    let text = MeasuredText(styled.text)
    set(styled, text, LineBreaker(width: margin.textWidth).lines(of: text), offset: offset)
  }

  private mutating func set(
    _ styled: StyledText, _ text: MeasuredText, _ ranges: [Range<Int>], offset: Int
  ) {
    var cutter = RunCutter(text: text, spans: styled.spans, offset: offset)
    for range in ranges {
      append(cutter.runs(range), offset: offset + range.lowerBound)
    }
  }

  /// Sets preformatted text: every space and line end counts.
  mutating func set(code: String) {
    guard code.contains(where: { !$0.isWhitespace }) else { return }
    let text = MeasuredText(code)
    let offset = append(words: code, length: text.clusters.count)
    var cutter = CodeCutter(
      text: text, offset: offset, width: margin.textWidth, wrapMarker: ornaments.wrapMarker)
    for row in cutter.cut() { append(row.runs, offset: row.offset) }
  }

  /// Sets a line across the measure.
  mutating func setRule() {
    let width = margin.textWidth
    let text = String(repeating: ornaments.rule, count: width)
    append([TypesetRun(text: text, role: .rule, width: width)], offset: length)
  }

  /// Adds words to the passage and returns the offset of the first.
  mutating func append(words: String, length added: Int) -> Int {
    let last = passages.count - 1
    guard last >= 0 else { return 0 }
    if !passages[last].isEmpty {
      passages[last] += separator
      length += separator.count
    }
    let offset = length
    passages[last] += words
    length += added
    return offset
  }

  /// Adds a line, after the blank one that was asked for.
  mutating func append(_ runs: [TypesetRun], offset: Int) {
    let start = ReadingPosition(passage: max(0, passages.count - 1), offset: offset)
    if let depth = pendingBlank {
      lines.append(TypesetLine(runs: margin.blankRuns(depth: depth), start: start))
      pendingBlank = nil
    }
    let before = margin.takeRuns()
    lines.append(TypesetLine(runs: before.isEmpty ? runs : before + runs, start: start))
  }
}
