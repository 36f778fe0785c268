import ArgumentParser
import Articles
import Foundation

/// How `add` asks for a source, and for its feed from then on.
struct SourceOptions: ParsableArguments {
  @Option(help: "The name to log in with; the terminal asks for the password.")
  var user: String?

  @Option(help: ArgumentHelp("The file whose first line is the password.", valueName: "file"))
  var passwordFile: String?

  @Option(help: ArgumentHelp("The command that prints the password.", valueName: "command"))
  var passwordCommand: String?

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "A setting of the feed, as feeds set takes it; may be repeated.", valueName: "key=value"))
  var settings: [String] = []

  /// All of them as `feeds set` takes them.
  ///
  /// A file may be named from where the command is started.
  var assignments: [String] {
    var assignments = settings
    if let user { assignments.append("user=\(user)") }
    if let passwordFile { assignments.append("password-file=\(Self.whole(passwordFile))") }
    if let passwordCommand { assignments.append("password-command=\(passwordCommand)") }
    return assignments
  }

  private static func whole(_ path: String) -> String {
    if path.isEmpty || path.hasPrefix("/") || path.hasPrefix("~/") { return path }
    return FileManager.default.currentDirectoryPath + "/" + path
  }
}
