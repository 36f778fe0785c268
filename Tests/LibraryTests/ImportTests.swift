import Articles
import Foundation
import Glibc
import Library
import Testing

@Suite("Importing files")
final class ImportTests: LibrarySuite {
  /// Imports the paths, relative to the folder, and answers what was reported, line by line.
  private func run(
    _ names: String..., isRecursive: Bool = false, standardInput: String = ""
  ) throws -> [String] {
    let paths = names.map { $0 == "-" ? $0 : folder.path + "/" + $0 }
    var request = ImportRequest(paths: paths, added: noon, parse: parse) { () throws(Problem) in
      Array(standardInput.utf8)
    }
    request.isRecursive = isRecursive
    var lines: [String] = []
    try library.importFiles(request) { [folder] report in
      let path = report.path.replacing(folder.path + "/", with: "")
      switch report.outcome {
      case .followed(let added, let known, _): lines.append("\(path): \(added + known) feeds")
      case .imported(let added, let known): lines.append("\(path): \(added) new, \(known) known")
      case .skipped(let reason), .failed(let reason): lines.append("\(path): \(reason)")
      }
    }
    return lines
  }

  @Test("adds what files hold, and nothing when they come again")
  func files() throws {
    try folder.write("one\ntwo\n", to: "a.txt")
    try folder.write("three\n", to: "b.txt")
    #expect(try run("a.txt", "b.txt") == ["a.txt: 2 new, 0 known", "b.txt: 1 new, 0 known"])
    #expect(try run("b.txt", "a.txt") == ["b.txt: 0 new, 1 known", "a.txt: 0 new, 2 known"])
    #expect(try library.count(.all) == 3)
    let row = try #require(try library.page(.all, at: .bottom, limit: 1).rows.last)
    #expect(try library.article(row.id)?.origin == folder.path + "/a.txt")
  }

