/// Reads a text as the lines its author wrote: wrapped lines joined, features measured.
struct DumpLines {
  private(set) var lines: [DumpLine] = []
  private let raw: [RawLine]
  private let unwrapping: Unwrapping

  /// The lines of `text` that are not blank.
  static func lines(of text: String) -> [DumpLine] {
    var reader = DumpLines(RawLine.lines(of: text))
    reader.read()
    return reader.lines
  }

  private init(_ raw: [RawLine]) {
    self.raw = raw
    unwrapping = Unwrapping(raw)
  }

  private mutating func read() {
    var start = 0
    while start < raw.count {
      guard !raw[start].isBlank else {
        start += 1
        continue
      }
      let marker = marker(at: start)
      let end = endOfLine(from: start, marker: marker)
      append(start..<end, marker: marker)
      start = end
    }
  }

  /// The list marker of a line; a number only beside the number before or after it.
  private func marker(at index: Int) -> ListMarker? {
    guard !raw[index].isCode, let marker = ListMarker(raw[index].text) else { return nil }
    guard let number = marker.number else { return marker }
    let follows = lines.last?.marker?.number.map { $0 == number - 1 } ?? false
    return follows || isNumber(number + 1, after: index) ? marker : nil
  }

  /// Whether the next numbered line within reach has `number`.
  private func isNumber(_ number: Int, after index: Int) -> Bool {
    for line in raw[(index + 1)...].prefix(12) {
      if let found = ListMarker(line.text)?.number { return found == number }
    }
    return false
  }

  private func endOfLine(from start: Int, marker: ListMarker?) -> Int {
    let item = marker.map { _ in raw[start].indent }
    var end = start + 1
    while end < raw.count, unwrapping.joins(raw[end - 1], raw[end], item: item) { end += 1 }
    return end
  }

  private mutating func append(_ range: Range<Int>, marker: ListMarker?) {
    let first = raw[range.lowerBound]
    var text = first.text
    for line in raw[range].dropFirst() { text.appendWrapped(line.text) }
    guard !text.isEmpty || first.isCode else { return }
    let isBeforeBlank = range.upperBound == raw.count || raw[range.upperBound].isBlank
    lines.append(
      DumpLine(
        text: text, number: range.lowerBound + 1, quoteDepth: first.quoteDepth,
        indent: first.indent, marker: marker, isCode: first.isCode,
        isAfterBlank: range.lowerBound == 0 || raw[range.lowerBound - 1].isBlank,
        isBeforeBlank: isBeforeBlank))
  }
}

extension String {
  /// Words that follow a hyphen left for a part of the next word: "Militär- und".
  private static let conjunctions: Set<Substring> = [
    "und", "oder", "bis", "bzw.", "sowie", "and", "or", "to", "en", "of", "et", "ou", "og", "och",
  ]

  /// Appends the next line of wrapped text: after a hyphen without, else with a space.
  fileprivate mutating func appendWrapped(_ line: String) {
    let tail = utf8.suffix(2)
    let isHyphenated =
      tail.last == 0x2D && tail.first != 0x20 && tail.first != 0x2D
      && line.unicodeScalars.first?.isLetter == true
      && !Self.conjunctions.contains(line.prefix { $0 != " " })
    let isUnspaced =
      unicodeScalars.last?.isUnspacedScript == true
      && line.unicodeScalars.first?.isUnspacedScript == true
    if !isHyphenated && !isUnspaced { append(" ") }
    append(line)
  }
}
