import Typesetting
public import ViewModels

/// Lays the contents of a screen on cells.
public struct Painter {
  let contents: ScreenContents
  let theme: Theme
  var surface: Surface

  /// The whole surface for a screen's contents.
  public static func paint(_ contents: ScreenContents, theme: Theme = .standard) -> Surface {
    var painter = Painter(
      contents: contents, theme: theme, surface: Surface(size: contents.size))
    painter.paint()
    return painter.surface
  }

  private mutating func paint() {
    switch contents.body {
    case .tooSmall:
      let size = ScreenSize.smallest
      put("terminal too small", row: 0, column: 0)
      put("\(size.columns)x\(size.rows) needed", row: 1, column: 0)
      return
    case .help(let help): paint(help)
    case .sheet(let sheet): paint(sheet)
    case .feeds(let feeds): paint(feeds)
    case .panes(let panes): paint(panes)
    }
    paintFooter()
  }

  private mutating func paint(_ panes: PaneContents) {
    if let list = panes.list, let frame = panes.frames.list {
      paint(list, in: frame, hasFocus: panes.focus == .list)
    }
    if let article = panes.article, let frame = panes.frames.article {
      paint(article, in: frame, hasFocus: panes.focus == .article)
    }
    if let divider = panes.frames.divider { paintDivider(divider) }
  }

  mutating func paintDivider(_ frame: Frame) {
    let isAcross = frame.height == 1 && frame.width > 1
    let sign = isAcross ? contents.ornaments.rule : contents.ornaments.quoteBar
    for row in frame.row..<frame.row + frame.height {
      let text = String(repeating: sign, count: frame.width)
      put(text, row: row, column: frame.column, style: theme.divider)
    }
  }

  /// Puts text on the surface as far as it fits in `width` columns.
  @discardableResult
  mutating func put(
    _ text: String, row: Int, column: Int, width: Int? = nil, style: Style = .plain
  ) -> Int {
    let limit = width.map { column + $0 } ?? contents.size.columns
    return surface.put(text, row: row, column: column, limit: limit, style: style)
  }

  /// The text cut to `width` columns, with an ellipsis where something is cut.
  func cut(_ text: String, to width: Int) -> String {
    text.truncated(toWidth: max(0, width), ellipsis: contents.ornaments.ellipsis)
  }
}
