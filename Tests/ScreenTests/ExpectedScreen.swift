import Foundation
import TerminalUI
import Testing
import ViewModels

/// Compares a screen with the one that lies in `Screens`, as plain text with its cursor.
///
/// With `DEPESCHE_REWRITE=1` (`make screens`) it writes the file instead; the difference is
/// reviewed like code.
func expectScreen(
  _ name: String, _ reader: Reader, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let shown = Painter.paint(reader.contents).textWithCursor
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Screens/\(name).screen")
  if ProcessInfo.processInfo.environment["DEPESCHE_REWRITE"] == "1" {
    try shown.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(shown == expected, sourceLocation: sourceLocation)
}

extension Surface {
  /// The rows between rulers, then where the cursor stands.
  fileprivate var textWithCursor: String {
    let cursor = cursor.map { "cursor row \($0.row) column \($0.column)" } ?? "no cursor"
    return "\(size.columns)x\(size.rows)\n\(text)\(cursor)\n"
  }
}
