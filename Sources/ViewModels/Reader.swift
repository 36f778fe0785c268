public import Articles
import Typesetting

/// The whole state of the reader, and the only place where it changes.
///
/// `update` takes what happened and answers what the world shall do; `contents` says what is to
/// be seen. Both are pure: no clock, no cells, no SQL, nothing waits.
public struct Reader: Sendable, Hashable {
  public internal(set) var size: ScreenSize
  public internal(set) var list: ListState
  /// The article in the reading pane.
  public internal(set) var article: ArticleState?
  /// The number of the article that was asked for and has not come yet.
  var awaitedArticle: Int64?
  var awaitedUnread: UnreadRequest?
  public internal(set) var focus: Pane = .list
  var layoutChoice: LayoutChoice = .automatic
  var measure: Int
  let keymap: Keymap
  let ornaments: Ornaments

  public internal(set) var feeds = FeedsState()
  /// Whether the feeds are shown in place of the list.
  public internal(set) var isShowingFeeds = false
  /// Whether leaving the feeds leads to all articles.
  var feedsLeaveList = false
  /// What the list was chosen to show among the feeds.
  var listEntry: FeedsState.Entry?
  var fetching = Fetching()
  public internal(set) var sheet: Sheet?
  /// What is still to be chosen once the messages before it are left.
  var coveredChoice: Sheet?
  /// What the same key does again, as the message on the screen says.
  var offer: InsistOffer?
  /// The offer that the key that is being taken may accept.
  var standingOffer: InsistOffer?
  public internal(set) var prompt: Prompt?
  public internal(set) var help: Help?
  public internal(set) var message: Message? {
    didSet { if let message { log.record(message, at: now) } }
  }
  var log = MessageLog()
  /// Whether feeds that were added during a refresh wait for its end.
  var isRefreshAwaited = false
  /// The time on the local clock, for what is said to be remembered with it: the loop tells it
  /// before each event.
  public var now = Timestamp(seconds: 0)
  /// What an import under way has done so far.
  var importProgress: String?
  /// Whether the user ended the import under way.
  var isImportCancelled = false
  /// Whether a marking of the whole view is under way: what it did is not known yet.
  var isMarkingView = false
  /// Whether the selected row is to be opened as soon as the list is there.
  var opensWhenLoaded = false
  /// What was typed on earlier prompts.
  var promptHistory = PromptHistory()
  /// The number typed before a command.
  var count: Int?
  var history = ChangeHistory()
  /// The list as it was before the filter prompt opened, for Esc.
  var beforeFilter: FilterOrigin?
  /// Where the article stood before the find prompt opened.
  var findOrigin: ReadingPosition = .start
  var wasWelcomed = false
  /// Whether the first screen waits for the feeds: who follows some is not new here.
  var awaitsWelcome = false

  public init(_ options: ReaderOptions) {
    size = options.size
    list = ListState(query: options.query)
    measure = options.measure
    keymap = options.keymap
    ornaments = options.ornaments
  }
}

// MARK: - Geometry

extension Reader {
  var layout: Layout { layoutChoice.layout(for: size) }

  var frames: PaneFrames { PaneFrames(layout: layout, focus: focus, size: size) }

  /// Rows of the list pane that show articles; its first row is its heading.
  var listHeight: Int { max(1, (frames.list?.height ?? size.rows - 1) - 1) }

  /// Rows of the reading pane.
  var articleHeight: Int { max(1, frames.article?.height ?? size.rows - 1) }

  /// Rows of the feeds view that show feeds; its first row is its heading.
  var feedsHeight: Int { max(1, (feedsFrames.list?.height ?? size.rows - 1) - 1) }

  var feedsFrames: PaneFrames { PaneFrames(feedsIn: layout, size: size) }

  /// Rows of the help screen.
  var helpHeight: Int { max(1, size.rows - 1) }

  /// The typesetter for the reading pane as it is now.
  var typesetter: Typesetter {
    let width = frames.article?.width ?? size.columns
    let margins = width >= 44 ? 4 : 2
    return Typesetter(measure: max(1, min(measure, width - margins)), ornaments: ornaments)
  }

  /// Makes everything fit the screen again after anything that can have changed sizes.
  mutating func fit() {
    list.scroll(toFit: listHeight)
    let (typesetter, articleHeight, helpHeight) = (typesetter, articleHeight, helpHeight)
    article?.fit(typesetter, height: articleHeight)
    help?.fit(height: helpHeight)
    feeds.scroll(toFit: feedsHeight)
    sheet?.fit(width: size.columns, height: size.rows - 1)
    coveredChoice?.fit(width: size.columns, height: size.rows - 1)
  }
}

/// A list and the place in it that a filter began from.
struct FilterOrigin: Sendable, Hashable {
  var query: Query
  var place: ListPlace?
}
