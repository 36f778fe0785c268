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
  /// Somebody else, a command or another reader, wrote to the library.
  case libraryChanged
  /// An effect could not be carried out.
  case failed(Effect, Problem)
}
