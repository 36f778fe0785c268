import Articles

/// A text and how its parts look.
struct StyledText: Sendable {
  struct Style: Sendable, Hashable {
    var role: TextRole
    var marks: TextMarks = []
  }

  struct Span: Sendable {
    /// UTF-8 offset of its end; it starts where the one before ends.
    var end: Int
    var style: Style
  }

  private(set) var text = ""
  private(set) var spans: [Span] = []

  init() {}

  init(_ text: String, role: TextRole) {
    append(text, Style(role: role))
  }

  /// The inlines of a block; their marks combine.
  init(_ inlines: [Inline], role: TextRole) {
    append(inlines, Style(role: role))
  }

  /// Adds a text; its tabs become spaces, for a line of words has no columns to jump to.
  mutating func append(_ added: String, _ style: Style) {
    guard !added.isEmpty else { return }
    text += added.hasTabs ? added.withSpacesForTabs : added
    if spans.last?.style == style { spans.removeLast() }
    spans.append(Span(end: text.utf8.count, style: style))
  }

  private mutating func append(_ inlines: [Inline], _ style: Style) {
    for inline in inlines {
      switch inline {
      case .text(let text): append(text, style)
      case .emphasis(let inlines): append(inlines, style.marked(.emphasis))
      case .strong(let inlines): append(inlines, style.marked(.strong))
      case .code(let text): append(text, style.marked(.code))
      case .link(_, let inlines): append(inlines, style.marked(.link))
      case .lineBreak: append("\n", style)
      }
    }
  }
}

extension StyledText.Style {
  fileprivate func marked(_ mark: TextMarks) -> Self {
    Self(role: role, marks: marks.union(mark))
  }
}

extension String {
  fileprivate var hasTabs: Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(0x09) } ?? true
  }

  fileprivate var withSpacesForTabs: String {
    String(decoding: utf8.map { $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
  }
}
