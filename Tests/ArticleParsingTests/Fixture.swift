import Foundation
import Testing

/// A folder with a source, what is expected of it and why it is there.
struct Fixture: CustomTestStringConvertible {
  let folder: URL
  /// The name of the file with the source.
  let name: String

  var testDescription: String { folder.lastPathComponent }

  var source: [UInt8] {
    get throws { [UInt8](try Data(contentsOf: folder.appending(path: name))) }
  }

  var expectation: URL { folder.appending(path: "expected.txt") }

  /// All folders of `Tests/Fixtures` that hold a text, by name.
  static let texts = all(with: "source.txt")
  /// All folders of `Tests/Fixtures` that hold an HTML page, by name.
  static let pages = all(with: "source.html")

  private static func all(with name: String) -> [Fixture] {
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures")
    let folders = try? FileManager.default.contentsOfDirectory(
      at: fixtures, includingPropertiesForKeys: nil)
    return (folders ?? []).map { Fixture(folder: $0, name: name) }
      .filter {
        FileManager.default.fileExists(atPath: $0.folder.appending(path: name).path)
      }
      .sorted { $0.testDescription < $1.testDescription }
  }

  /// Whether expectations are to be written anew instead of compared.
  static let isRewriting = ProcessInfo.processInfo.environment["DEPESCHE_REWRITE"] == "1"
}
