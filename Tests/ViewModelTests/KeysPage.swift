import ViewModels

/// The table of commands as documentation.
enum KeysPage {
  static let manMarkers = (begin: ".\\\" KEYS BEGIN\n", end: ".\\\" KEYS END\n")

  /// `Docs/Keys.md`.
  static var markdown: String {
    let groups = CommandGroup.allCases.map { group in
      "## \(group.rawValue)\n\n| keys | command | what it does |\n| --- | --- | --- |\n"
        + entries(of: group).map { entry in
          "| \(keys(of: entry, quote: "`")) | `:\(entry.name)` | \(entry.title) |\n"
        }.joined()
    }
    return """
      # Keys

      Made from the table of commands by `make docs`; the reader shows the same with `?`.
      A number typed before a movement repeats it, and `12G` goes to the twelfth row or line.
      Every command can also be typed by its name after `:`, where Tab completes.


      """ + groups.joined(separator: "\n")
  }

  /// The part of the man page between its markers, markers included.
  static var man: String {
    let groups = CommandGroup.allCases.map { group in
      ".Ss \(group.rawValue)\n.Bl -tag -width indent\n"
        + entries(of: group).map { entry in
          let keys = entry.keys.map { ".Ic \(escaped($0.name))" }
          let name = ".Ic \(escaped(":\(entry.name)"))"
          let shown = (keys + [name]).map { $0.dropFirst() }.joined(separator: " , ")
          return ".It \(shown)\n\(escaped(entry.title.capitalizedSentence)).\n"
        }.joined() + ".El\n"
    }
    return manMarkers.begin + groups.joined() + manMarkers.end
  }

  private static func entries(of group: CommandGroup) -> [CommandEntry] {
    CommandTable.entries.filter { $0.group == group }
  }

  private static func keys(of entry: CommandEntry, quote: String) -> String {
    entry.keys.map { quote + $0.name + quote }.joined(separator: " ")
  }

  /// roff takes `-` for a hyphen, `^` for an accent and `\` for itself.
  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "^": "\\(ha"
      case "`": "\\(ga"
      case "\"": "\\(dq"
      default: String(character)
      }
    }.joined()
  }
}

extension String {
  /// The text with its first letter upper-cased.
  fileprivate var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }
}
