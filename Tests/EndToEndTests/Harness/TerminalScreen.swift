/// What a terminal shows at one moment.
struct TerminalScreen {
  /// The rows without the blanks at their ends.
  let rows: [String]
  let cursorColumn: Int
  let cursorRow: Int
  let isCursorVisible: Bool
  /// Whether it is the alternate screen, the one of full-screen programs.
  let isAlternate: Bool

  var text: String { rows.joined(separator: "\n") }
  var lastRow: String { rows.last ?? "" }
  var rowAtCursor: String { rows.indices.contains(cursorRow) ? rows[cursorRow] : "" }

  /// What begins at the cursor.
  ///
  /// Right only where everything before it is one column wide.
  var textAtCursor: String { String(rowAtCursor.dropFirst(cursorColumn)) }

  func contains(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// Whether the program has ended with this status and left a normal terminal.
  func isGivenBack(status: Int32) -> Bool {
    rows.contains("status \(status)") && rows.contains("modes kept") && isCursorVisible
      && !isAlternate
  }

  /// The first row that holds a text.
  func row(with text: String) -> String? { rows.first { $0.contains(text) } }
}
