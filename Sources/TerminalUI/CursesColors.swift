import CNcurses

/// The colour pairs of curses, made when first wanted; pair 0 where there are no colours.
@MainActor
final class CursesColors {
  private let isEnabled: Bool
  private var pairs: [Style.Color: Int32] = [:]

  /// Starts colours, if they are wanted and the terminal has any.
  init(isEnabled: Bool) {
    // Without this check alloc_pair of ncurses 6.4 dies where a terminal has no colour table.
    guard isEnabled, has_colors() else {
      self.isEnabled = false
      return
    }
    start_color()
    self.isEnabled = use_default_colors() == OK
  }

  /// The pair with this foreground on the terminal's own background.
  func pair(for color: Style.Color) -> Int32 {
    guard isEnabled, color != .standard else { return 0 }
    if let pair = pairs[color] { return pair }
    let pair = max(0, alloc_pair(color.rawValue, -1))
    pairs[color] = pair
    return pair
  }
}
