public import Articles

/// Something that happened, in the order it reached the inbox.
public enum Event: Sendable, Hashable {
  /// The terminal is up.
  case started
  case key(Key)
  /// Text that was pasted in one piece; never taken for keys.
  case pasted(String)
  case resized(ScreenSize)

  case listLoaded(ListRequest, ListPage)
  case counted(Query, ListCounts)
  case articleLoaded(id: Int64, Article?)
  case unreadFound(UnreadRequest, ListPlace?)
  case changed(StatusChange)
  /// A view was marked read: the articles that were unread before.
  case viewMarkedRead(Query, ids: [Int64])
  case importProgress(files: Int, added: Int)
  case imported(ImportSummary)
  case pathsCompleted(prefix: String, [String])

  /// The feeds that are followed, the numbers of each, and those of the whole library.
  case feedsLoaded([Subscription], counts: [Int64: FeedCounts], all: FeedCounts)
  /// How far a refresh is, part of a sentence: `12 of 40 feeds, 7 new articles, 1.2 MB`.
  case refreshProgress(String)
  /// A fetch has written articles to the library.
  case articlesArrived
  case refreshed(RefreshSummary)
  case sourceAdded(AddedSource, by: Effect)
  /// An article's text, or which of its texts is shown, is another one.
  case articleUpdated(Article)
  /// The browser has got an address.
  case opened(Effect)
  /// There is no browser to open an address.
  case browserMissing(url: String)
  /// How far a download is, part of a sentence: `3.4 MB of 24.0 MB`.
  case saveProgress(String, by: Effect)
  /// A file is in the download folder; it was there before if it is not new.
  case fileSaved(path: String, isNew: Bool = true, by: Effect)
  case feedSaved(Int64)
  case followingChanged(FollowingChange)
  /// An effect was ended by the user before it was done.
  case cancelled(Effect)

  /// Somebody else, a command or another reader, wrote to the library.
  case libraryChanged
  /// An effect could not be carried out.
  case failed(Effect, Problem)
}
