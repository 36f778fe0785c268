public import Articles

/// Something the world shall do, which ends in exactly one event.
///
/// Effects on the terminal and the program itself (`redraw`, `suspend`, `quit`) end in none, and
/// a saved position only tells when it failed.
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
  case redraw
  case suspend
  case quit
}
