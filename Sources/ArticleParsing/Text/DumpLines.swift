import Articles

/// Reads a text as the lines its author wrote: wrapped lines joined, features measured.
struct DumpLines {
  private(set) var lines: [DumpLine] = []
  private let raw: [RawLine]
  private let unwrapping: Unwrapping
  private let linkNumbers: LinkNumbers
  private let linkReferences: LinkReferences
  /// Whether headings, links or strong words show that the text is Markdown.
  private let isMarkdown: Bool

  /// The lines of `text` that are not blank.
  static func lines(of text: String) -> [DumpLine] {
    var reader = DumpLines(RawLine.lines(of: text))
    reader.read()
    return reader.lines
  }

  private init(_ raw: [RawLine]) {
    linkNumbers = LinkNumbers(raw)
    let references = LinkReferences(raw)
    linkReferences = references
    let listed = raw.prefix(raw.count - linkNumbers.references.count)
    self.raw = references.isEmpty ? Array(listed) : listed.map(references.withoutDefinition)
    unwrapping = Unwrapping(raw)
    isMarkdown =
      !references.isEmpty
      || raw.contains { $0.isFence || !$0.isCode && MarkdownInlines.isShown(by: $0.text) }
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
    if !first.isCode { text = linkReferences.resolved(linkNumbers.removed(from: text)) }
    // What is joined may be more marks on a letter than is displayable.
    if text.utf8.count != first.text.utf8.count { text = text.displayableLine }
    let marked = first.isCode ? nil : marked(text, marker)
    if let marked { text = marked.text }
    // A link without words.
    if let marked, marked.text.isEmpty, marked.marked.images.isEmpty { return }
    let isBeforeBlank = range.upperBound == raw.count || raw[range.upperBound].isBlank
    lines.append(
      DumpLine(
        text: text, number: range.lowerBound + 1, quoteDepth: first.quoteDepth,
        indent: first.indent, marker: marked?.marked.isPicture == true ? nil : marker,
        isCode: first.isCode,
        isAfterBlank: range.lowerBound == 0 || raw[range.lowerBound - 1].isBlank,
        isBeforeBlank: isBeforeBlank,
        marked: marked?.marked))
  }

  /// A line's words without marks and what they were read from; `nil` where it has none.
  private func marked(
    _ text: String, _ marker: ListMarker?
  ) -> (text: String, marked: DumpLine.MarkedText)? {
    let length = marker?.length ?? 0
    guard let read = MarkdownInlines(text.dropFirst(length), isMarkdown: isMarkdown) else {
      return nil
    }
    let words = read.plainText
    let plain = words.isEmpty ? read.images.first?.alt ?? "" : text.prefix(length) + words
    let marked = DumpLine.MarkedText(
      source: text, images: read.images, isPicture: words.isEmpty, isMarkdown: isMarkdown)
    return (plain, marked)
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
