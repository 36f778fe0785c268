import Articles

/// Sheets: what they show, and commands while one is on the screen.
extension Reader {
  /// `nil` where the command means the same with and without a sheet.
  mutating func runInSheet(_ command: Command) -> [Effect]? {
    let (times, height) = (count ?? 1, sheet?.height ?? 1)
    let all = sheet.map { max($0.lines.count, $0.rows.count) } ?? 0
    switch command {
    case .moveDown: sheet?.move(by: times)
    case .moveUp: sheet?.move(by: -times)
    case .pageDown: sheet?.move(by: height * times)
    case .pageUp: sheet?.move(by: -height * times)
    case .halfPageDown: sheet?.move(by: max(1, height / 2))
    case .halfPageUp: sheet?.move(by: -max(1, height / 2))
    case .goFirst: sheet?.move(by: -all)
    case .goLast: sheet?.move(by: all)
    case .open, .right: return choose()
    case .redraw, .suspend, .quitNow, .help, .commandLine: return nil
    case .messages where sheet?.isChoice == true: return nil
    case .back, .quit, .cancel, .left, .messages: leaveSheet()
    default: message = Message("Esc leaves this")
    }
    return []
  }

  /// Closes the sheet; what is to be chosen beneath it is there again.
  private mutating func leaveSheet() {
    sheet = coveredChoice
    coveredChoice = nil
  }

  // MARK: - Choosing

  /// Carries out what was chosen on a sheet.
  private mutating func choose() -> [Effect] {
    let answer = sheet?.answer
    leaveSheet()
    return answer.map { fetch($0) } ?? []
  }

  /// Chooses by number.
  mutating func pick(_ digit: Int) -> [Effect] {
    switch sheet?.type(digit) {
    case .chosen: return choose()
    case .selected: message = Message("Enter takes this one, a further digit another")
    case .unknown: message = Message("There is no such number; it is \(sheet?.numbers ?? "")")
    case nil: break
    }
    return []
  }

  // MARK: - Messages

  /// Shows the last messages whole, the newest first.
  mutating func showMessages() {
    help = nil
    if sheet?.isChoice == true { coveredChoice = sheet }
    let items = log.entries.reversed().map { entry in
      let time = "\(entry.time.civil.isoTime)  "
      return Sheet.Item(text: time + entry.message.line, indent: time.count)
    }
    sheet =
      items.isEmpty
      ? Sheet("Messages", lines: ["Nothing was said yet."])
      : Sheet("Messages", items: items)
  }
}
