/// Which key means which command.
public struct Keymap: Sendable, Hashable {
  private var commands: [Key: Command]

  /// The defaults of `CommandTable`.
  public static let standard = Keymap(
    commands: Dictionary(
      CommandTable.entries.flatMap { entry in entry.keys.map { ($0, entry.command) } },
      uniquingKeysWith: { first, _ in first }))

  /// What a key means, `nil` if nothing.
  public func command(for key: Key) -> Command? {
    commands[key]
  }

  /// The keys of a command, in the order of the table, others after.
  public func keys(for command: Command) -> [Key] {
    let listed = CommandTable.entry(for: command)?.keys ?? []
    let others = commands.filter { $0.value == command && !listed.contains($0.key) }.map(\.key)
    return listed.filter { commands[$0] == command } + others.sorted { $0.name < $1.name }
  }
}