  @Test("goes on after files that cannot be imported, and says why for each")
  func badFiles() throws {
    try folder.write("one\n", to: "a.txt")
    try folder.write("bad", to: "b.txt")
    try folder.write("", to: "c.txt")
    mkfifo(folder.path + "/d.pipe", 0o600)
    try folder.write("", to: "e.txt")
    truncate(folder.path + "/e.txt", 33 << 20)
    symlink("f.txt", folder.path + "/f.txt")
    try folder.write("two\n", to: "z.txt")
    let names = ["a.txt", "b.txt", "c.txt", "d.pipe", "e.txt", "f.txt", "gone.txt", "z.txt"]
    let request = ImportRequest(
      paths: names.map { folder.path + "/" + $0 }, added: noon, parse: parse)
    let firstFailure = "\(folder.path)/b.txt: it holds no article"
    #expect(
      try library.importFiles(request)
        == ImportSummary(added: 2, known: 0, failed: 6, firstFailure: firstFailure))
    #expect(
      try run("b.txt", "c.txt", "d.pipe", "e.txt", "f.txt", "gone.txt") == [
        "b.txt: it holds no article", "c.txt: there is no article in it",
        "d.pipe: it is neither a file nor a folder", "e.txt: it is larger than 32 MB",
        "f.txt: its links lead in a circle", "gone.txt: there is no such file",
      ])
  }

  @Test("takes a folder's own files, and what is in its folders only when asked to")
  func folderWithoutRecursion() throws {
    try folder.write("one\n", to: "in/a.txt")
    try folder.write("two\n", to: "in/b/c.txt")
    try folder.write("three\n", to: "in/d.txt")
    let reason = "it is a folder in a folder: add --recursive to import what is in it"
    #expect(
      try run("in") == ["in/a.txt: 1 new, 0 known", "in/b: \(reason)", "in/d.txt: 1 new, 0 known"])
    #expect(try library.count(.all) == 2)
  }

  @Test("takes a folder's files in order, without what is hidden")
  func recursion() throws {
    try folder.write("b\n", to: "in/b.txt")
    try folder.write("a\n", to: "in/a/z.txt")
    try folder.write("c\n", to: "in/c/d/e.txt")
    try folder.write("hidden\n", to: "in/.hidden")
    try folder.write("hidden\n", to: "in/.git/config.txt")
    #expect(
      try run("in", isRecursive: true) == [
        "in/a/z.txt: 1 new, 0 known", "in/b.txt: 1 new, 0 known", "in/c/d/e.txt: 1 new, 0 known",
      ])
  }

  @Test("imports a hidden file that is named")
  func hiddenFile() throws {
    try folder.write("one\n", to: ".hidden.txt")
    #expect(try run(".hidden.txt") == [".hidden.txt: 1 new, 0 known"])
  }

  @Test("follows links to files and folders, but in no circle")
  func links() throws {
    try folder.write("one\n", to: "in/a.txt")
    try folder.write("two\n", to: "elsewhere/b.txt")
    symlink("..", folder.path + "/in/up")
    symlink(folder.path + "/elsewhere", folder.path + "/in/over")
    #expect(
      try run("in", isRecursive: true).filter { !$0.contains("library.db") } == [
        "in/a.txt: 1 new, 0 known", "in/over/b.txt: 1 new, 0 known",
      ])
  }

  @Test("reads standard input in its turn")
  func standardInput() throws {
    try folder.write("one\n", to: "a.txt")
    #expect(
      try run("a.txt", "-", standardInput: "two\n")
        == ["a.txt: 1 new, 0 known", "standard input: 1 new, 0 known"])
    let row = try #require(try library.page(.all, at: .top, limit: 1).rows.first)
    #expect(try library.article(row.id)?.origin == nil)
  }

  @Test("reads files whose names are no UTF-8, and reports them displayable")
  func hostileNames() throws {
    try folder.write("one\n", to: "in/\u{1B}[31m\n.txt")
    let file = (folder.path + "/in/").utf8.map { CChar(bitPattern: $0) } + [-1, 0x61, 0]
    let descriptor = open(file, O_WRONLY | O_CREAT, 0o600)
    #expect(Glibc.write(descriptor, "two\n", 4) == 4)
    close(descriptor)
    #expect(
      try run("in", isRecursive: true)
        == ["in/[31m .txt: 1 new, 0 known", "in/\u{FFFD}a: 1 new, 0 known"])
  }

  @Test("keeps a file of more articles than a transaction takes")
  func manyArticles() throws {
    try folder.write((0..<1_001).map { "title \($0)\n" }.joined(), to: "many.txt")
    #expect(
      try run("many.txt", "many.txt").map { $0.dropFirst(10) } == [
        "1001 new, 0 known", "0 new, 1001 known",
      ])
  }

  @Test("follows the feeds of a list, and tells what of it was refused")
  func lists() throws {
    try folder.write("https://a.example/\nexec:rm\nhttps://b.example/\n", to: "urls")
    try library.subscribe(to: [FeedSubscription(url: "https://b.example/")], at: noon)
    var reports: [ImportReport] = []
    let request = ImportRequest(paths: [folder.path + "/urls"], added: noon, parse: parse)
    let summary = try library.importFiles(request) { reports.append($0) }
    #expect(
      reports.map(\.outcome) == [.followed(added: 1, known: 1, refused: ["exec:rm is refused"])])
    #expect(summary.feeds == 1 && summary.knownFeeds == 1)
    #expect(try library.subscriptions().map(\.url) == ["https://b.example/", "https://a.example/"])
  }

  @Test("has on disk what it reports")
  func reportsWhatIsKept() throws {
    for number in 0..<450 { try folder.write("title \(number)\n", to: "in/\(number).txt") }
    var request = ImportRequest(paths: [folder.path + "/in"], added: noon, parse: parse)
    request.isRecursive = true
    let reader = try folder.open()
    var reported = 0
    var isKept = true
    try library.importFiles(request) { _ in
      reported += 1
      isKept = isKept && ((try? reader.count(.all)) ?? 0) >= reported
    }
    #expect(reported == 450)
    #expect(isKept)
  }

  @Test("tells of every file that was read, also before it is kept")
  func reading() throws {
    for number in 0..<250 { try folder.write("title \(number)\n", to: "in/\(number).txt") }
    let request = ImportRequest(paths: [folder.path + "/in"], added: noon, parse: parse)
    var told: [Int] = []
    var toldAtFirstReport: Int?
    try library.importFiles(request) { _ in
      toldAtFirstReport = toldAtFirstReport ?? told.count
    } reading: {
      told.append($0)
    }
    #expect(told == Array(1...250))
    #expect(toldAtFirstReport == 200)
  }

  @Test("stops between files when its task is cancelled, and keeps what it read")
  func cancellation() async throws {
    try folder.write("one\n", to: "a.txt")
    try folder.write("two\n", to: "b.txt")
    let paths = ["a.txt", "b.txt"].map { folder.path + "/" + $0 }
    let task = Task { [library] in
      let request = ImportRequest(paths: paths, added: noon) { bytes throws(Problem) in
        withUnsafeCurrentTask { $0?.cancel() }
        return try parse(bytes)
      }
      return try library.importFiles(request)
    }
    #expect(try await task.value == ImportSummary(added: 1))
  }
}

/// Takes every line for the title of an article, and a file that begins with "bad" for none.
private func parse(_ bytes: [UInt8]) throws(Problem) -> ParsedSource {
  let text = String(decoding: bytes, as: UTF8.self)
  if text.hasPrefix("bad") { throw Problem("it holds no article") }
  if text.hasPrefix("http") {
    let lines = text.split(separator: "\n")
    var list = FeedList(
      feeds: lines.filter { $0.hasPrefix("http") }.map { FeedSubscription(url: String($0)) })
    list.problems = lines.filter { $0.hasPrefix("exec") }.map { Problem("\($0) is refused") }
    return .list(list)
  }
  let drafts = text.split(separator: "\n").map { line in
    var draft = ArticleDraft(format: .text)
    draft.title = String(line)
    return draft
  }
  return .articles(drafts)
}
