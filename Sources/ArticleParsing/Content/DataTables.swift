/// Tells tables of data from those that only lay out a page.
struct DataTables {
  private let page: PageContent

  /// A cell of data holds no more letters.
  private static let longestCell = 600

  init(_ page: PageContent) {
    self.page = page
  }

  /// Whether a table holds data: rows and columns of short texts, and no other table.
  func isData(_ rank: Int) -> Bool {
    var rows = 0
    var cells = 0
    var inner = rank + 1
    while inner < Int(page.outline.ends[rank]) {
      defer { inner += 1 }
      switch page.outline.tag(inner) {
      case .table: return false
      case .tr: rows += 1
      case .td, .th:
        cells += 1
        if page.mass.text[inner] > Self.longestCell { return false }
      default: break
      }
    }
    return rows > 1 && cells > rows
  }

  /// Whether a row or cell belongs to a table of data.
  func isInData(_ rank: Int) -> Bool {
    var outer = page.outline.parent(rank)
    while outer > 0 {
      if page.outline.tag(outer) == .table { return isData(outer) }
      outer = page.outline.parent(outer)
    }
    return false
  }
}
