import Articles
import Foundation
import Library

/// One line on standard error that says how far long work is; nothing where that is no terminal.
struct ProgressLine {
  /// Seconds between two looks: often enough to be seen moving.
  private static let interval = 0.2

  private let isShown = isatty(2) == 1
  private var files = 0
  private var added = 0
  private var width = 0
  private var last = ContinuousClock.now

  /// Counts a file and shows the numbers when it is time to.
  mutating func count(_ file: ImportReport) {
    files += 1
    if case .imported(let new, _) = file.outcome { added += new }
    guard isShown, ContinuousClock.now - last >= .seconds(Self.interval) else { return }
    last = .now
    let text = "\(files) files, \(added) articles added"
    width = text.count
    StandardError.write("\r\(text)")
  }

  /// Takes the line away before something else is printed.
  mutating func clear() {
    guard width > 0 else { return }
    StandardError.write("\r\(String(repeating: " ", count: width))\r")
    width = 0
  }
}
