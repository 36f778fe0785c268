/// How list and reading pane share the screen.
public enum Layout: Sendable, Hashable {
  /// One pane at a time, each with the whole screen.
  case single
  /// The list above, the reading pane below.
  case stacked
  /// The list on the left, the reading pane on the right.
  case sideBySide
}

/// What the user asked of the layout; `z` steps through them.
public enum LayoutChoice: String, Sendable, Hashable, CaseIterable {
  case automatic = "by width"
  case stacked
  case sideBySide = "side by side"
  case single = "one pane"

  /// The one after it, the first after the last.
  var next: LayoutChoice {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// The layout for a screen.
  ///
  /// A choice that does not fit falls back to one pane: a list needs three rows to be one, and
  /// a reading pane of less than 30 columns is none.
  func layout(for size: ScreenSize) -> Layout {
    switch self {
    case .automatic where size.columns >= 160 && size.rows >= 8: .sideBySide
    case .automatic where size.columns >= 100 && size.rows >= 16: .stacked
    case .stacked where size.rows >= 12: .stacked
    case .sideBySide where size.columns >= 70: .sideBySide
    default: .single
    }
  }
}

/// Where the panes lie: the frames of a layout on a screen whose last row is the status line.
public struct PaneFrames: Sendable, Hashable {
  /// `nil` while only the article is shown.
  public var list: Frame?
  /// `nil` while only the list is shown.
  public var article: Frame?
  /// The line between two panes: one row or one column.
  public var divider: Frame?

  init(layout: Layout, focus: Pane, size: ScreenSize) {
    let height = size.rows - 1
    let whole = Frame(column: 0, row: 0, width: size.columns, height: height)
    switch layout {
    case .single:
      list = focus == .list ? whole : nil
      article = focus == .article ? whole : nil
    case .stacked:
      let listHeight = min(max(4, height * 2 / 5), 14)
      list = Frame(column: 0, row: 0, width: size.columns, height: listHeight)
      divider = Frame(column: 0, row: listHeight, width: size.columns, height: 1)
      article = Frame(
        column: 0, row: listHeight + 1, width: size.columns, height: height - listHeight - 1)
    case .sideBySide:
      let listWidth = min(max(32, size.columns * 2 / 5), 80)
      list = Frame(column: 0, row: 0, width: listWidth, height: height)
      // A free column on either side of the line.
      divider = Frame(column: listWidth + 1, row: 0, width: 1, height: height)
      article = Frame(
        column: listWidth + 2, row: 0, width: size.columns - listWidth - 2, height: height)
    }
  }

  /// Rows below the feeds that tell of the selected one: what went wrong has to be there.
  private static func detailRows(of rows: Int) -> Int {
    rows >= 14 ? 5 : rows >= 10 ? 3 : 0
  }

  /// The frames of the feeds view: feeds where the list is, what is known of the selected one
  /// beside or below, where there is room.
  init(feedsIn layout: Layout, size: ScreenSize) {
    self.init(layout: layout == .sideBySide ? layout : .single, focus: .list, size: size)
    let rows = Self.detailRows(of: size.rows)
    guard layout != .sideBySide, rows > 0 else { return }
    let top = size.rows - 1 - rows
    list?.height = top - 1
    divider = Frame(column: 0, row: top - 1, width: size.columns, height: 1)
    article = Frame(column: 0, row: top, width: size.columns, height: rows)
  }
}
