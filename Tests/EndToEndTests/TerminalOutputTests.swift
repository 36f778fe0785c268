import Testing

/// The judge of the other tests: what it lets through, and what it does not.
struct TerminalOutputTests {
  @Test(arguments: [
    "\u{1B}]52;c;eA==\u{7}", "\u{1B}]0;title\u{7}", "\u{1B}]104\u{7}", "\u{1B}]R",
    "\u{1B}P$qm\u{1B}\\",
    "\u{1B}[6n", "\u{1B}[c", "\u{1B}[?1006h", "\u{1B}[5;1;1t", "\u{1B}c", "\u{9B}31m", "\u{7}",
    "\u{202E}", "\u{200B}",
  ])
  func `what an article must not do is an offence`(text: String) {
    #expect(!TerminalOutput(Array("a\(text)b".utf8)).offences.isEmpty)
  }

  @Test func `raw bytes are an offence`() {
    #expect(!TerminalOutput([0x61, 0x9B, 0x33, 0x31, 0x6D]).offences.isEmpty)
  }

  @Test func `what curses writes is taken apart`() {
    let text = "\u{1B}[?1049h\u{1B}(B\u{1B}[m\u{1B})0\u{1B}[1;31mü\u{1B}[39;49m\u{1B}8"
    let output = TerminalOutput(Array(text.utf8))
    #expect(output.offences == [])
    #expect(output.sequences == ["[?1049h", "(B", "[m", ")0", "[1;31m", "[39;49m", "8"])
    #expect(String(output.text) == "ü")
    #expect(output.hasColor)
  }
}
