import Typesetting
import ViewModels

/// The last row: a message, the hints that fit, or the line being typed.
extension Painter {
  mutating func paintFooter() {
    switch contents.footer {
    case .status(let message, let hints, let place, let more):
      paintStatus(message, hints: hints, place: place, more: more)
    case .prompt(let prompt): paint(prompt)
    }
  }

  private var footerRow: Int { contents.size.rows - 1 }

  private mutating func paintStatus(
    _ message: Message?, hints: [String], place: String, more: String?
  ) {
    let placeWidth = place.isEmpty ? 0 : place.displayWidth + 2
    // The last cell of the screen stays free: writing it makes some terminals scroll.
    let width = contents.size.columns - placeWidth - 1
    if let message {
      paint(message, width: width, more: more)
    } else {
      put(fitting(hints, width: width), row: footerRow, column: 0, style: theme.hint)
    }
    put(place, row: footerRow, column: contents.size.columns - place.displayWidth - 1)
  }

  /// A message, cut where it does not fit; then a hint says how to read on.
  private mutating func paint(_ message: Message, width: Int, more: String?) {
    let style = message.isError ? theme.error : .plain
    let hint = message.line.displayWidth > width ? more ?? "" : ""
    let room = hint.isEmpty ? width : width - hint.displayWidth - 2
    put(cut(message.line, to: room), row: footerRow, column: 0, style: style)
    put(hint, row: footerRow, column: width - hint.displayWidth, style: theme.hint)
  }

  /// As many whole hints as fit.
  private func fitting(_ hints: [String], width: Int) -> String {
    let separator = "  \(contents.ornaments.separator)  "
    return hints.reduce(into: "") { text, hint in
      let longer = text.isEmpty ? hint : text + separator + hint
      if longer.displayWidth <= width { text = longer }
    }
  }

  /// The label and the text, scrolled so that the cursor is on the screen.
  private mutating func paint(_ prompt: Prompt) {
    let width = contents.size.columns - 1
    // Twenty columns to type in are worth more than the end of a label.
    let label = cut(prompt.label, to: max(8, width - 20))
    let start = put(label, row: footerRow, column: 0, style: theme.unread)
    let room = max(1, width - start)
    let before = prompt.text.prefix(prompt.cursor)
    let shown = String(end(of: before, fitting: room - 1))
    let cursor = put(shown, row: footerRow, column: start, width: room)
    let after = String(prompt.text[before.endIndex...])
    put(after, row: footerRow, column: cursor, width: max(0, width - cursor))
    surface.cursor = CellPosition(row: footerRow, column: cursor)
  }

  /// As much of the end of a text as fits a number of columns, in whole characters.
  private func end(of text: Substring, fitting width: Int) -> Substring {
    var (room, start) = (width, text.endIndex)
    while start > text.startIndex {
      let before = text.index(before: start)
      room -= text[before].displayWidth
      guard room >= 0 else { break }
      start = before
    }
    return text[start...]
  }
}
