internal import Articles
internal import GRDB

/// Texts as they may be shown, whoever wrote them into the file.
///
/// A library may come from elsewhere, and any SQLite tool writes what it likes. What our own
/// importer wrote passes without being copied.
extension Row {
  /// A text of any number of lines.
  func text(_ column: Int) -> String? {
    (self[column] as String?)?.displayable
  }

  /// A text of one line.
  func line(_ column: Int) -> String? {
    (self[column] as String?)?.line
  }

  /// Texts of one line each, kept as JSON.
  func lines(_ column: Int) throws -> [String] {
    let texts: [String] = try JSONText.decodeArray(self[column] as String? ?? "")
    return texts.map(\.line)
  }

  /// A point in time that was kept without a clock.
  func instant(_ column: Int) -> Timestamp? {
    (self[column] as Int64?).map { Timestamp(seconds: $0, offset: 0) }
  }

  /// Minutes east of UTC; `nil` where no clock on earth shows them.
  func offset(_ column: Int) -> Int? {
    guard let offset = self[column] as Int? else { return nil }
    return (-1_440...1_440).contains(offset) ? offset : nil
  }
}

extension String {
  /// The displayable text, made one line only where it is none: most are.
  fileprivate var line: String {
    let text = displayable
    let isLine = text.utf8.allSatisfy { $0 != 0x0A && $0 != 0x09 }
    return isLine ? text : text.displayableLine
  }
}
