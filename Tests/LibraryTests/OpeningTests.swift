import Articles
import Foundation
import Glibc
import Testing

@testable import Library

@Suite("Opening a library")
struct OpeningTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func mode(_ name: String) -> mode_t {
    var information = stat()
    return stat(folder.path + "/" + name, &information) == 0 ? information.st_mode & 0o777 : 0
  }

  private func sentence(_ path: String, isReadOnly: Bool = false) throws -> String {
    do {
      _ = try Library(path: path, isReadOnly: isReadOnly)
      return "no problem"
    } catch {
      return error.sentence.replacing(folder.path + "/", with: "")
    }
  }

  @Test("makes a file and folders that only their owner can read")
  func permissions() throws {
    let library = try Library(path: folder.path + "/a/b/library.db")
    try library.add([sample("a")])
    #expect(mode("a") == 0o700 && mode("a/b") == 0o700)
    for suffix in ["", "-wal", "-shm"] { #expect(mode("a/b/library.db" + suffix) == 0o600) }
  }

  @Test("finds what was kept before, in WAL mode")
  func reopening() throws {
    try folder.open().add([sample("a")])
    #expect(try folder.open().count(.all) == 1)
    #expect(try RawDatabase(path: folder.libraryPath).run("PRAGMA journal_mode") == ["wal"])
  }

  @Test("writes nothing to a library that is only read")
  func readsOnly() throws {
    try folder.open().add([sample("a")])
    let before = try folder.bytes("library.db")
    let library = try folder.open()
    #expect(try library.page(.all, at: .top, limit: 9).titles == ["a"])
    library.close()
    #expect(try folder.bytes("library.db") == before)
  }

  @Test("refuses a library of a newer program, and leaves it as it is")
  func newer() throws {
    try folder.open().add([sample("a")])
    try RawDatabase(path: folder.libraryPath).run("PRAGMA user_version = 999")
    let before = try folder.bytes("library.db")
    #expect(
      try sentence(folder.libraryPath)
        == "The library library.db was made by a newer version of depesche: update depesche")
    #expect(try folder.bytes("library.db") == before)
  }

  @Test("refuses another program's database, and leaves it as it is")
  func foreign() throws {
    try RawDatabase(path: folder.libraryPath).run("CREATE TABLE t (x)")
    let before = try folder.bytes("library.db")
    #expect(
      try sentence(folder.libraryPath)
        == "The library library.db cannot be opened: the file belongs to another program")
    #expect(try folder.bytes("library.db") == before)
  }

  @Test("refuses a file of a version that cannot be", arguments: [-1, Int(Int32.min)])
  func impossibleVersion(version: Int) throws {
    try folder.open().add([sample("a")])
    try RawDatabase(path: folder.libraryPath).run("PRAGMA user_version = \(version)")
    #expect(
      try sentence(folder.libraryPath)
        == "The library library.db cannot be opened: the file belongs to another program")
  }

  @Test("refuses a file that is no database, and leaves it as it is")
  func noDatabase() throws {
    let text = String(repeating: "Meine Notizen. ", count: 500)
    try folder.write(text, to: "library.db")
    #expect(
      try sentence(folder.libraryPath)
        == "The library library.db cannot be opened: the file is no library")
    #expect(try folder.bytes("library.db") == Data(text.utf8))
  }

  @Test("refuses a file that was cut off", arguments: [50, 100, 4_096, 8_192])
  func truncated(size: Int) throws {
    try folder.open().add([sample("a")])
    truncate(folder.libraryPath, size)
    #expect(throws: Problem.self) {
      let library = try folder.open()
      _ = try library.page(.all, at: .top, limit: 9)
      _ = try library.count(Query(words: "a"))
      _ = try library.article(1)
    }
  }

  @Test("bears a file with any part of it destroyed", arguments: 0..<40)
  func scribbled(part: Int) throws {
    try folder.open().add((0..<40).map { sample("\($0)", body: "Wort \($0)") })
    var bytes = try folder.bytes("library.db")
    let start = bytes.count / 40 * part
    for index in start..<(start + bytes.count / 40) { bytes[index] = UInt8(index & 0xFF) }
    try bytes.write(to: URL(fileURLWithPath: folder.libraryPath))
    // Either is right, as long as it is no crash: what lies elsewhere can still be read.
    do {
      let library = try folder.open()
      for row in try library.page(.all, at: .top, limit: 50).rows {
        _ = try library.article(row.id)
      }
      _ = try library.page(Query(words: "wort"), at: .bottom, limit: 50)
      try library.markRead(.all)
      try library.add([sample("new", body: "Wort")])
    } catch {
      #expect(!error.sentence.isEmpty)
    }
  }

  @Test("says why a path cannot be a library")
  func impossiblePaths() throws {
    try folder.write("", to: "file")
    let folderSentence = try sentence(folder.path)
    #expect(folderSentence.hasSuffix("cannot be opened: it is no file"))
    #expect(
      try sentence(folder.path + "/file/library.db")
        == "The library file/library.db cannot be opened: not a directory")
    #expect(
      try sentence(folder.libraryPath, isReadOnly: true)
        == "The library library.db cannot be opened: no such file or directory")
    for path in ["", "a\0b"] {
      #expect(
        try sentence(path)
          == "The library cannot be opened: its path is empty or holds a NUL")
    }
  }

  @Test("takes an empty file for a new library")
  func emptyFile() throws {
    try folder.write("", to: "library.db")
    #expect(try folder.open().add([sample("a")]) == [.added(1)])
  }

  @Test("takes no name for a URI or a database in memory")
  func strangeNames() throws {
    for name in [":memory:", "file:x?mode=memory", "a%20#b?c.db"] {
      try Library(path: folder.path + "/" + name).add([sample("a")])
      let library = try Library(path: folder.path + "/" + name, isReadOnly: true)
      #expect(try library.count(.all) == 1)
    }
  }

  @Test("for reading alone reads all and writes nothing")
  func readOnly() throws {
    let writer = try folder.open()
    try writer.add([sample("a")])
    let path = folder.libraryPath
    try #require(
      try Library(path: path, isReadOnly: true).page(.all, at: .top, limit: 9).titles == ["a"])
    writer.close()
    let library = try Library(path: path, isReadOnly: true)
    #expect(try library.count(Query(words: "a")) == 1)
    #expect(try library.article(1)?.draft.title == "a")
    #expect { try library.setRead([1], true) } throws: { error in
      (error as? Problem)?.sentence.hasSuffix("cannot be written: it was opened for reading only")
        == true
    }
    #expect(try library.count(Query(isUnreadOnly: true)) == 1)
  }

  @Test("once closed answers everything with a sentence")
  func closed() throws {
    let library = try folder.open()
    library.close()
    library.close()
    #expect(throws: Problem.self) { try library.count(.all) }
    #expect(throws: Problem.self) { try library.count(Query(words: "a")) }
    #expect(throws: Problem.self) { try library.setRead([1], true) }
  }
}
