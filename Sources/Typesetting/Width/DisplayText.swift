extension StringProtocol {
  /// As much of the beginning as fits a number of columns, in whole characters.
  public func prefix(fitting width: Int) -> SubSequence {
    var room = Swift.max(0, width)
    var end = startIndex
    while end < endIndex {
      room -= self[end].displayWidth
      guard room >= 0 else { break }
      formIndex(after: &end)
    }
    return self[..<end]
  }

  /// The text itself where it fits a number of columns, else its beginning and an ellipsis.
  ///
  /// Never splits a character, and leaves no space before the ellipsis. Where not even the
  /// ellipsis fits the result is empty.
  public func truncated(toWidth width: Int, ellipsis: String = "…") -> String {
    let fitting = prefix(fitting: width)
    if fitting.endIndex == endIndex { return String(self) }
    let room = Swift.max(0, width) - ellipsis.displayWidth
    guard room >= 0 else { return "" }
    let kept = fitting.prefix(fitting: room)
    let end = kept.lastIndex { $0 != " " }.map(kept.index(after:)) ?? kept.startIndex
    return kept[..<end] + ellipsis
  }

  /// The text cut or filled up with spaces to exactly a number of columns.
  public func padded(toWidth width: Int, ellipsis: String = "…") -> String {
    let text = truncated(toWidth: width, ellipsis: ellipsis)
    return text + String(repeating: " ", count: Swift.max(0, width - text.displayWidth))
  }
}

extension String {
  /// The text on as many lines as it takes, none wider than a number of columns, as typesetting
  /// breaks them; one empty line where there is nothing to show.
  public func wrapped(toWidth width: Int) -> [String] {
    let text = MeasuredText(self)
    let lines = LineBreaker(width: max(1, width)).lines(of: text).map { text.words($0) }
    return lines.isEmpty ? [""] : lines
  }
}
