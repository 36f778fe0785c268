import Foundation
import Testing

/// A folder with a source, what is expected of it and why it is there.
struct Fixture: CustomTestStringConvertible {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }

  var source: [UInt8] {
    get throws { [UInt8](try Data(contentsOf: folder.appending(path: "source.txt"))) }
  }

  var expectation: URL { folder.appending(path: "expected.txt") }

  /// All folders of `Tests/Fixtures` that hold a text, by name.
  static let texts: [Fixture] = {
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures")
    let folders = try? FileManager.default.contentsOfDirectory(
      at: fixtures, includingPropertiesForKeys: nil)
    return (folders ?? []).map(Fixture.init)
      .filter {
        FileManager.default.fileExists(atPath: $0.folder.appending(path: "source.txt").path)
      }
      .sorted { $0.testDescription < $1.testDescription }
  }()

  /// Whether expectations are to be written anew instead of compared.
  static let isRewriting = ProcessInfo.processInfo.environment["DEPESCHE_REWRITE"] == "1"
}
