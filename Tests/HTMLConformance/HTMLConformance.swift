import Foundation

/// Runs the cases of html5lib-tests, and measures the parser on real pages.
///
///     html-conformance SUITE [--failures]    SUITE holds tokenizer/ and tree-construction/
///     html-conformance --speed FOLDER        parses the .html files in FOLDER again and again
@main
struct HTMLConformance {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let folders = arguments.filter { !$0.hasPrefix("--") }
    guard let folder = folders.first, folders.count == 1 else {
      print("usage: html-conformance SUITE [--failures] | --speed FOLDER")
      exit(2)
    }
    let url = URL(fileURLWithPath: folder, isDirectory: true)
    if arguments.contains("--speed") {
      try Speed.measure(url)
    } else {
      let showsFailures = arguments.contains("--failures")
      try TreeSuite.run(url.appending(path: "tree-construction")).report(showsFailures)
      try TokenizerSuite.run(url.appending(path: "tokenizer")).report(showsFailures)
    }
  }

  /// The files in a folder with one of some endings, by name.
  static func files(in folder: URL, endings: Set<String>) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { endings.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }
}
