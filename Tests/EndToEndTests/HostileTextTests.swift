import Testing

/// No byte of an article, nor of a file's name, reaches the terminal as anything but text.
struct HostileTextTests {
  let home: Home

  init() throws {
    home = try Home()
    try home.write(Self.article, to: "inbox/\(Self.attack)letter.txt")
    // A file that cannot be imported is named in the report.
    try home.write(
      "\u{7F}ELF" + String(repeating: "\u{0}", count: 60), to: "inbox/\(Self.attack)binary.txt")
  }

  @Test func `importing hostile files prints no sequence of theirs`() throws {
    let terminal = try TerminalSession(home, ["import", "--recursive", home.path + "/inbox"])
    _ = try terminal.waitForEnd()
    try expectHarmless(terminal)
    let report = try home.depesche("import", "--recursive", home.path + "/inbox")
    #expect(report.status == 1)
    #expect(report.text.contains("letter.txt"))
    #expect(report.errorText.contains("binary.txt"))
    #expect(TerminalOutput(report.output + report.error).offences == [])
  }

  @Test func `a hostile article is read as text`() throws {
    _ = try home.depesche("import", "--recursive", home.path + "/inbox")
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "Hostile")
    try terminal.press("Enter")
    try terminal.wait(for: "Second paragraph")
    try terminal.press("/")
    try terminal.type("paragraph")
    try terminal.press("Enter")
    try terminal.wait(for: "paragraph: 1 of")
    try terminal.press("n")
    try terminal.wait(for: "paragraph: 2 of")
    try terminal.resize(columns: 30, rows: 10)
    try terminal.wait(for: "a narrow window") { $0.rows.count == 10 && $0.contains("paragraph") }
    try terminal.press("Q")
    _ = try terminal.waitForEnd()
    try expectHarmless(terminal)
  }

  @Test func `completing a path never types a hostile name`() throws {
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "Your library is empty")
    try terminal.type("\(home.path)/inbox/")
    try terminal.press("Tab")
    try terminal.press("Tab", "Escape")
    try terminal.wait(for: "Enter begin")
    try terminal.press("q")
    _ = try terminal.waitForEnd()
    try expectHarmless(terminal)
  }

  @Test(arguments: [["list"], ["show", "1"], ["show", "--width", "20", "1"]])
  func `the commands print a hostile article as text, too`(command: [String]) throws {
    _ = try home.depesche("import", "--recursive", home.path + "/inbox")
    let terminal = try TerminalSession(home, command, rows: 100)
    let screen = try terminal.waitForEnd()
    #expect(screen.contains("Hostile"), "\(screen.text)")
    try expectHarmless(terminal)
  }

  @Test(arguments: [["show"], ["parse"], ["list", "--limit"], ["import", "--recursive=x"]])
  func `an argument that is wrong is repeated as text`(command: [String]) throws {
    let terminal = try TerminalSession(home, command + [Self.attack, Self.attack])
    _ = try terminal.waitForEnd()
    try expectHarmless(terminal)
  }

  private func expectHarmless(_ terminal: TerminalSession) throws {
    let output = TerminalOutput(try terminal.allOutput())
    #expect(output.offences == [])
    #expect(output.sequences.allSatisfy { !Self.ownSequences.contains($0) })
    let screens = output.sequences.filter { $0.hasPrefix("[?1049") }
    #expect(screens.count { $0.hasSuffix("h") } == screens.count { $0.hasSuffix("l") })
  }

  /// Sequences that curses might write, though not with these numbers.
  private static let ownSequences = ["[38;5;199m", "[13;37H", "[7;9r"]

  /// What text can do to a terminal that takes it at its word.
  private static let attack =
    "\u{1B}]52;c;ZXZpbA==\u{7}" + "\u{1B}]0;owned\u{7}" + "\u{1B}]8;;file:etc\u{1B}\\"
    + "\u{1B}[38;5;199m\u{1B}[13;37H\u{1B}[7;9r\u{1B}[?1049l\u{1B}[6n\u{1B}c"
    + "\u{1B}P$q\u{1B}\\" + "\u{9B}31m\u{9D}0;owned\u{9C}\u{90}q\u{9C}\u{8D}"
    + "\u{202E}\u{2066}\u{200F}\u{61C}\u{FEFF}\u{200B}\u{E0041}\u{7F}\u{8}\u{E}"

  private static let article = """
    Hostile\(attack) Headline of the Day

    First paragraph\(attack) with words after it, enough of them to be taken for a paragraph \
    of its own and to be wrapped into more than one line of the window.

    \(attack)Second paragraph, which begins with what the first had in its middle, and ends so, \
    too, after a few more words.\(attack)

    Third paragraph\u{85}\u{2028}\u{2029}, cut by what ends lines in other character sets.

    Source: Agency\(attack), ab
    """
}
