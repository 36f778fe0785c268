import ArgumentParser
import Articles
import Foundation
import Library

/// `depesche import`: files and folders into the library.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add web pages and texts to the library.",
    usage: "depesche import [<options>] [<paths> ...]",
    discussion: """
      Prints a line for each file: what was added, what was known already, or why it could not be \
      read. The exit status is 0 only if nothing failed.
      """)

  @OptionGroup var library: LibraryOptions

  @Flag(name: [.short, .long], help: "Import what is in the folders of a folder, too.")
  var recursive = false

  @Flag(help: "Add the sample edition: a dozen articles that teach the keys.")
  var sampleEdition = false

  @Flag(help: "Take commands, proxies and files that a list of feeds names, too.")
  var trust = false

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
      let printer = ImportPrinter()
      let failed: Bool
      do {
        failed = try importAll(into: library, printer)
      } catch {
        try? printer.end()
        throw error
      }
      try printer.end()
      return failed
    }
    if failed { throw ExitCode.failure }
  }

  /// Imports what was asked for; answers whether a file could not be read.
  private func importAll(into library: Library, _ printer: ImportPrinter) throws -> Bool {
    if sampleEdition { printer.print(try SampleEdition.add(to: library)) }
    guard !paths.isEmpty else { return false }
    let intake = ListIntake(library, isTrusted: trust)
    var request = ImportRequest(files: paths, intake: intake)
    request.isRecursive = recursive
    let summary = try library.importFiles(request) { file in
      printer.print(file)
    } reading: { files in
      printer.showProgress(filesRead: files)
    }
    try intake.finish()
    printer.print(summary)
    return summary.failed > 0
  }
}
