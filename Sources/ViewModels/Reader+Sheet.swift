/// Commands while a sheet is on the screen.
extension Reader {
  /// `nil` where the command means the same with and without a sheet.
  mutating func runInSheet(_ command: Command) -> [Effect]? {
    let (times, height) = (count ?? 1, sheetHeight)
    let all = sheet?.lines.count ?? 0
    switch command {
    case .moveDown: sheet?.move(by: times, height: height)
    case .moveUp: sheet?.move(by: -times, height: height)
    case .pageDown: sheet?.move(by: height * times, height: height)
    case .pageUp: sheet?.move(by: -height * times, height: height)
    case .halfPageDown: sheet?.move(by: height / 2, height: height)
    case .halfPageUp: sheet?.move(by: -height / 2, height: height)
    case .goFirst: sheet?.move(by: -all, height: height)
    case .goLast: sheet?.move(by: all, height: height)
    case .open, .right: return choose()
    case .redraw, .suspend, .quitNow, .help, .commandLine: return nil
    case .back, .quit, .cancel, .left: sheet = nil
    default: message = Message("Esc leaves this")
    }
    return []
  }
}
