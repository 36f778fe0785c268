/// The help screen: the live table of keys, narrowed by what the user types.
public struct Help: Sendable, Hashable {
  /// One line of the help.
  public enum Line: Sendable, Hashable {
    case group(String)
    case command(keys: String, title: String, name: String)
    case blank
  }

  public private(set) var lines: [Line]
  /// The first line on the screen.
  public private(set) var top = 0
  public private(set) var pattern = ""
  private let keymap: Keymap
  /// Lines of the screen that show the help.
  private(set) var height: Int

  init(keymap: Keymap, height: Int) {
    self.keymap = keymap
    self.height = height
    lines = Self.lines(of: keymap, matching: "")
  }

  mutating func narrow(to pattern: String) {
    self.pattern = pattern
    lines = Self.lines(of: keymap, matching: pattern)
    top = 0
  }

  mutating func fit(height: Int) {
    self.height = height
    scroll(by: 0)
  }

  mutating func scroll(by count: Int) {
    top = min(max(0, top + count), max(0, lines.count - height))
  }

  /// The groups and commands whose keys, title or name hold the pattern.
  static func lines(of keymap: Keymap, matching pattern: String) -> [Line] {
    CommandGroup.allCases.flatMap { group -> [Line] in
      let commands = CommandTable.entries.filter { $0.group == group }
        .map { entry in
          Line.command(
            keys: keymap.keys(for: entry.command).map(\.name).joined(separator: " "),
            title: entry.title, name: entry.name)
        }
        .filter { $0.holds(pattern) }
      return commands.isEmpty ? [] : [.group(group.rawValue)] + commands + [.blank]
    }
  }
}

extension Help.Line {
  fileprivate func holds(_ pattern: String) -> Bool {
    guard case .command(let keys, let title, let name) = self, !pattern.isEmpty else { return true }
    return [keys, title, name].contains { $0.lowercased().contains(pattern.lowercased()) }
  }
}
