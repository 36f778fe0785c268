import Testing

/// Help, the command line, and pasting.
struct PromptTests {
  let home: Home

  init() throws {
    home = try Home()
    try home.addSampleEdition()
  }

  @Test func `help lists the keys and is narrowed by a word`() throws {
    let terminal = try TerminalSession(home)
    let list = try terminal.wait(for: "12 unread")
    try terminal.press("?")
    let help = try terminal.wait(for: "down a row or line")
    #expect(help.rows[0] == "Moving")
    try terminal.press("/")
    try terminal.type("unstar")
    let narrowed = try terminal.wait(for: "the keys about stars") { !$0.contains("Moving") }
    #expect(narrowed.contains("star or unstar"))
    try terminal.press("Enter", "q")
    try terminal.wait(for: "the list as it was") { $0.text == list.text }
  }

  @Test func `Tab completes a command, and an unknown one is explained`() throws {
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "12 unread")
    try terminal.press(":")
    try terminal.type("next-l")
    try terminal.press("Tab")
    try terminal.wait(for: ":next-layout")
    try terminal.press("Enter")
    try terminal.wait(for: "Layout: stacked")
    try terminal.press(":")
    try terminal.type("frobnicate")
    try terminal.press("Enter")
    try terminal.wait(for: "Error: No command frobnicate")
  }

  @Test func `Tab completes a path in a folder of more names than are offered`() throws {
    for number in 1000..<1200 { try home.write("", to: "many/x0\(number)") }
    try home.write("", to: "many/x1/inside")
    try home.write("", to: "many/.hidden")
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "12 unread")
    try terminal.press(":")
    try terminal.type("add ~/many/")
    try terminal.press("Tab")
    try terminal.wait(for: "what all names share") { $0.lastRow == ":add ~/many/x" }
    try terminal.press("Tab")
    try terminal.wait(for: "the first name") { $0.lastRow == ":add ~/many/x01000" }
    try terminal.press("BSpace", "BSpace", "BSpace", "BSpace", "BSpace", "1", "Tab")
    try terminal.wait(for: "the folder") { $0.lastRow == ":add ~/many/x1/" }
  }

  @Test func `a paste of any size is taken at once, and only as much as a prompt can use`() throws {
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "12 unread")
    try terminal.press("/")
    try terminal.paste("first" + String(repeating: " Q", count: 75_000) + "last")
    try terminal.wait(for: "the paste") { $0.lastRow.contains("Q Q Q") }
    try terminal.press("C-a")
    try terminal.wait(for: "Filter: first Q")
    try terminal.press("Escape")
    try terminal.wait(for: "12 unread of 12")
  }

  @Test func `pasted text is never taken for keys`() throws {
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "12 unread")
    try terminal.paste("QAm\nQ")
    let refused = try terminal.wait(for: "Pasted text goes into a prompt")
    #expect(refused.contains("12 unread of 12"))
    try terminal.press("/")
    try terminal.paste("needle\u{1B}[31m\nQ")
    try terminal.wait(for: "the paste as one line") { $0.lastRow.contains("needle[31m Q") }
  }
}
