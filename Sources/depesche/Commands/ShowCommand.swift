import ArgumentParser
import Articles
import Foundation
import Library
import Typesetting

/// `depesche show`: one article, set as text or as JSON.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an article.",
    usage: "depesche show [<options>] <id>")

  @OptionGroup var library: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print plain text (the default).")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Columns of the text; 72, or what the terminal has if that is less.", valueName: "columns"))
  var width: Int?

  @Argument(help: "The article's number, as list prints it.")
  var id: Int64

  func validate() throws {
    if json && plain { throw ValidationError("--json and --plain exclude each other") }
    if let width, !(1...1000).contains(width) {
      throw ValidationError("--width takes a number of columns from 1 to 1000")
    }
  }

  func run() throws {
    try reportingProblems {
      guard let article = try library.open().article(id) else {
        throw Problem("No article has the number \(id); depesche list prints the numbers")
      }
      var output = StandardOutput()
      if json {
        try output.print(try JSONText.encode(article.draft))
      } else {
        let measure = width ?? min(72, StandardOutput.terminalWidth ?? 72)
        try output.print(Typesetter(measure: measure).typeset(article.draft).plainText, end: "")
      }
      try output.flush()
    }
  }
}
