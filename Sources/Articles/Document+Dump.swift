extension Document {
  /// The tree as lines a person can read, for fixtures and `depesche parse`.
  ///
  /// One line a block: its kind, then its inlines with `_emphasis_`, `*strong*`, `` `code` ``
  /// and `[link](url)`. Blocks inside blocks are indented by two spaces.
  public var dump: String {
    blocks.flatMap { $0.dumpLines(indent: "") }.map { $0 + "\n" }.joined()
  }
}

extension Block {
  fileprivate func dumpLines(indent: String) -> [String] {
    switch self {
    case .paragraph(let inlines): ["\(indent)paragraph: \(inlines.dump)"]
    case .heading(let level, let inlines): ["\(indent)heading \(level): \(inlines.dump)"]
    case .list(let start, let items):
      [indent + (start.map { "list from \($0)" } ?? "list")]
        + items.flatMap { item in
          ["\(indent)  item"] + item.flatMap { $0.dumpLines(indent: indent + "    ") }
        }
    case .quote(let blocks):
      ["\(indent)quote"] + blocks.flatMap { $0.dumpLines(indent: indent + "  ") }
    case .code(let text):
      ["\(indent)code"]
        + text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(indent)  \($0)" }
    case .table(let rows):
      ["\(indent)table"] + rows.map { "\(indent)  row: \($0.map(\.dump).joined(separator: " | "))" }
    case .image(let image): ["\(indent)image: \(image.dump)"]
    case .rule: ["\(indent)rule"]
    }
  }
}

extension ArticleImage {
  /// The fields that are there, each with its name: `caption "…" credit "…"`.
  public var dump: String {
    [("caption", caption), ("credit", credit), ("alt", alt), ("url", url)]
      .compactMap { name, value in value.map { "\(name) \"\($0)\"" } }
      .joined(separator: " ")
  }
}

extension TableCell {
  /// The words in brackets where they are a header.
  fileprivate var dump: String { isHeader ? "[\(inlines.dump)]" : inlines.dump }
}

extension [Inline] {
  fileprivate var dump: String { map(\.dump).joined() }
}

extension Inline {
  fileprivate var dump: String {
    switch self {
    case .text(let text): text
    case .emphasis(let inlines): "_\(inlines.dump)_"
    case .strong(let inlines): "*\(inlines.dump)*"
    case .code(let text): "`\(text)`"
    case .link(let url, let inlines): "[\(inlines.dump)](\(url))"
    case .lineBreak: " ⏎ "
    }
  }
}
