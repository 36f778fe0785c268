import CNcurses
import ViewModels

/// Reads keys from a curses window, without ever waiting for one.
struct CursesKeys {
  /// Key codes of our own for the ends of a bracketed paste, above those of curses.
  private static let pasteStart: Int32 = 0x1000
  private static let pasteEnd: Int32 = 0x1001

  private let window: UnsafeMutablePointer<WINDOW>
  private var decoder: InputDecoder
  /// Events that came of one input, but for those that were answered.
  private var ready: [Event] = []

  init(window: UnsafeMutablePointer<WINDOW>) {
    self.window = window
    define_key("\u{1B}[200~", Self.pasteStart)
    define_key("\u{1B}[201~", Self.pasteEnd)
    decoder = InputDecoder { sequence in
      let code = key_defined(sequence)
      return code > 0 ? Self.input(for: code) : nil
    }
  }

  /// Whether a paste has begun whose end has not come yet.
  var isPasting: Bool { decoder.isPasting }

  /// The next event, `nil` when nothing is waiting.
  mutating func next() -> Event? {
    while ready.isEmpty {
      guard let input = read() else { return decoder.settle() }
      ready = decoder.take(input, at: .now)
    }
    return ready.removeFirst()
  }

  /// What was pasted so far, when nothing has come for a while.
  mutating func flushPaste() -> Event? { decoder.pause() }

  private func read() -> InputDecoder.Input? {
    var code: wint_t = 0
    switch wget_wch(window, &code) {
    case OK: return .scalar(Unicode.Scalar(code) ?? "\u{FFFD}")
    case KEY_CODE_YES: return Self.input(for: Int32(truncatingIfNeeded: code))
    default: return nil
    }
  }

  private static func input(for code: Int32) -> InputDecoder.Input {
    switch code {
    case pasteStart: .pasteStart
    case pasteEnd: .pasteEnd
    default: .key(Key(cursesCode: code))
    }
  }
}

extension Key {
  /// The key for a code of `curses.h`.
  fileprivate init?(cursesCode code: Int32) {
    switch code {
    case KEY_DOWN: self = .down
    case KEY_UP: self = .up
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    case KEY_HOME: self = .home
    case KEY_END: self = .end
    case KEY_NPAGE: self = .pageDown
    case KEY_PPAGE: self = .pageUp
    case KEY_BACKSPACE: self = .backspace
    case KEY_DC: self = .delete
    case KEY_BTAB: self = .backTab
    case KEY_ENTER: self = .enter
    case curses_function_key(1)...curses_function_key(12):
      self = .function(Int(code - curses_function_key(0)))
    default: return nil
    }
  }
}
