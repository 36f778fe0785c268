import Library

/// A suite of tests about one library: each test has an empty one of its own.
class LibrarySuite {
  let folder: TemporaryFolder
  let library: Library

  init() throws {
    folder = try TemporaryFolder()
    library = try folder.open()
  }
}

/// A suite of tests about one feed: the library of each test follows it, and has never asked for it.
class FeedSuite: LibrarySuite {
  /// The first number that a library gives.
  let feed: Int64 = 1

  override init() throws {
    try super.init()
    _ = try library.follow("https://a.example/feed")
  }
}
