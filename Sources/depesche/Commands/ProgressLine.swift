import Articles
import CSystem
import Foundation
import Library

/// One line on standard error that says how far long work is; nothing where that is no terminal.
struct ProgressLine {
  /// Time between two looks: often enough to be seen moving.
  private static let interval: Duration = .milliseconds(100)

  private let isShown = isatty(2) == 1
  private var added = 0
  private var width = 0
  /// Whether something else was printed since the line was shown.
  private var wasCleared = false
  private var last = ContinuousClock.now

  /// Counts what a file that is kept now brought.
  mutating func count(_ file: ImportReport) {
    if case .imported(let new, _) = file.outcome { added += new }
  }

  /// Shows the numbers when it is time to, and at once where the line had to make room.
  mutating func show(filesRead: Int) {
    show("\(filesRead) files read, \(added) articles added")
  }

  /// Shows a text when it is time to, and at once where the line had to make room.
  mutating func show(_ text: String) {
    let isTime = ContinuousClock.now - last >= Self.interval
    guard isShown, isTime || wasCleared else { return }
    last = .now
    wasCleared = false
    let text = String(text.prefix(Self.columns))
    let rest = String(repeating: " ", count: max(0, width - text.count))
    StandardError.write("\r\(text)\(rest)")
    width = text.count
  }

  /// Takes the line away before something else is printed.
  mutating func clear() {
    wasCleared = true
    guard width > 0 else { return }
    // Terminals show ^C behind it.
    StandardError.write("\r\(String(repeating: " ", count: width + 2))\r")
    width = 0
  }

  /// As much as fits on one line, with ^C behind it.
  private static var columns: Int {
    var (rows, columns): (Int32, Int32) = (0, 0)
    guard csystem_terminal_size(2, &rows, &columns) else { return 77 }
    return max(1, Int(columns) - 3)
  }
}
