import ArgumentParser
import Articles
import Library

/// `depesche trash`: what was thrown away, and how it comes back.
struct TrashCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trash", abstract: "List what is in the trash, or take it out again.",
    subcommands: [ListTrashCommand.self, RestoreCommand.self],
    defaultSubcommand: ListTrashCommand.self)
}

/// `depesche trash list`: a line for each article, the latest first.
struct ListTrashCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print what is in the trash, a line each, as list does.")

  @OptionGroup var library: LibraryOptions

  @Flag(help: "Print one JSON object a line for each article.")
  var json = false

  func run() throws {
    try reportingProblems {
      var output = StandardOutput()
      for row in try library.open().trashed() {
        try output.print(try row.listLine(asJSON: json))
      }
      try output.flush()
    }
  }
}

/// `depesche trash restore`: articles back into the lists.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Take articles out of the trash, or all of it.")

  @OptionGroup var library: LibraryOptions

  @Flag(help: "Take out all of them.")
  var all = false

  @Argument(help: "The numbers that depesche trash shows.")
  var numbers: [Int64] = []

  func validate() throws {
    guard all != !numbers.isEmpty else {
      throw ValidationError("Name the numbers of articles, or --all")
    }
  }

  func run() throws {
    try reportingProblems {
      let library = try library.open()
      let chosen = all ? try library.trashed().map(\.id) : numbers
      let restored = try library.restore(chosen)
      var output = StandardOutput()
      try output.print(
        restored.count == 1 ? "1 article restored" : "\(restored.count) articles restored")
      try output.flush()
      let missing = chosen.filter { !restored.contains($0) }
      if let first = missing.first { throw Problem("There is no article \(first) in the trash") }
    }
  }
}
