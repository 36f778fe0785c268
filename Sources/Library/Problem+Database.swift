internal import Articles
internal import GRDB

extension Problem {
  /// Tells what SQLite said as a sentence about the library at `path`.
  init(_ error: any Error, libraryAt path: String) {
    if let problem = error as? Problem {
      self = problem
      return
    }
    let library = "The library \(path.displayableLine)"
    guard let error = error as? DatabaseError else {
      self.init("\(library) failed unexpectedly", cause: String(describing: error))
      return
    }
    self.init("\(library) \(Self.predicate(for: error))", cause: error.description.displayable)
  }

  private static func predicate(for error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_NOTADB: "cannot be opened: the file is no library"
    case .SQLITE_CORRUPT: "is damaged: make a copy of the file before anything else"
    case .SQLITE_FULL: "cannot grow: the disk is full"
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      "is in use by another program that does not let go of it: try again"
    case .SQLITE_READONLY, .SQLITE_PERM: "cannot be written: it is write-protected"
    case .SQLITE_CANTOPEN: "cannot be opened: the file or its folder is not accessible"
    case .SQLITE_IOERR: "cannot be read or written: the disk reports an error or is full"
    case .SQLITE_NOMEM: "cannot be used: memory is short"
    case .SQLITE_TOOBIG: "cannot keep this: a text is longer than a gigabyte"
    case .SQLITE_MISUSE: "is closed"
    default: "failed unexpectedly"
    }
  }

  static func lostLibrary(_ path: String) -> Problem {
    Problem(
      "The library \(path.displayableLine) was deleted or replaced: nothing was written; "
        + "start depesche again")
  }

  static func newerLibrary(_ path: String) -> Problem {
    Problem(
      "The library \(path.displayableLine) was made by a newer version of depesche: update depesche"
    )
  }

  static func foreignLibrary(_ path: String) -> Problem {
    Problem(
      "The library \(path.displayableLine) cannot be opened: the file belongs to another program")
  }

  static func readOnlyLibrary(_ path: String) -> Problem {
    Problem("The library \(path.displayableLine) cannot be written: it was opened for reading only")
  }

  static func oldReadOnlyLibrary(_ path: String) -> Problem {
    Problem(
      "The library \(path.displayableLine) is of an older version and cannot be brought up to date: "
        + "make the file and its folder writable")
  }

  static func brokenArticle(_ id: Int64, cause: String) -> Problem {
    Problem(
      "Article \(id) cannot be shown: its text in the library is damaged",
      cause: cause.displayable)
  }
}
