public import Articles

/// Something the world shall do, which ends in exactly one event.
///
/// Effects on the terminal and the program itself (`redraw`, `suspend`, `quit`) end in none, and
/// a saved position only tells when it failed. What cancels ends in no event of its own.
public enum Effect: Sendable, Hashable {
  case loadList(ListRequest)
  case count(Query)
  case loadArticle(Int64)
  case findUnread(UnreadRequest)
  case change(StatusChange)
  /// Marks a list read, but for articles numbered above `upTo`: those came in unseen.
  case markViewRead(Query, upTo: Int64?)
  case savePosition(id: Int64, ReadingPosition)
  case importPath(String)
  case addSampleEdition
  case cancelImport
  case completePath(prefix: String)

  /// Asks for the feeds that are followed and their numbers; ends in `feedsLoaded`.
  case loadFeeds
  /// Asks the network for feeds, all of them where it names none, as far as they are due or
  /// their reader insists; ends in `refreshed`.
  case refresh(feeds: [Int64], isForced: Bool = false)
  /// Adds what an address leads to, or the file of that name; ends in `sourceAdded`.
  case addSource(String)
  /// Follows feeds at addresses that were chosen; ends in `sourceAdded`.
  case follow([String])
  /// Adds a page as an article, whatever feeds it leads to; ends in `sourceAdded`.
  case addPage(String)
  /// Fetches the page of an article, if its text is not kept yet, and shows that text from now
  /// on; ends in `articleUpdated`.
  case loadFullText(Int64)
  /// Says which of the texts that are kept is shown; ends in `articleUpdated`.
  case showFullText(Int64, Bool)
  /// Opens the page of an article in the browser; ends in `opened`, or in `browserMissing`.
  case openPage(Int64)
  /// Opens an address in the browser; ends as the page of an article does.
  case openInBrowser(String)
  /// Downloads a file that a feed named to the download folder; ends in `fileSaved`.
  case saveFile(url: String, feed: Int64?)
  /// Sets what was typed, like `interval=30`, all or nothing, in a subscription as it is in the
  /// library by then: other programs change settings, too. Ends in `feedSaved`.
  case setFeed(id: Int64, assignments: [String])
  /// Follows a feed no more, or again; ends in `followingChanged`.
  case changeFollowing(FollowingChange)
  /// Ends all that the network is asked for: the refresh ends in `refreshed`, the others in
  /// `cancelled`.
  case cancelFetching
  case redraw
  case suspend
  case quit
}
