public import Typesetting

/// What is to be seen, in words, rows and roles; where it lies on cells is the painter's.
public struct ScreenContents: Sendable, Hashable {
  public var size: ScreenSize
  public var body: Body
  public var footer: Footer
  public var ornaments: Ornaments

  /// What fills the screen above the footer.
  public enum Body: Sendable, Hashable {
    /// The terminal is smaller than `ScreenSize.smallest`.
    case tooSmall
    case help(HelpContents)
    case sheet(SheetContents)
    case feeds(FeedsContents)
    case panes(PaneContents)
  }

  /// The last row.
  public enum Footer: Sendable, Hashable {
    /// A message, or the hints that fit; and on the right where the reader is. `more` is the hint
    /// at what shows a message whole that does not fit.
    case status(Message?, hints: [String], place: String, more: String?)
    case prompt(Prompt)
  }
}

/// The help screen: the lines on it.
public struct HelpContents: Sendable, Hashable {
  public var lines: [Help.Line]
}

/// A sheet: the rows of its title, and those on the screen.
public struct SheetContents: Sendable, Hashable {
  public var title: [String]
  public var rows: [SheetRowContents]
}

/// A row of a sheet.
public struct SheetRowContents: Sendable, Hashable {
  /// Whether it is a part of what Enter chooses.
  public var isSelected: Bool
  public var text: String
}

/// The feeds view.
public struct FeedsContents: Sendable, Hashable {
  /// The feeds are in the list's frame, the details in the article's.
  public var frames: PaneFrames
  public var title: String
  /// "12 feeds"; empty until it is known.
  public var counts: String
  public var rows: [FeedRowContents]
  /// What is said where there is nothing to list.
  public var note: [String]
  /// What is known of the selected row, the most important first.
  public var details: [String]
}

/// A row of the feeds view.
public struct FeedRowContents: Sendable, Hashable {
  /// What is wrong with a feed.
  public enum Trouble: Sendable, Hashable {
    /// The last check failed.
    case failed
    /// The server says that the feed is no more.
    case gone
  }

  public var isSelected: Bool
  /// How many folders it is in.
  public var depth: Int
  /// Unread articles; `nil` where they are not counted.
  public var unread: Int?
  public var trouble: Trouble?
  public var title: String
}

/// The panes that are shown, each with its frame.
public struct PaneContents: Sendable, Hashable {
  public var frames: PaneFrames
  public var list: ListContents?
  public var article: ArticleContents?
  /// The pane that keys go to, where the cursor stands.
  public var focus: Pane
}

/// The list pane.
public struct ListContents: Sendable, Hashable {
  /// The name of the view: "All articles", "Unread: moscow".
  public var title: String
  /// "3 unread of 12"; empty until it is known.
  public var counts: String
  public var rows: [RowContents]
  /// What is said where there are no rows.
  public var note: [String]
}

/// A row of the list.
public struct RowContents: Sendable, Hashable {
  public var isSelected: Bool
  public var isUnread: Bool
  public var isStarred: Bool
  /// `2026-11-22`: a date, since words like "today" go stale on an idle screen.
  public var date: String
  public var source: String
  public var title: String
}

/// The reading pane.
public struct ArticleContents: Sendable, Hashable {
  /// The lines on the screen.
  public var lines: [TypesetLine]
  /// Columns left of the text.
  public var margin: Int
  /// What is found in these lines.
  public var matches: [TextMatch]
  public var currentMatch: TextMatch?
  /// What is said where no article is open.
  public var note: String
}
