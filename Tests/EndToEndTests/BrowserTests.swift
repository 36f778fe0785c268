import Foundation
import Testing

/// Text browsers, which need the terminal that the reader is on.
struct BrowserTests {
  let home: Home
  let web: Web

  init() throws {
    home = try Home()
    web = try Web()
    try home.follow([web.url("plain/a.xml")])
    try home.succeed("fetch")
  }

  /// A terminal with the reader in it, whose browser is a script.
  private func reader(browser script: String) throws -> TerminalSession {
    let browser = try home.write("#!/bin/sh\n\(script)\n", to: "browser")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser)
    home.environment["BROWSER"] = browser
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "2 unread of 2")
    return terminal
  }

  /// A browser that shows the state of the terminal and the address, and waits for a line.
  private static let asking = """
    stty -a | tr ' ' '\\n' | grep -cxE 'icanon|isig|echo'
    echo "shown: $1"; echo $$ >"$HOME/browser-process"; read line; echo "$line" >"$HOME/typed"
    """

  private func browserProcess() throws -> pid_t {
    let text = try String(contentsOfFile: home.path + "/browser-process", encoding: .utf8)
    return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  @Test func `a text browser has the terminal as a shell would give it, and gives it back`() throws
  {
    let terminal = try reader(browser: Self.asking)
    try terminal.press("o")
    let shown = try terminal.wait(for: "shown: http://") { $0.contains("shown: http://") }
    #expect(!shown.isAlternate)
    #expect(shown.rows.contains("3"))
    try terminal.type("jjq\n")
    let list = try terminal.wait(for: "the list again") {
      $0.isAlternate && $0.contains("1 unread of 2")
    }
    #expect(list.cursorRow == 1)
    #expect(try String(contentsOfFile: home.path + "/typed", encoding: .utf8) == "jjq\n")
    try terminal.press("Q")
    #expect(try terminal.waitForEnd().isGivenBack(status: 0))
  }

  @Test(arguments: ["C-c", "C-z"])
  func `what stops the browser leaves the reader alone`(key: String) throws {
    let terminal = try reader(browser: Self.asking)
    try terminal.press("o")
    try terminal.wait(for: "shown: http://")
    try terminal.press(key)
    if key == "C-z" {
      // Nobody could continue it here, so it goes on at once.
      try terminal.wait(for: "^Z") { $0.contains("^Z") }
      try terminal.type("\n")
    }
    try terminal.wait(for: "the list again") { $0.isAlternate && $0.contains("1 unread of 2") }
    try terminal.press("j")
    try terminal.wait(for: "a key's answer") { $0.cursorRow == 2 }
    try terminal.press("Q")
    #expect(try terminal.waitForEnd().isGivenBack(status: 0))
  }

  @Test func `a key that is pressed twice opens one page`() throws {
    let terminal = try reader(browser: "echo opened >>\"$HOME/opened\"\n\(Self.asking)")
    try terminal.press("o", "o")
    try terminal.wait(for: "shown: http://")
    try terminal.type("\n")
    try terminal.wait(for: "the list again") { $0.isAlternate && $0.contains("1 unread of 2") }
    try terminal.press("j")
    try terminal.wait(for: "a key's answer") { $0.cursorRow == 2 }
    #expect(try String(contentsOfFile: home.path + "/opened", encoding: .utf8) == "opened\n")
  }

  @Test func `a browser that failed is named`() throws {
    let terminal = try reader(browser: "exit 5")
    try terminal.press("o")
    try terminal.wait(for: "Error: The page was not opened: browser ended with status 5")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `what ends the reader ends its browser, too`(signal: Int32) throws {
    let terminal = try reader(browser: Self.asking)
    try terminal.press("o")
    try terminal.wait(for: "shown: http://")
    let browser = try poll(for: "the browser") { try? browserProcess() }
    kill(try terminal.program(), signal)
    #expect(try terminal.waitForEnd().isGivenBack(status: 128 + signal))
    try terminal.waitUntilGone(browser)
  }

  @Test func `a browser that is ended by force leaves a normal terminal`() throws {
    let terminal = try reader(browser: "trap '' TERM HUP; stty raw -echo\n\(Self.asking)")
    try terminal.press("o")
    try terminal.wait(for: "shown: http://")
    kill(try terminal.program(), SIGTERM)
    #expect(try terminal.waitForEnd().isGivenBack(status: 128 + SIGTERM))
  }

  @Test func `a terminal that closes ends reader and browser, though it does not listen`() throws {
    let terminal = try reader(browser: "trap '' HUP TERM\n\(Self.asking)\nexec sleep 1000")
    try terminal.press("o")
    try terminal.wait(for: "shown: http://")
    let browser = try poll(for: "the browser") { try? browserProcess() }
    let program = try terminal.program()
    try terminal.hangUp()
    try terminal.waitUntilGone(program)
    try terminal.waitUntilGone(browser)
  }
}

/// The same in a shell with job control.
struct BrowserJobTests {
  @Test func `a browser that is stopped gives the terminal to the shell, and fg continues it`()
    throws
  {
    let home = try Home()
    let web = try Web()
    try home.follow([web.url("plain/a.xml")])
    try home.succeed("fetch")
    let browser = try home.write(
      "#!/bin/sh\necho \"shown: $1\"; read line; echo \"$line\" >\"$HOME/typed\"\n", to: "browser")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser)
    home.environment["BROWSER"] = browser
    home.environment["DEPESCHE"] = Home.program
    let terminal = try TerminalSession(home, shell: "PS1='shell> ' exec bash --norc --noprofile -i")
    try terminal.wait(for: "shell>")
    try terminal.type("\"$DEPESCHE\"\n")
    try terminal.wait(for: "2 unread of 2")
    try terminal.press("o")
    try terminal.wait(for: "shown: http://")
    for number in 1...2 {
      try terminal.press("C-z")
      try terminal.wait(for: "the shell") {
        $0.text.components(separatedBy: "Stopped").count > number
      }
      try terminal.type("echo six times $((6 * 7)); fg\n")
      try terminal.wait(for: "six times 42")
    }
    try terminal.type("typed\n")
    try terminal.wait(for: "the list") { $0.isAlternate && $0.contains("1 unread of 2") }
    #expect(try String(contentsOfFile: home.path + "/typed", encoding: .utf8) == "typed\n")
  }
}
