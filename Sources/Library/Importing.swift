internal import Articles
internal import Glibc

/// Reads files into a library, a batch of articles at a time.
///
/// A batch is a transaction: whenever the program is ended, what is kept is whole. Files are
/// reported in their order, each once its articles are on disk. No more than a batch is in
/// memory.
struct Importer {
  /// Articles or files a batch; at 200 a reader next door is not held up for a visible time.
  private static let batchCount = 200
  /// Source bytes a batch.
  private static let batchBytes = 4 << 20

  /// A file that waits for its turn to be kept and reported.
  private struct PendingFile {
    enum Outcome {
      /// It gave so many articles.
      case parsed(Int)
      case list(FeedList)
      case skipped(String)
      case failed(Problem)
    }

    let path: String
    let outcome: Outcome
  }

  private let library: Library
  private let request: ImportRequest
  private let progress: (ImportReport) -> Void
  private let reading: (Int) -> Void
  private var articles: [NewArticle] = []
  private var files: [PendingFile] = []
  private var bytes = 0
  private var filesRead = 0
  private var summary = ImportSummary()

  init(
    _ request: ImportRequest, into library: Library,
    progress: @escaping (ImportReport) -> Void, reading: @escaping (Int) -> Void
  ) {
    self.request = request
    self.library = library
    self.progress = progress
    self.reading = reading
  }

  /// Imports everything; a cancelled task keeps what was read and reads no more.
  mutating func run() throws(Problem) -> ImportSummary {
    for path in request.paths where !Task.isCancelled {
      if path == "-" {
        try take(request.standardInput, from: "standard input", origin: nil)
      } else {
        try importPath(FilePath(path))
      }
    }
    try flush()
    return summary
  }

  private mutating func importPath(_ path: FilePath) throws(Problem) {
    guard path.information?.isFolder == true else { return try importFile(path) }
    var walk = FolderWalk(path, isRecursive: request.isRecursive)
    while !Task.isCancelled, let entry = walk.next() {
      switch entry {
      case .file(let file):
        try importFile(file)
      case .folder(let folder):
        let reason = "it is a folder in a folder: add --recursive to import what is in it"
        try append(PendingFile(path: folder.displayable, outcome: .skipped(reason)))
      case .unreadable(let path, let problem):
        try append(PendingFile(path: path.displayable, outcome: .failed(problem)))
      }
    }
  }

  private mutating func importFile(_ path: FilePath) throws(Problem) {
    let read = { () throws(Problem) in try SourceFile.read(path) }
    try take(read, from: path.displayable, origin: path.origin)
  }

  /// Reads and parses one file; what goes wrong there concerns this file alone.
  private mutating func take(
    _ read: () throws(Problem) -> [UInt8], from path: String, origin: String?
  ) throws(Problem) {
    let outcome: PendingFile.Outcome
    do throws(Problem) {
      let source = try read()
      outcome = try take(try request.parse(source), origin: origin)
      bytes += source.count
    } catch {
      return try append(PendingFile(path: path, outcome: .failed(error)))
    }
    try append(PendingFile(path: path, outcome: outcome))
  }

  private mutating func take(
    _ source: ParsedSource, origin: String?
  ) throws(Problem) -> PendingFile.Outcome {
    switch source {
    case .list(let list): return .list(list)
    case .articles(let drafts):
      if drafts.isEmpty { throw Problem("there is no article in it") }
      for draft in drafts {
        articles.append(NewArticle(draft: draft, origin: origin, added: request.added))
      }
      return .parsed(drafts.count)
    }
  }

  private mutating func append(_ file: PendingFile) throws(Problem) {
    files.append(file)
    filesRead += 1
    reading(filesRead)
    if max(articles.count, files.count) >= Self.batchCount || bytes >= Self.batchBytes {
      try flush()
    }
  }

  /// Keeps all that waits, then reports it; a library that cannot be written ends the import.
  private mutating func flush() throws(Problem) {
    var outcomes: [AddOutcome] = []
    for start in stride(from: 0, to: articles.count, by: Self.batchCount) {
      let end = min(start + Self.batchCount, articles.count)
      outcomes += try library.add(Array(articles[start..<end]))
    }
    var rest = outcomes[...]
    for file in files { try report(file, &rest) }
    articles.removeAll(keepingCapacity: true)
    files.removeAll(keepingCapacity: true)
    bytes = 0
  }

  private mutating func report(
    _ file: PendingFile, _ outcomes: inout ArraySlice<AddOutcome>
  ) throws(Problem) {
    let outcome: ImportReport.Outcome
    switch file.outcome {
    case .skipped(let reason):
      outcome = .skipped(reason)
    case .failed(let problem):
      outcome = .failed(problem.sentence)
      if summary.failed == 0 { summary.firstFailure = "\(file.path): \(problem.sentence)" }
    case .list(let list):
      let followed = try library.subscribe(to: list.feeds, at: request.added)
      let known = followed.count { $0.isKnown }
      outcome = .followed(
        added: followed.count - known, known: known, refused: list.problems.map(\.sentence))
    case .parsed(let count):
      let known = outcomes.prefix(count).count { $0.isKnown }
      outcomes.removeFirst(count)
      outcome = .imported(added: count - known, known: known)
    }
    summary.count(outcome)
    progress(ImportReport(path: file.path, outcome: outcome))
  }
}
