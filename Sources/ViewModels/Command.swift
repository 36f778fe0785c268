/// Something the reader of the news wants, by key or by name on the command line.
///
/// What each is called, does and is bound to stands in one table: `CommandTable`.
public enum Command: String, Sendable, Hashable, CaseIterable {
  case moveDown = "move-down"
  case moveUp = "move-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case goFirst = "go-first"
  case goLast = "go-last"

  case open
  case back
  case left
  case right
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case nextUnread = "next-unread"
  case previousUnread = "previous-unread"

  case find
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case nextView = "next-view"

  case toggleRead = "toggle-read"
  case toggleStar = "toggle-star"
  case markViewRead = "mark-view-read"
  case undo
  case redo

  case feeds
  case refresh
  case refreshAll = "refresh-all"
  case set
  case removeFeed = "remove-feed"

  case toggleFullText = "full-text"
  case openInBrowser = "open-in-browser"
  case openInBrowserUnread = "open-in-browser-unread"
  case openEnclosure = "open-enclosure"
  case saveEnclosure = "save-enclosure"

  case add
  case sampleEdition = "sample-edition"

  case nextLayout = "next-layout"
  case widen
  case narrow
  case redraw

  case help
  case commandLine = "command-line"
  case messages
  case cancel
  case suspend
  case quit
  case quitNow = "quit-now"
}
