import Foundation

/// A user's home of its own: a folder that lasts as long as the value, and a clean environment.
///
/// A suite keeps one as a stored property, so each test has its own and keeps it to its end.
final class Home {
  let path: String
  /// What programs in this home are started with.
  var environment: [String: String]

  init() throws {
    // Short: the path of a socket in it may have 107 bytes at most.
    path = "/tmp/depesche-home-\(UUID().uuidString.prefix(13))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    environment = [
      "HOME": path, "LANG": "C.UTF-8", "TERM": "tmux-256color", "TZ": "UTC",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  // MARK: - The program

  /// The program under test: `DEPESCHE_BINARY`, else the debug build of this package.
  static let program: String = {
    if let path = ProcessInfo.processInfo.environment["DEPESCHE_BINARY"] { return path }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return root.appendingPathComponent(".build/debug/depesche").path
  }()

  /// Seconds after which a command that does not end is ended.
  private static let patience = "30"

  /// Runs the program without a terminal.
  func depesche(_ arguments: String...) throws -> ProcessResult {
    try depesche(arguments)
  }

  private func depesche(_ arguments: [String]) throws -> ProcessResult {
    try start(["timeout", Self.patience, Self.program] + arguments).result()
  }

  /// Starts any program without a terminal.
  func start(_ arguments: [String]) throws -> ChildProcess {
    try ChildProcess(arguments, environment: environment, folder: path)
  }

  /// The lines of `depesche list`, cut into columns.
  func listedRows() throws -> [ListedRow] {
    try depesche("list").lines.compactMap(ListedRow.init)
  }

  // MARK: - Files

  /// Where the library lies if nobody says otherwise.
  var libraryPath: String { path + "/.local/share/depesche/library.sqlite" }

  /// Writes a file, with the folders it needs, and answers its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }
}

/// A line of `depesche list` that is not for a terminal: number, date, marks, source and title.
struct ListedRow {
  let number: String
  let marks: String
  let title: String

  init?(line: String) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 5 else { return nil }
    number = columns[0]
    marks = columns[2]
    title = columns[4]
  }

  var isUnread: Bool { marks.contains("*") }
  var isStarred: Bool { marks.contains("+") }
}

// MARK: - Articles

extension Home {
  func addSampleEdition() throws {
    try succeed("import", "--sample-edition")
  }

  /// Imports a text as a file of this name.
  func add(_ text: String, named name: String) throws {
    try succeed("import", try write(text, to: name))
  }

  /// Runs a command that has to succeed.
  @discardableResult
  func succeed(_ arguments: String...) throws -> ProcessResult {
    let result = try depesche(arguments)
    guard result.status == 0 else {
      throw HarnessFailure("\(arguments) ends with \(result.status): \(result.errorText)")
    }
    return result
  }

  /// The number of the article with a title.
  func number(of title: String) throws -> String {
    guard let row = try listedRows().first(where: { $0.title == title }) else {
      throw HarnessFailure("no article is called \(title)")
    }
    return row.number
  }
}
