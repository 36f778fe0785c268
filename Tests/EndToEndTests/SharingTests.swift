import Testing

/// One library, several programs at the same time.
struct SharingTests {
  @Test func `two readers and an import share a library`() throws {
    let home = try Home()
    let terminals = [try TerminalSession(home), try TerminalSession(home)]
    for terminal in terminals {
      try terminal.wait(for: "Your library is empty")
      try terminal.press("Escape")
    }
    try home.addSampleEdition()
    for terminal in terminals { try terminal.wait(for: "12 unread of 12") }

    try terminals[0].press("m")
    try terminals[1].wait(for: "11 unread of 12")
    try terminals[1].press("j", "s", "m")
    try terminals[0].wait(for: "10 unread of 12")
    for terminal in terminals { try terminal.press("Q") }
    for terminal in terminals { #expect(try terminal.waitForEnd().isGivenBack(status: 0)) }
    let rows = try home.listedRows()
    #expect(rows.filter { !$0.isUnread }.count == 2)
    #expect(rows.filter(\.isStarred).count == 1)
  }
}
