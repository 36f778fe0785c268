/// One block of an article's body.
public indirect enum Block: Sendable, Hashable {
  case paragraph([Inline])
  /// `level` is 1 to 6; the article's own title is level 1, so a first subhead is level 2.
  case heading(level: Int, [Inline])
  /// Each item is a list of blocks. `start` is the first number of an ordered list, `nil` for
  /// bullets.
  case list(start: Int?, items: [[Block]])
  case quote([Block])
  /// Preformatted text: spaces and line ends count.
  case code(String)
  /// Rows of cells, all rows of one table equally long; a spanned place is an empty cell.
  case table(rows: [[TableCell]])
  case image(ArticleImage)
  case rule
}

extension Block {
  /// A paragraph of one unmarked text.
  public static func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  /// A heading of one unmarked text.
  public static func heading(level: Int, _ text: String) -> Block {
    .heading(level: level, [.text(text)])
  }

  /// The words of a block; empty for images and rules.
  ///
  /// Blocks inside a quote are joined by a blank line, items of a list and rows of a table by a
  /// line end, cells by a tab.
  public var plainText: String {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.plainText
    case .list(_, let items):
      items.map { $0.plainText(separator: "\n") }.joined(separator: "\n")
    case .quote(let blocks): blocks.plainText(separator: "\n\n")
    case .code(let text): text
    case .table(let rows): rows.map(\.plainText).joined(separator: "\n")
    case .image, .rule: ""
    }
  }
}

extension [Block] {
  /// The words of the blocks that have any.
  func plainText(separator: String) -> String {
    lazy.map(\.plainText).filter { !$0.isEmpty }.joined(separator: separator)
  }
}
