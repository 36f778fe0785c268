import Articles

/// Builds a document's blocks from the lines of a body.
struct BodyAssembly {
  /// The agency of the first paragraph's dateline.
  private(set) var datelineAgency: String?

  private var blocks: [Block] = []
  /// Lines that belong to one block, still open.
  private var open: [DumpLine] = []
  private var openRole: DumpLineRole?

  mutating func append(_ line: DumpLine, as role: DumpLineRole) {
    if !continues(line, role) { close() }
    openRole = role
    open.append(line)
  }

  mutating func finished() -> [Block] {
    close()
    // A rule with nothing on one side parts nothing.
    while blocks.last == .rule { blocks.removeLast() }
    return Array(blocks.drop { $0 == .rule })
  }

  /// Whether the line belongs to the block that is open.
  private func continues(_ line: DumpLine, _ role: DumpLineRole) -> Bool {
    guard role == openRole, let last = open.last else { return false }
    switch role {
    case .paragraph: return last.isVerse && line.isVerse && !line.traits.contains(.isAfterBlank)
    case .listItem: return last.marker.isFollowed(by: line.marker)
    case .quote: return true
    case .code: return !(open.count > 1 && last.isFence)
    default: return false
    }
  }

  private mutating func close() {
    defer {
      open.removeAll(keepingCapacity: true)
      openRole = nil
    }
    guard let role = openRole, let first = open.first else { return }
    switch role {
    case .heading: blocks.append(heading(first))
    case .listItem:
      blocks.append(
        .list(start: first.marker?.number, items: open.map { [.paragraph($0.inlines)] }))
    case .quote: blocks.append(.quote(quotedBlocks))
    case .code:
      let code = open.filter { !$0.isFence }.map(\.text).joined(separator: "\n")
      if !code.isEmpty { blocks.append(.code(code)) }
    case .rule: if blocks.last != .rule { blocks.append(.rule) }
    default: blocks.append(paragraph(open[...]))
    }
  }

  private func heading(_ line: DumpLine) -> Block {
    guard let level = line.markdownLevel else { return .heading(level: 2, line.inlines) }
    guard line.marked == nil else { return .heading(level: max(2, level), line.inlines) }
    return .heading(level: max(2, level), line.text.trimmed(["#"]))
  }

  /// Lines of verse, an address or a signature keep their ends.
  private mutating func paragraph(_ lines: ArraySlice<DumpLine>) -> Block {
    if blocks.isEmpty, let first = lines.first {
      datelineAgency = NewsAgency.inDateline(of: first.text)
    }
    return Self.paragraph(lines)
  }

  private static func paragraph(_ lines: ArraySlice<DumpLine>) -> Block {
    var inlines: [Inline] = []
    inlines.reserveCapacity(lines.count * 2 - 1)
    for line in lines {
      if !inlines.isEmpty { inlines.append(.lineBreak) }
      inlines += line.marked == nil ? [.text(line.text)] : line.inlines
    }
    return .paragraph(inlines)
  }

  /// The quoted lines as paragraphs: verse kept together.
  private var quotedBlocks: [Block] {
    var blocks: [Block] = []
    var start = 0
    for index in open.indices {
      let next = index + 1
      let goesOn =
        next < open.count && open[index].isVerse && open[next].isVerse
        && !open[next].traits.contains(.isAfterBlank)
      guard !goesOn else { continue }
      blocks.append(Self.paragraph(open[start..<next]))
      start = next
    }
    return blocks
  }
}

extension DumpLine {
  /// Short enough for a line whose end means something.
  fileprivate var isVerse: Bool { length <= 64 }

  fileprivate var isFence: Bool { text.drop { $0 == " " || $0 == "\t" }.hasPrefix("```") }
}

extension ListMarker? {
  /// Whether an item marked by `next` belongs to the same list.
  fileprivate func isFollowed(by next: ListMarker?) -> Bool {
    switch (self, next) {
    case (.bullet?, .bullet?): true
    case (.number(let number, _)?, .number(let follower, _)?): follower == number + 1
    default: false
    }
  }
}
