import Articles

/// Makes inlines of a block's texts: words with the marks their author gave them.
struct InlineBuilder {
  /// Words that share their marks.
  private struct Span {
    var text: String
    var marks: TextPiece.Marks
    var link: Int32
  }

  /// Marks that inlines have of their own; the words themselves show the others.
  private static let ownMarks: TextPiece.Marks = [.strong, .emphasis, .code]

  private let page: PageContent
  private let base: String?
  /// Marks that say nothing here: a heading need not be strong.
  private let ignored: TextPiece.Marks
  private var spans: [Span] = []
  private var endsInSpace = true

  static func inlines(
    of block: TextBlock, on page: PageContent, base: String?, ignoring: TextPiece.Marks = []
  ) -> [Inline] {
    var builder = InlineBuilder(page: page, base: base, ignored: ignoring)
    for index in block.pieces { builder.append(index, of: block) }
    builder.trimEnd()
    return builder.linked(builder.spans[...])
  }

  private init(page: PageContent, base: String?, ignored: TextPiece.Marks) {
    self.page = page
    self.base = base
    self.ignored = ignored
  }

  // MARK: - Spans

  private mutating func append(_ index: Int, of block: TextBlock) {
    let piece = page.pieces[index]
    let rank = Int(piece.rank)
    if piece.marks.contains(.lineBreak) { return appendBreak(piece.link) }
    if piece.marks.contains(.spaced) { appendSpace() }
    let text: String
    if page.outline.isText(rank) {
      text = collapsed(page.shownText(index, of: block)).displayable
    } else {
      text = (page.outline.attribute(.alt, rank) ?? "").displayableLine
    }
    guard !text.isEmpty else { return }
    let marks = piece.marks.subtracting(ignored).intersection(Self.ownMarks)
    if let last = spans.last, last.marks == marks, last.link == piece.link {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(text: text, marks: marks, link: piece.link))
    }
    endsInSpace = text.last == " "
  }

  private mutating func appendSpace() {
    guard !endsInSpace, let last = spans.last else { return }
    endsInSpace = true
    if last.marks.isEmpty && last.link < 0 {
      spans[spans.count - 1].text += " "
    } else {
      spans.append(Span(text: " ", marks: [], link: -1))
    }
  }

  private mutating func appendBreak(_ link: Int32) {
    trimSpaces()
    guard !spans.isEmpty else { return }
    spans.append(Span(text: "", marks: .lineBreak, link: link))
    endsInSpace = true
  }

  /// White space runs become one space, none behind another.
  private func collapsed(_ bytes: ArraySlice<UInt8>) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    var hasSpace = false
    for byte in bytes {
      if byte.isMarkupSpace {
        hasSpace = true
        continue
      }
      if hasSpace && !(line.isEmpty && endsInSpace) { line.append(0x20) }
      hasSpace = false
      line.append(byte)
    }
    if hasSpace && !(line.isEmpty && endsInSpace) { line.append(0x20) }
    return String(decoding: line, as: UTF8.self)
  }

  /// Takes the spaces from the end of the last words.
  private mutating func trimSpaces() {
    guard let last = spans.last, last.text.hasSuffix(" ") else { return }
    let text = last.text.trimmedAtEnd
    if text.isEmpty { spans.removeLast() } else { spans[spans.count - 1].text = text }
  }

  /// Takes spaces and line breaks from the end of the block.
  private mutating func trimEnd() {
    trimSpaces()
    while let last = spans.last, last.marks.contains(.lineBreak) {
      spans.removeLast()
      trimSpaces()
    }
  }

  // MARK: - Inlines

  private func linked(_ spans: ArraySlice<Span>) -> [Inline] {
    groups(of: spans) { $0.link }.flatMap { group -> [Inline] in
      let inlines = marked(group, by: [.strong, .emphasis, .code])
      guard let link = group.first?.link, link >= 0, let url = url(ofLink: Int(link)) else {
        return inlines
      }
      return [.link(url: url, inlines)]
    }
  }

  private func marked(
    _ spans: ArraySlice<Span>, by marks: ArraySlice<TextPiece.Marks>
  ) -> [Inline] {
    guard let mark = marks.first else {
      return spans.map { $0.marks.contains(.lineBreak) ? .lineBreak : .text($0.text) }
    }
    return groups(of: spans) { $0.marks.contains(mark) }.flatMap { group -> [Inline] in
      let isMarked = group.first?.marks.contains(mark) ?? false
      if mark == .code && isMarked { return [.code(group.map(\.text).joined())] }
      let inlines = marked(group, by: marks.dropFirst())
      guard isMarked else { return inlines }
      return mark == .strong ? [.strong(inlines)] : [.emphasis(inlines)]
    }
  }

  private func groups<Key: Equatable>(
    of spans: ArraySlice<Span>, by key: (Span) -> Key
  ) -> [ArraySlice<Span>] {
    var groups: [ArraySlice<Span>] = []
    var start = spans.startIndex
    for index in spans.indices.dropFirst() where key(spans[index]) != key(spans[index - 1]) {
      groups.append(spans[start..<index])
      start = index
    }
    if start < spans.endIndex { groups.append(spans[start...]) }
    return groups
  }

  private func url(ofLink rank: Int) -> String? {
    guard let reference = page.outline.attribute(.href, rank), !reference.hasPrefix("#") else {
      return nil
    }
    return WebAddress.absolute(reference, on: base)?.displayable
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    lastIndex { $0 != " " }.map { String(self[...$0]) } ?? ""
  }
}
