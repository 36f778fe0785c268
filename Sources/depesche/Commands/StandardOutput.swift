import CSystem
import Foundation

/// What standard output is.
enum StandardOutput {
  /// The columns of the terminal it is; `nil` where it is none.
  static var terminalWidth: Int? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard isatty(1) == 1, csystem_terminal_size(1, &rows, &columns) else { return nil }
    return Int(columns)
  }
}
