import Foundation
import Testing

/// A program that writes while nothing happens keeps the line, and a screen reader, busy.
struct IdleTests {
  @Test func `nothing is written while nothing happens`() throws {
    let home = try Home()
    try home.addSampleEdition()
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "12 unread of 12")
    try terminal.press("Enter")
    try terminal.wait(for: "Space page")
    // The status is written, and the watch for changes by others wakes, within this time.
    let sizes = try sizesOfOutput(of: terminal, for: .milliseconds(1500))
    #expect(sizes.settled == sizes.last)
    try terminal.press("q")
    try terminal.wait(for: "11 unread of 12")
  }

  /// The size of what was written, soon and at the end: the one place where time has to pass.
  private func sizesOfOutput(
    of terminal: TerminalSession, for duration: Duration
  ) throws -> (settled: Int, last: Int) {
    let start = ContinuousClock.now
    var settled = 0
    while true {
      let size = try fileBytes(terminal.outputPath).count
      let passed = ContinuousClock.now - start
      // tmux hands on what is already on the screen a moment later.
      if passed < .milliseconds(250) { settled = size }
      if passed > duration { return (settled, size) }
    }
  }
}
