import ArgumentParser
import Articles
import CSystem
import Foundation
import Library
import TerminalUI
import Typesetting
import ViewModels

/// `depesche read`: the reader itself.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open the reader (the default).")

  @OptionGroup var library: LibraryOptions

  @Argument(help: "Show only articles that hold these words.")
  var query: [String] = []

  func run() throws {
    guard Terminal.isUsable else { return try printList() }
    let status = try reportingProblems {
      // Before the library makes its first thread: threads inherit the signal mask.
      let signals = csystem_signal_descriptor()
      let library = try library.open()
      return try MainActor.assumeIsolated { try read(library, signals: signals) }
    }
    if status != 0 { throw ExitCode(status) }
  }

  /// Where there is no terminal to fill, the list is what can be shown.
  private func printList() throws {
    var list = ListCommand()
    list.library = library
    list.query = query
    list.json = false
    list.limit = nil
    try list.run()
  }

  @MainActor
  private func read(_ library: Library, signals: Int32) throws(Problem) -> Int32 {
    let terminal = Terminal()
    // Before there is a screen: from then on a crash is told of in the log.
    let releaseStandardError = Log.captureStandardError()
    defer { releaseStandardError() }
    let screen = try CursesScreen(terminal, crashNotice: Log.crashNotice)
    let options = ReaderOptions(
      query: Query(words: query.joined(separator: " ")), size: screen.size,
      ornaments: terminal.charset == .unicode ? .unicode : .ascii)
    return Session(library: library, screen: screen, signals: signals, options: options).run()
  }
}
