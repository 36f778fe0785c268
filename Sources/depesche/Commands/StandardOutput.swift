import ArgumentParser
import Articles
import CSystem
import Foundation

/// What a command prints, in pieces that are written whole; `flush` writes the last of them.
///
/// Swift's own `print` says nothing when a disk is full: half a list would pass for all of it.
struct StandardOutput {
  /// Bytes that wait at most before they are written.
  private static let pieceSize = 1 << 15

  /// Whether somebody reads along.
  let isTerminal = isatty(1) == 1
  private var buffer: [UInt8] = []

  /// The columns of the terminal it is; `nil` where it is none.
  static var terminalWidth: Int? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard isatty(1) == 1, csystem_terminal_size(1, &rows, &columns) else { return nil }
    return Int(columns)
  }

  /// Prints a line, or what `end` makes of it.
  mutating func print(_ text: String, end: String = "\n") throws {
    try print(utf8: text.utf8, end: end)
  }

  /// Prints a line of bytes that are UTF-8, or what `end` makes of it.
  mutating func print(utf8 text: some Collection<UInt8>, end: String = "\n") throws {
    buffer += text
    buffer += end.utf8
    if isTerminal || buffer.count >= Self.pieceSize { try flush() }
  }

  /// Writes what waits.
  ///
  /// Throws a `Problem` where that fails; where nobody reads any more, as behind `| head`, the
  /// exit code of a program that SIGPIPE ended, which is told to nobody.
  mutating func flush() throws {
    var rest = buffer[...]
    defer { buffer.removeAll(keepingCapacity: true) }
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw ExitCode(128 + SIGPIPE)
      } else if errno != EINTR {
        let reason = String(cString: strerror(errno)).lowercased()
        throw Problem("The output cannot be written: \(reason)")
      }
    }
  }
}
