/// One line of the table of commands.
public struct CommandEntry: Sendable, Hashable {
  public var command: Command
  /// What it does, for help and documentation.
  public var title: String
  public var group: CommandGroup
  /// The keys it has unless its user chose others.
  public var keys: [Key]

  /// The name that is typed on the command line.
  public var name: String { command.rawValue }
}

/// The headings under which help lists commands, in this order.
public enum CommandGroup: String, Sendable, Hashable, CaseIterable {
  case moving = "Moving"
  case articles = "Between articles and panes"
  case finding = "Finding"
  case marking = "Marking"
  case feeds = "Feeds"
  case pages = "Pages and files"
  case adding = "Adding"
  case looks = "Looks"
  case program = "Program"
}

/// Every command: its name, title, group and default keys.
///
/// Help screen, completion, `Docs/Keys.md` and the man page are made from this table. No default
/// needs Alt or a function key alone, since Alt travels as Esc over SSH.
public enum CommandTable {
  public static let entries: [CommandEntry] =
    moving + articles + finding + marking + feeds + pages + adding + looks + program

  /// The entry of a command.
  public static func entry(for command: Command) -> CommandEntry? {
    entries.first { $0.command == command }
  }

  private static let moving: [CommandEntry] = [
    entry(.moveDown, "down a row or line", .moving, ["j", .down]),
    entry(.moveUp, "up a row or line", .moving, ["k", .up]),
    entry(
      .pageDown, "down a page; at the end, the next unread one", .moving,
      [" ", .pageDown, .control("f")]),
    entry(.pageUp, "up a page", .moving, ["b", .pageUp, .control("b")]),
    entry(.halfPageDown, "down half a page", .moving, [.control("d")]),
    entry(.halfPageUp, "up half a page", .moving, [.control("u")]),
    entry(.goFirst, "to the start, or to the row or line counted", .moving, ["g", .home]),
    entry(.goLast, "to the end, or to the row or line counted", .moving, ["G", .end]),
  ]

  private static let articles: [CommandEntry] = [
    entry(.open, "open the selected article", .articles, [.enter]),
    entry(.back, "back", .articles, [.escape, .backspace]),
    entry(.left, "to the list; from the list to the feeds", .articles, ["h", .left]),
    entry(.right, "to the reading pane; opens the article", .articles, ["l", .right]),
    entry(.nextPane, "next pane", .articles, [.tab]),
    entry(.previousPane, "previous pane", .articles, [.backTab]),
    entry(.nextArticle, "open the next article", .articles, ["J"]),
    entry(.previousArticle, "open the previous article", .articles, ["K"]),
    entry(.nextUnread, "next unread article; while finding, next match", .articles, ["n"]),
    entry(.previousUnread, "previous unread article", .articles, ["p"]),
  ]

  private static let finding: [CommandEntry] = [
    entry(.find, "filter the list, find in the article", .finding, ["/", "="]),
    entry(.nextMatch, "next match", .finding, []),
    entry(.previousMatch, "previous match", .finding, ["N"]),
    entry(.nextView, "view: all, unread, starred", .finding, ["v"]),
  ]

  private static let marking: [CommandEntry] = [
    entry(.toggleRead, "mark read or unread", .marking, ["m"]),
    entry(.toggleStar, "star or unstar", .marking, ["s"]),
    entry(.markViewRead, "mark everything in this view read", .marking, ["A"]),
    entry(.undo, "undo the last marking or removal of a feed", .marking, ["u"]),
    entry(.redo, "redo what was undone", .marking, ["U"]),
  ]

  private static let feeds: [CommandEntry] = [
    entry(.feeds, "the feeds; Enter shows the articles of one", .feeds, ["f"]),
    entry(.refresh, "refresh this feed or folder, else all", .feeds, ["r"]),
    entry(.refreshAll, "refresh all feeds that are due", .feeds, ["R"]),
    entry(.set, "set key=value for this feed; alone, show", .feeds, []),
    entry(.removeFeed, "follow this feed no more", .feeds, []),
  ]

  private static let pages: [CommandEntry] = [
    entry(.toggleFullText, "full text of the page on or off", .pages, ["x"]),
    entry(.openInBrowser, "open the page in the browser", .pages, ["o"]),
    entry(.openInBrowserUnread, "the same, leaving it unread", .pages, ["O"]),
    entry(.openEnclosure, "open a file of the article; 2e the second", .pages, ["e"]),
    entry(.saveEnclosure, "save a file of the article; 2E the second", .pages, ["E"]),
  ]

  private static let adding: [CommandEntry] = [
    entry(.add, "add a URL, a path or a list of feeds", .adding, ["a"]),
    entry(.sampleEdition, "add the sample edition", .adding, []),
  ]

  private static let looks: [CommandEntry] = [
    entry(
      .nextLayout, "layout: by width, stacked, side by side, one pane", .looks, ["z"]),
    entry(.widen, "wider text", .looks, ["+"]),
    entry(.narrow, "narrower text", .looks, ["-"]),
    entry(.redraw, "redraw the screen", .looks, [.control("l")]),
  ]

  private static let program: [CommandEntry] = [
    entry(.help, "this help", .program, ["?", .function(1)]),
    entry(.commandLine, "type a command; Tab completes it", .program, [":"]),
    entry(.messages, "the last messages, whole and with their times", .program, ["M"]),
    entry(.cancel, "cancel what is under way", .program, [.control("c")]),
    entry(.suspend, "suspend; `fg` comes back", .program, [.control("z")]),
    entry(.quit, "back; at the top, quit", .program, ["q"]),
    entry(.quitNow, "quit now", .program, ["Q"]),
  ]

  private static func entry(
    _ command: Command, _ title: String, _ group: CommandGroup, _ keys: [Key]
  ) -> CommandEntry {
    CommandEntry(command: command, title: title, group: group, keys: keys)
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// `"j"` is the key that types a j.
  public init(extendedGraphemeClusterLiteral value: Character) {
    self = .character(value)
  }
}
