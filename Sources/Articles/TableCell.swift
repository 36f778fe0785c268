/// One cell of a table's row.
public struct TableCell: Sendable, Hashable {
  public var inlines: [Inline]
  /// Whether the cell names its column or row.
  public var isHeader: Bool

  public init(_ inlines: [Inline], isHeader: Bool = false) {
    self.inlines = inlines
    self.isHeader = isHeader
  }

  /// A cell of one unmarked text.
  public init(_ text: String, isHeader: Bool = false) {
    self.init(text.isEmpty ? [] : [.text(text)], isHeader: isHeader)
  }
}

extension [TableCell] {
  /// The words of a row, cells parted by tabs: what spreadsheets take.
  public var plainText: String { map(\.plainText).joined(separator: "\t") }
}

extension TableCell {
  /// The words alone, on one line, so that tabs and line ends part cells and rows only.
  public var plainText: String {
    let text = inlines.plainText
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return text }
    return String(text.map { $0 == "\n" || $0 == "\t" ? " " : $0 })
  }
}
