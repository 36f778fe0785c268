import ArgumentParser
import Articles
import Foundation
import Library

/// `depesche import`: files and folders into the library.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add text files to the library.",
    discussion: """
      Prints a line for each file: what was added, what was known already, or why it could not be
      read. The exit status is 0 only if nothing failed.
      """)

  @OptionGroup var library: LibraryOptions

  @Flag(name: [.short, .long], help: "Import what is in the folders of a folder, too.")
  var recursive = false

  @Flag(help: "Add the sample edition: a dozen articles that teach the keys.")
  var sampleEdition = false

  @Argument(help: "Files and folders; - is standard input.")
  var paths: [String] = []

  func validate() throws {
    guard sampleEdition || !paths.isEmpty else {
      throw ValidationError("Name a file or folder to import, or - for standard input")
    }
  }

  func run() throws {
    let failed = try reportingProblems {
      let library = try library.open()
      if sampleEdition { report(try SampleEdition.add(to: library)) }
      guard !paths.isEmpty else { return false }
      var request = ImportRequest(files: paths)
      request.isRecursive = recursive
      var progress = ProgressLine()
      let summary = try library.importFiles(request) { file in
        progress.clear()
        report(file)
        progress.count(file)
      }
      progress.clear()
      report(summary)
      return summary.failed > 0
    }
    if failed { throw ExitCode.failure }
  }

  private func report(_ file: ImportReport) {
    switch file.outcome {
    case .imported(let added, let known):
      let parts = [added > 0 ? "added \(added)" : nil, known > 0 ? "known \(known)" : nil]
      print("\(file.path): \(parts.compactMap(\.self).joined(separator: ", "))")
    case .skipped(let reason):
      print("\(file.path): skipped, \(reason)")
    case .failed(let reason):
      StandardError.print("depesche: \(file.path): \(reason)")
    }
  }

  private func report(_ summary: ImportSummary) {
    print("\(summary.added) added, \(summary.known) known already, \(summary.failed) not read")
  }
}
