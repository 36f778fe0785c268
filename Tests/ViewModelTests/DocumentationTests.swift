import Foundation
import Testing
import ViewModels

/// The pages that are made from the table of commands; `make docs` writes them anew.
@Suite("Generated documentation")
struct DocumentationTests {
  private let docs = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Docs")

  @Test("Docs/Keys.md lists the keys as they are")
  func keysPage() throws {
    try expect(KeysPage.markdown, in: docs.appendingPathComponent("Keys.md")) { _ in
      KeysPage.markdown
    }
  }

  @Test("the man page lists the keys as they are")
  func manPage() throws {
    let page = docs.appendingPathComponent("depesche.1")
    try expect(KeysPage.man, in: page) { text in
      let parts = text.components(separatedBy: KeysPage.manMarkers.begin)
      let rest = parts.dropFirst().joined().components(separatedBy: KeysPage.manMarkers.end)
      return parts[0] + KeysPage.man + rest.dropFirst().joined()
    }
  }

  /// Expects a file to hold a text, or writes what `rewritten` makes of the file.
  private func expect(
    _ text: String, in file: URL, rewritten: (String) -> String
  ) throws {
    if ProcessInfo.processInfo.environment["DEPESCHE_REWRITE"] == "1" {
      let old = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      try rewritten(old).write(to: file, atomically: true, encoding: .utf8)
    }
    let found = try String(contentsOf: file, encoding: .utf8)
    #expect(found.contains(text), "\(file.lastPathComponent) is stale; run make docs")
  }
}
