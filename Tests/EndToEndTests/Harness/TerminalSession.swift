import Foundation
import Testing

/// A real terminal with the program in it: a tmux server of its own, ended with the value.
final class TerminalSession {
  private let home: Home
  private let socket: String
  /// Everything that was written to the terminal so far.
  let outputPath: String
  private let processPath: String

  /// Starts the program.
  ///
  /// When it ends, its status is printed, and whether it left the terminal's modes as they were.
  /// What stands in `setup` comes before it on the shell's line.
  convenience init(
    _ home: Home, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
    setup: String = ""
  ) throws {
    let words = ([Home.program] + arguments).map(Self.quoted).joined(separator: " ")
    // An inner shell turns into the program, so that its process number is known.
    let script = """
      ulimit -c 0; modes=$(stty -g)
      \(setup) sh -c 'echo $$ >"$PROCESS_FILE"; exec "$@"' sh \(words)
      printf '\\nstatus %s\\n' "$?"
      if [ "$modes" = "$(stty -g)" ]; then echo modes kept; else stty -a; fi
      echo end; exec sleep 1000
      """
    try self.init(home, columns: columns, rows: rows, shell: script)
  }

  /// Runs a line of shell in a new terminal.
  init(_ home: Home, columns: Int = 80, rows: Int = 24, shell line: String) throws {
    self.home = home
    let name = "\(home.path)/terminal-\(UUID().uuidString.prefix(8))"
    socket = name
    outputPath = name + "-output"
    processPath = name + "-process"
    var variables = home.environment
    variables["PROCESS_FILE"] = processPath
    let environment = variables.map { Self.quoted("\($0.key)=\($0.value)") }.joined(separator: " ")
    let command = "exec env -i \(environment) sh -c \(Self.quoted(line))"
    // One call: the pipe stands before the first byte is read from the program.
    try tmux([
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command, ";",
      "pipe-pane", "cat >\(Self.quoted(outputPath))", ";", "set-option", "-g", "status", "off",
    ])
  }

  deinit {
    _ = try? tmux(["kill-server"])
  }

  // MARK: - What the user does

  /// Presses keys by tmux's names for them: `j`, `Enter`, `Escape`, `C-z`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Types text character by character.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-l", text])
  }

  /// Pastes text, bracketed if the program asked for that.
  func paste(_ text: String) throws {
    let file = try home.write(text, to: "pasted")
    try tmux(["load-buffer", file, ";", "paste-buffer", "-p"])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Closes the window, as a lost connection does.
  func hangUp() throws {
    try tmux(["kill-server"])
  }

  // MARK: - What the user sees

  /// What the terminal shows now.
  func screen() throws -> TerminalScreen {
    let format = "#{cursor_x} #{cursor_y} #{cursor_flag} #{alternate_on}"
    let answer = try tmux(["capture-pane", "-p", ";", "display-message", "-p", format])
    var rows = answer.components(separatedBy: "\n").dropLast()
    let numbers = (rows.popLast() ?? "").split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 4 else { throw HarnessFailure("tmux answers: \(answer)") }
    return TerminalScreen(
      rows: Array(rows), cursorColumn: numbers[0], cursorRow: numbers[1],
      isCursorVisible: numbers[2] == 1, isAlternate: numbers[3] == 1)
  }

  /// Waits until the screen is as it should be; half a minute at most, then the test fails.
  @discardableResult
  func wait(
    for what: String, sourceLocation: SourceLocation = #_sourceLocation,
    until isRight: (TerminalScreen) -> Bool
  ) throws -> TerminalScreen {
    var last = ""
    do {
      return try poll(for: what) {
        let screen = try screen()
        last = screen.text
        return isRight(screen) ? screen : nil
      }
    } catch {
      Issue.record("\(error)\n\(last)", sourceLocation: sourceLocation)
      throw error
    }
  }

  /// Waits until a text is on the screen.
  @discardableResult
  func wait(
    for text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TerminalScreen {
    try wait(for: text, sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Waits until the program has ended and what comes after it is printed.
  func waitForEnd(sourceLocation: SourceLocation = #_sourceLocation) throws -> TerminalScreen {
    try wait(for: "the end of the program", sourceLocation: sourceLocation) {
      $0.rows.contains { $0.trimmingCharacters(in: .whitespaces) == "end" }
    }
  }

  /// Every byte written to the terminal up to the end of the program.
  func allOutput() throws -> [UInt8] {
    let end = Array("\nend".utf8)
    return try poll(for: "the end of the terminal's output") {
      let bytes = try fileBytes(outputPath)
      // The line's end is for the terminal's driver to make, and it may have been left raw.
      let written = bytes.reversed().drop { $0 == 0x0A || $0 == 0x0D }
      return written.starts(with: end.reversed()) ? bytes : nil
    }
  }

  /// Waits until the program is gone, also where nobody told its parent.
  func waitUntilGone(_ process: pid_t) throws {
    try poll(for: "the end of the program") {
      let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      // A zombie has ended; its parent may have been killed, too.
      guard let status, !status.contains(") Z ") else { return () }
      return nil
    }
  }

  // MARK: - Processes

  /// The process number of the program.
  func program() throws -> pid_t {
    let text = try String(contentsOfFile: processPath, encoding: .utf8)
    guard let number = pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw HarnessFailure("the program has no process number")
    }
    return number
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let base = ["tmux", "-u", "-S", socket, "-f", "/dev/null"]
    let result = try home.start(base + arguments).result()
    guard result.status == 0 else {
      throw HarnessFailure("tmux \(arguments.joined(separator: " ")): \(result.errorText)")
    }
    return result.text
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
