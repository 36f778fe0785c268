import Foundation
import Testing

/// ^Z and `fg` in a shell with job control.
struct SuspendingTests {
  let home: Home
  let terminal: TerminalSession

  init() throws {
    home = try Home()
    try home.addSampleEdition()
    home.environment["DEPESCHE"] = Home.program
    terminal = try TerminalSession(home, shell: "PS1='shell> ' exec bash --norc --noprofile -i")
    try terminal.wait(for: "shell>")
    try terminal.type("sh -c 'echo $$ >\(home.path)/program; exec \"$DEPESCHE\"'\n")
    try terminal.wait(for: "12 unread of 12")
  }

  /// The process number of the reader.
  private func program() throws -> pid_t {
    let number = try String(contentsOfFile: home.path + "/program", encoding: .utf8)
    return try #require(pid_t(number.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// Presses ^Z and has the shell say what state the terminal is in.
  private func suspend() throws {
    try terminal.press("C-z")
    try terminal.wait(for: "the shell") { $0.contains("Stopped") && !$0.isAlternate }
    try terminal.type(
      "stty -a | tr ' ' '\\n' | grep -cxE 'icanon|isig|echo'; echo six times $((6 * 7))\n")
    let shell = try terminal.wait(for: "six times 42")
    #expect(shell.isCursorVisible)
    #expect(shell.rows.contains("3"))
  }

  @Test func `a suspended reader leaves the terminal to the shell and comes back with fg`() throws {
    let before = try terminal.screen()
    for _ in 1...2 {
      try suspend()
      try terminal.type("fg\n")
      try terminal.wait(for: "the list as it was") { $0.isAlternate && $0.text == before.text }
    }
    try terminal.press("j")
    try terminal.wait(for: "a key's answer") { $0.cursorRow == 2 }
  }

  @Test func `a reader stopped without warning comes back whole`() throws {
    let before = try terminal.screen()
    kill(try program(), SIGSTOP)
    try terminal.wait(for: "Stopped")
    try terminal.type("clear; echo the shell $((6 * 7))\n")
    try terminal.wait(for: "the shell 42")
    try terminal.type("fg\n")
    try terminal.wait(for: "the list as it was") { $0.isAlternate && $0.text == before.text }
    try terminal.press("j")
    try terminal.wait(for: "a key's answer") { $0.cursorRow == 2 }
  }

  @Test func `a reader killed while it was stopped ends`() throws {
    try suspend()
    try terminal.type("kill %1; wait; echo the shell $((6 * 7))\n")
    try terminal.wait(for: "the shell 42")
    #expect(try !terminal.screen().isAlternate)
  }

  @Test func `a reader whose terminal closes while it was stopped ends`() throws {
    let program = try program()
    try suspend()
    try terminal.hangUp()
    try terminal.waitUntilGone(program)
  }

  @Test func `a window resized while the reader was stopped is filled when it comes back`() throws {
    try suspend()
    try terminal.resize(columns: 120, rows: 40)
    try terminal.type("fg\n")
    let wide = try terminal.wait(for: "both panes") {
      $0.contains("Enter opens the selected article.")
    }
    #expect(wide.rows.count == 40)
    #expect(wide.lastRow.contains("Enter open"))
  }
}

/// ^Z where no shell waits for the reader, as in a window of its own.
struct OrphanTests {
  @Test func `a reader that nobody could continue does not stop`() throws {
    let home = try Home()
    try home.addSampleEdition()
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "12 unread of 12")
    try terminal.press("C-z", "j")
    try terminal.wait(for: "a key's answer") { $0.isAlternate && $0.cursorRow == 2 }
    try terminal.press("Q")
    #expect(try terminal.waitForEnd().isGivenBack(status: 0))
  }
}
