import ArgumentParser
import Articles
import Foundation
import Library
import Typesetting

/// `depesche show`: one article, set as text or as JSON.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an article.",
    usage: "depesche show [<options>] <id>",
    discussion: """
      The texts that an article had before its feed changed it are kept, the last fifty. \
      --revisions lists them, the latest first: number, time when it was replaced, title.
      """)

  @OptionGroup var library: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print plain text (the default).")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Columns of the text; 72, or what the terminal has if that is less.", valueName: "columns"))
  var width: Int?

  @Flag(help: "List the texts that the article had.")
  var revisions = false

  @Option(help: ArgumentHelp("Print a text that the article had; 1 is the latest.", valueName: "n"))
  var revision: Int?

  @Argument(help: "The article's number, as list prints it.")
  var id: Int64

  func validate() throws {
    if json && plain { throw ValidationError("--json and --plain exclude each other") }
    if let width, !(1...1000).contains(width) {
      throw ValidationError("--width takes a number of columns from 1 to 1000")
    }
    if revisions && revision != nil {
      throw ValidationError("--revisions and --revision exclude each other")
    }
  }

  func run() throws {
    try reportingProblems {
      let library = try library.open()
      guard let article = try library.article(id) else {
        throw Problem("No article has the number \(id); depesche list prints the numbers")
      }
      var output = StandardOutput()
      if revisions {
        try list(try library.revisions(of: id), to: &output)
      } else if let revision {
        try print(try earlierDraft(revision, in: library), to: &output)
      } else {
        try print(article.shown, to: &output)
      }
      try output.flush()
      guard !revisions, revision == nil, let problem = try library.pageProblem(of: id) else {
        return
      }
      StandardError.print(
        "depesche: its page is not here: \(problem.sentence.withoutSecrets)"
          .displayableLine)
    }
  }

  private func print(_ draft: ArticleDraft, to output: inout StandardOutput) throws {
    if json { return try output.print(try JSONText.encode(draft)) }
    let measure = width ?? min(72, StandardOutput.terminalWidth ?? 72)
    try output.print(Typesetter(measure: measure).typeset(draft).plainText, end: "")
  }

  // MARK: - Revisions

  private func list(_ revisions: [Revision], to output: inout StandardOutput) throws {
    for (index, revision) in revisions.enumerated() {
      let object = RevisionObject(number: index + 1, revision)
      let columns = [String(object.number), object.replaced, object.title ?? ""]
      try output.print(
        json
          ? try JSONText.encode(object) : columns.map(\.displayableLine).joined(separator: "\t"))
    }
  }

  private func earlierDraft(_ number: Int, in library: Library) throws(Problem) -> ArticleDraft {
    let revisions = try library.revisions(of: id)
    guard (1...max(revisions.count, 1)).contains(number), !revisions.isEmpty else {
      let there = revisions.isEmpty ? "it never had another text" : "it has 1 to \(revisions.count)"
      throw Problem("Article \(id) has no revision \(number): \(there)")
    }
    return revisions[number - 1].draft
  }
}

/// A text that an article had, as a JSON object.
private struct RevisionObject: Encodable {
  let number: Int
  let replaced: String
  let title: String?

  init(number: Int, _ revision: Revision) {
    self.number = number
    replaced = revision.replaced.iso8601
    title = revision.draft.title
  }
}
