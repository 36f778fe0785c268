import ArgumentParser

/// The program's commands; `read` is what it does when none is named.
struct Depesche: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "depesche",
    abstract: "Read articles in the terminal, from a library of your own.",
    version: version,
    subcommands: [
      ReadCommand.self, AddCommand.self, FetchCommand.self, FeedsCommand.self, ListCommand.self,
      ShowCommand.self, ImportCommand.self, ExportCommand.self, TrashCommand.self,
      ParseCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// What may stand first on a command line.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}
