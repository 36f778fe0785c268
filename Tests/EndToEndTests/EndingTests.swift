import Foundation
import Testing

/// However the program ends, the terminal is given back and nothing is lost.
struct EndingTests {
  let home: Home

  init() throws {
    home = try Home()
  }

  /// A terminal with an article opened and scrolled, and the word at its top.
  private func openedArticle() throws -> (TerminalSession, word: Int) {
    try home.addCountedArticle()
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "1 unread of 1")
    try terminal.press("Enter")
    try terminal.wait(for: "word0001")
    try terminal.press("Space")
    return (terminal, try terminal.wait(for: "the next page") { $0.firstWord > 100 }.firstWord)
  }

  /// Opens the article anew and answers the word at the top.
  private func wordAfterRestart() throws -> Int {
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "0 unread of 1")
    try terminal.press("Enter")
    return try terminal.wait(for: "the article") { $0.firstWord > 0 }.firstWord
  }

  @Test func `quitting gives the terminal back`() throws {
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "Your library is empty")
    try terminal.press("Escape")
    try terminal.wait(for: "Enter begin")
    try terminal.press("q")
    let screen = try terminal.waitForEnd()
    #expect(screen.isGivenBack(status: 0))
    let output = TerminalOutput(try terminal.allOutput())
    #expect(output.offences == [])
    #expect(output.sequences.last { $0.hasPrefix("[?2004") } == "[?2004l")
    // Once in, once out: the shell's screen does not show through at the start.
    #expect(output.sequences.filter { $0.hasPrefix("[?1049") } == ["[?1049h", "[?1049l"])
  }

  @Test func `what was marked just before the end is kept`() throws {
    try home.addCountedArticle()
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "1 unread of 1")
    try terminal.type("sQ")
    #expect(try terminal.waitForEnd().isGivenBack(status: 0))
    #expect(try home.succeed("list", "--json").text.contains("\"starred\":true"))
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGQUIT])
  func `a signal to end saves the place and gives the terminal back`(signal: Int32) throws {
    let (terminal, word) = try openedArticle()
    kill(try terminal.program(), signal)
    #expect(try terminal.waitForEnd().isGivenBack(status: 128 + signal))
    #expect(try wordAfterRestart() == word)
  }

  @Test func `a lost connection keeps what was read and the place in it`() throws {
    let (terminal, word) = try openedArticle()
    let program = try terminal.program()
    try terminal.hangUp()
    try terminal.waitUntilGone(program)
    #expect(try wordAfterRestart() == word)
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGABRT, SIGTRAP, SIGBUS, SIGFPE])
  func `a crash gives the terminal back and says so`(signal: Int32) throws {
    let terminal = try TerminalSession(home, columns: 160)
    try terminal.wait(for: "Your library is empty")
    kill(try terminal.program(), signal)
    let screen = try terminal.waitForEnd()
    #expect(screen.isGivenBack(status: 128 + signal))
    let log = "\(home.path)/.local/state/depesche/depesche.log"
    #expect(screen.text.contains("Depesche crashed. The end of its log says more: \(log)"))
    let line = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").last ?? ""
    #expect(
      line.wholeMatch(of: /20..-..-..T..:..:..Z Depesche crashed: signal (\d+)/)?.1 == "\(signal)")
  }

  @Test(arguments: Unopenable.allCases)
  func `a library that cannot be opened is one sentence and status 1`(_ kind: Unopenable) throws {
    let path = try kind.make(in: home)
    let terminal = try TerminalSession(home, ["--library", path])
    let screen = try terminal.waitForEnd()
    #expect(screen.isGivenBack(status: 1))
    let sentence = screen.rows.prefix { !$0.isEmpty }.joined()
    #expect(sentence.hasPrefix("depesche: "))
    #expect(sentence.contains(path))
    #expect(try !terminal.allOutput().contains(0x1B))
  }

  /// What can be wrong with the path of a library.
  enum Unopenable: CaseIterable {
    case folder
    case otherFile
    case belowFile
    case unwritable

    fileprivate func make(in home: Home) throws -> String {
      switch self {
      case .folder: return home.path
      case .otherFile: return try home.write("Dear diary,\n", to: "diary.txt")
      case .belowFile: return try home.write("", to: "file") + "/library.sqlite"
      // Not even root makes a folder there.
      case .unwritable: return "/proc/depesche/library.sqlite"
      }
    }
  }
}
