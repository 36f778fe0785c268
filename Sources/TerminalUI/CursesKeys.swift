import CNcurses
import ViewModels

/// Reads keys from a curses window, without ever waiting.
///
/// Pasted text comes as one piece, and an escape sequence nobody knows as nothing at all: its
/// bytes must not be taken for commands.
struct CursesKeys {
  /// Key codes of our own for the ends of a bracketed paste, above those of curses.
  private static let pasteStart: Int32 = 0x1000
  private static let pasteEnd: Int32 = 0x1001
  /// A paste longer than this is cut; nobody pastes a book into a prompt.
  private static let longestPaste = 1 << 20

  private let window: UnsafeMutablePointer<WINDOW>
  private var pasted: String.UnicodeScalarView?
  /// Read too far while looking at an escape sequence.
  private var pushedBack: Input?

  private enum Input {
    case scalar(Unicode.Scalar)
    case code(Int32)
  }

  init(window: UnsafeMutablePointer<WINDOW>) {
    self.window = window
    define_key("\u{1B}[200~", Self.pasteStart)
    define_key("\u{1B}[201~", Self.pasteEnd)
  }

  /// Whether a paste has begun whose end has not come yet.
  var isPasting: Bool { pasted != nil }

  /// The next event, `nil` when nothing is waiting.
  mutating func next() -> Event? {
    while let input = read() {
      if let event = event(for: input) { return event }
    }
    return nil
  }

  /// What was pasted so far, when its end does not come.
  mutating func flushPaste() -> Event? {
    defer { pasted = nil }
    return pasted.map { .pasted(String($0)) }
  }

  private mutating func read() -> Input? {
    if let input = pushedBack {
      pushedBack = nil
      return input
    }
    var code: wint_t = 0
    switch wget_wch(window, &code) {
    case OK: return .scalar(Unicode.Scalar(code) ?? "\u{FFFD}")
    case KEY_CODE_YES: return .code(Int32(truncatingIfNeeded: code))
    default: return nil
    }
  }

  private mutating func event(for input: Input) -> Event? {
    switch input {
    case .code(Self.pasteStart): pasted = String.UnicodeScalarView()
    case .code(Self.pasteEnd): return flushPaste()
    case .scalar(let scalar) where pasted != nil:
      if (pasted?.count ?? 0) < Self.longestPaste { pasted?.append(scalar) }
    case .scalar("\u{1B}"): return escapeOrNothing()
    case .scalar(let scalar): return Key(typed: scalar).map { .key($0) }
    case .code(let code): return Key(cursesCode: code).map { .key($0) }
    }
    return nil
  }

  /// A lone Esc is the Esc key; with what follows at once it is a sequence that curses does not
  /// know, and is swallowed whole (ECMA-48 5.4: parameters, intermediates, one final byte).
  private mutating func escapeOrNothing() -> Event? {
    guard let input = read() else { return .key(.escape) }
    switch input {
    case .scalar("["):
      while case .scalar(let scalar) = read(), !(0x40...0x7E).contains(scalar.value) {}
      return nil
    case .scalar("O"):
      _ = read()
      return nil
    default:
      pushedBack = input
      return .key(.escape)
    }
  }
}

extension Key {
  /// The key that sends a character: a control character is Ctrl and a letter, or its own key.
  fileprivate init?(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x08, 0x7F: self = .backspace
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))
    case 0..<0x20, 0x80..<0xA0: return nil
    default: self = .character(Character(scalar))
    }
  }

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
