import Articles
import Foundation
import Library
import Synchronization
import Testing

@Suite("Sharing a library")
struct SharingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("lets many create it at once")
  func creation() async throws {
    let path = folder.libraryPath
    let outcomes = try await withThrowingTaskGroup(of: [AddOutcome].self) { group in
      for number in 0..<8 {
        group.addTask { try Library(path: path).add([sample("\(number)")]) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(Set(outcomes) == Set((1...8).map { .added($0) }))
  }

  @Test("shows readers whole batches while others write, and refuses nobody")
  func writersAndReaders() async throws {
    let path = folder.libraryPath
    _ = try folder.open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          let library = try Library(path: path)
          for batch in 0..<20 {
            let titles = (0..<10).map { "\(writer) \(batch) \($0)" }
            let ids = try library.add(titles.map { sample($0, body: "Wort") }).map(\.id)
            try library.setRead(ids, true)
          }
        }
      }
      group.addTask {
        let library = try Library(path: path)
        while try await library.count(.all) < 400 {
          #expect(try await library.count(.all) % 10 == 0)
          #expect(try await library.count(Query(words: "wort", isUnreadOnly: true)) % 10 == 0)
        }
      }
      try await group.waitForAll()
    }
    #expect(try await folder.open().count(Query(isUnreadOnly: true)) == 0)
  }

  @Test("lets readers read while another program writes")
  func readingDuringWriting() throws {
    let library = try folder.open()
    try library.add([sample("a")])
    try RawDatabase(path: folder.libraryPath).whileWriting { () throws in
      #expect(try library.count(.all) == 1)
      #expect(try library.page(.all, at: .top, limit: 9).titles == ["a"])
      #expect(try folder.open().article(1) != nil)
    }
  }

  @Test("gives up writing after a while, with a sentence, while another program does not let go")
  func foreignLock() throws {
    let library = try folder.open()
    try library.add([sample("a")])
    try RawDatabase(path: folder.libraryPath).whileWriting { () throws in
      #expect { try library.setRead([1], true) } throws: { error in
        (error as? Problem)?.sentence.hasSuffix(
          "is in use by another program that does not let go of it: try again") == true
      }
    }
    #expect(try library.setRead([1], true) == [1])
  }

  /// The write waits for the other program, which ends only once everything was read: had a
  /// reading call waited for the write, the write would have given up.
  @Test("lets nothing that reads wait for a write that waits itself")
  func readingBehindWriting() throws {
    let library = try folder.open()
    try library.add([sample("a", body: "Wort")])
    let outcome = Mutex<Result<[Int64], Problem>?>(nil)
    let (begins, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    try RawDatabase(path: folder.libraryPath).whileWriting { () throws in
      Thread.detachNewThread {
        begins.signal()
        let result = Result { () throws(Problem) in try library.setRead([1], true) }
        outcome.withLock { $0 = result }
        ended.signal()
      }
      begins.wait()
      for _ in 0..<100 {
        #expect(try library.page(.all, at: .top, limit: 9).titles == ["a"])
        #expect(try library.page(Query(words: "wort"), at: .top, limit: 9).titles == ["a"])
        #expect(try library.article(1)?.status.isRead == false)
      }
    }
    ended.wait()
    #expect(outcome.withLock { $0 } == .success([1]))
  }

  @Test("writes nothing into a file that was deleted or replaced", arguments: [false, true])
  func deleted(isReplaced: Bool) throws {
    let library = try folder.open()
    try library.add([sample("one")])
    try FileManager.default.removeItem(atPath: folder.libraryPath)
    if isReplaced { try folder.write("something else", to: "library.db") }
    let problem = #expect(throws: Problem.self) { try library.setStarred([1], true) }
    #expect(problem?.sentence.contains("was deleted or replaced") == true)
    #expect(FileManager.default.fileExists(atPath: folder.libraryPath) == isReplaced)
  }

  @Test("ends a read whose task was cancelled")
  func cancellation() async throws {
    let library = try folder.open()
    try library.add([sample("a", body: "Wort")])
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await library.page(Query(words: "wort"), at: .top, limit: 9)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try await library.page(Query(words: "wort"), at: .top, limit: 9).titles == ["a"])
    #expect(try await library.count(.all) == 1)
    #expect(try await library.article(1)?.draft.title == "a")
    #expect(try await library.unreadPlace(below: nil, in: .all)?.id == 1)
  }

  @Test("keeps all or none of what is added at once")
  func atomicity() throws {
    let library = try folder.open()
    let raw = RawDatabase(path: folder.libraryPath)
    try raw.run(
      """
      CREATE TRIGGER fails BEFORE INSERT ON article WHEN new.title = 'b' BEGIN
        SELECT RAISE (ABORT, 'no');
      END
      """)
    #expect(throws: Problem.self) { try library.add([sample("a"), sample("b")]) }
    #expect(try library.count(.all) == 0)
    #expect(try raw.run("SELECT count(*) FROM search") == ["0"])
    #expect(try library.add([sample("a")]).count == 1)
  }

  @Test("opens as it was after a program died in the middle of writing")
  func crash() throws {
    let library = try folder.open()
    try library.add([sample("a"), sample("b")])
    try library.setStarred([1], true)
    // What a killed program leaves is the file and its log, copied here while they are in use.
    let left = try TemporaryFolder()
    for suffix in ["", "-wal"] {
      try folder.bytes("library.db" + suffix)
        .write(to: URL(fileURLWithPath: left.libraryPath + suffix))
    }
    let whole = try left.open()
    #expect(try whole.count(Query(isStarredOnly: true)) == 1)
    whole.close()
  }

  @Test("opens to an earlier whole state where the log was cut off", arguments: 1...20)
  func cutLog(part: Int) throws {
    let library = try folder.open()
    for number in 0..<20 { try library.add([sample("\(number)", body: "Wort")]) }
    let left = try TemporaryFolder()
    let log = try folder.bytes("library.db-wal")
    try folder.bytes("library.db").write(to: URL(fileURLWithPath: left.libraryPath))
    try log.prefix(log.count * part / 20)
      .write(to: URL(fileURLWithPath: left.libraryPath + "-wal"))
    let whole = try left.open()
    let count = try whole.count(.all)
    #expect(try whole.count(Query(words: "wort")) == count)
    #expect(try whole.page(.all, at: .top, limit: 50).rows.count == count)
    whole.close()
    #expect(try RawDatabase(path: left.libraryPath).run("PRAGMA integrity_check") == ["ok"])
  }
}
