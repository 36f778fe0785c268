public import Articles
import CNcurses
import CSystem
import Typesetting
public import ViewModels

#if canImport(Glibc)
  import Glibc
#endif

/// The terminal, full screen: shows surfaces, reads keys, and gives everything back at the end.
///
/// The only owner of ncurses. Nothing else in the program writes to the terminal while it lives.
@MainActor
public final class CursesScreen {
  /// What to poll for keys.
  public let descriptor: Int32
  private let stream: UnsafeMutablePointer<FILE>
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  private let charset: Terminal.Charset
  private let colors: CursesColors
  private var keys: CursesKeys
  private var shown: Surface?
  /// Whether the terminal is the shell's: the program is stopped, or was and is to end.
  private var isReleased = false
  /// What the terminal is told after a crash.
  private let crashNotice: String

  /// Modes curses does not know: bracketed paste, so that pasted text is never taken for keys.
  private static let modesOn = "\u{1B}[?2004h"
  private static let modesOff = "\u{1B}[?2004l"
  /// Reports of the mouse, which a program that crashed may have left on.
  private static let mouseOff = "\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1006l"

  /// Takes the terminal over; after a crash it shows one line of text, the notice.
  public init(_ terminal: Terminal, crashNotice: String) throws(Problem) {
    let descriptor = Self.openTerminal()
    guard descriptor >= 0, let stream = fdopen(descriptor, "r+") else {
      throw Problem("There is no terminal to read keys from; run depesche in one")
    }
    csystem_remember_modes(descriptor)
    if let delay = terminal.escapeDelay { set_escdelay(delay) }
    guard let screen = Self.screen(names: terminal.names, stream: stream),
      let window = curses_stdscr()
    else {
      throw Problem("This terminal is not known to terminfo; try TERM=xterm-256color depesche")
    }
    self.descriptor = descriptor
    self.stream = stream
    self.screen = screen
    self.window = window
    charset = terminal.charset
    self.crashNotice = crashNotice
    Self.setModes(window)
    colors = CursesColors(isEnabled: terminal.hasColor)
    keys = CursesKeys(window: window)
    guardTerminal()
    // At its end curses would set back the palette, which is the user's and never changed here.
    CursesCapability("oc")?.drop()
    // After newterm ncurses flushes on every cursor movement until it comes back from an endwin
    // (lib_mvcur.c, ewInitial): with this a frame is one write, without it dozens.
    // The alternate screen, which newterm has entered, is not left in between: it would flicker.
    CursesCapability.withholding(["smcup", "rmcup"]) {
      endwin()
      wrefresh(window)
    }
    write(Self.modesOn)
  }

  /// The terminal itself, so that keys are read even where standard input is a pipe.
  private static func openTerminal() -> Int32 {
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    return descriptor >= 0 ? descriptor : fcntl(1, F_DUPFD_CLOEXEC, 3)
  }

  private static func screen(
    names: [String], stream: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    for name in names {
      if let screen = newterm(name, stream, stream) { return screen }
    }
    return nil
  }

  private static func setModes(_ window: UnsafeMutablePointer<WINDOW>) {
    raw()
    noecho()
    nonl()
    keypad(window, true)
    nodelay(window, true)
    intrflush(window, false)
    idlok(window, true)
  }

  public var size: ScreenSize {
    ScreenSize(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
  }

  // MARK: - Input

  /// The next key or pasted text, `nil` when nothing is waiting.
  public func nextEvent() -> Event? { keys.next() }

  /// Whether the end of a paste is being waited for.
  public var isPasting: Bool { keys.isPasting }

  /// What was pasted, when its end does not come.
  public func flushPaste() -> Event? { keys.flushPaste() }

  // MARK: - Life

  /// Takes the size the terminal has now.
  public func resize() -> ScreenSize {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if csystem_terminal_size(descriptor, &rows, &columns) { resizeterm(rows, columns) }
    shown = nil
    return size
  }

  /// Paints everything anew at the next `show`, whatever the terminal shows now.
  public func redraw() {
    clearok(window, true)
    shown = nil
  }

  /// Gives the terminal to the shell until the program is continued.
  ///
  /// Answers whether the terminal is ours again; it is not where the program is to end instead.
  public func suspend() -> Bool {
    release()
    // Continued in the background (`bg`) there is no terminal to paint on: stop again.
    repeat {
      guard csystem_stop(descriptor) else { return false }
    } while !csystem_is_foreground(descriptor)
    resume()
    return true
  }

  /// Gives the terminal to another program while `body` runs, which answers whether it is ours
  /// again then; it is not where the program is to end instead.
  public func lend(while body: () -> Bool) {
    release()
    guard body() else {
      // The other program may have been ended before it could give back what it changed.
      reset_shell_mode()
      return
    }
    // What was typed for the other program is not for this one.
    tcflush(descriptor, TCIFLUSH)
    write(Self.mouseOff)
    resume()
  }

  private func release() {
    write(Self.modesOff)
    def_prog_mode()
    endwin()
    csystem_release_terminal()
    isReleased = true
  }

  /// Takes the terminal over again, after a stop that may have come without warning.
  public func resume() {
    isReleased = false
    reset_prog_mode()
    guardTerminal()
    write(Self.modesOn)
    redraw()
  }

  /// Gives the terminal back.
  public func close() {
    csystem_release_terminal()
    // To change what a background program's terminal does would stop the program.
    guard !isReleased else { return }
    write(Self.modesOff)
    endwin()
    delscreen(screen)
    fclose(stream)
  }

  /// A terminal that hung up takes nothing any more; only the guard has to go.
  public func abandon() { csystem_release_terminal() }

  /// What a crash writes: the strings that undo ours, without the padding some terminals name.
  private func guardTerminal() {
    let capabilities = ["rmkx", "sgr0", "cnorm", "rmcup"].compactMap { CursesCapability($0)?.bytes }
    csystem_guard_terminal(
      descriptor, ([Self.modesOff] + capabilities).joined(),
      "\r\n\(crashNotice)\r\n")
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }
}

// MARK: - Painting

extension CursesScreen {
  /// Shows a surface: rows that changed, the cursor last.
  ///
  /// That is one write, unless the frame is larger than the buffer curses has (its size in cells
  /// and a little more).
  public func show(_ surface: Surface) {
    for row in 0..<min(surface.size.rows, size.rows) where shown?.row(row) != surface.row(row) {
      paint(surface.row(row), at: row)
    }
    shown = surface
    curs_set(surface.cursor == nil ? 0 : 1)
    if let cursor = surface.cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    wrefresh(window)
  }

  private func paint(_ cells: ArraySlice<SurfaceCell>, at row: Int) {
    var cells = cells
    wmove(window, Int32(row), 0)
    wclrtoeol(window)
    let end = cells.lastIndex { $0 != .blank }.map { $0 + 1 } ?? cells.startIndex
    let start = cells.startIndex
    cells = cells[..<end]
    while let first = cells.first {
      wmove(window, Int32(row), Int32(cells.startIndex - start))
      let style = first.style
      curses_set_attributes(window, style.cursesAttributes, colors.pair(for: style.color))
      let ascii = cells.prefix { $0.style == style && $0.asciiByte != nil }
      if ascii.isEmpty {
        if let content = first.content { add(content, style) }
        cells = cells.dropFirst()
      } else {
        let text = ascii.map { CChar(bitPattern: $0.asciiByte ?? 0x20) }
        waddnstr(window, text, Int32(text.count))
        cells = cells[ascii.endIndex...]
      }
    }
    curses_set_attributes(window, CURSES_NORMAL, 0)
  }

  /// Adds one cell; what this libc would lay out otherwise than the surface did becomes U+FFFD,
  /// so that no column ever drifts.
  private func add(_ cell: DisplayCell, _ style: Style) {
    if charset == .ascii {
      waddstr(window, ASCIISpelling.text(of: cell.scalars[0], width: cell.width))
      return
    }
    var scalars = cell.scalars.map { wchar_t(bitPattern: $0.value) }
    if Int(wcwidth(scalars[0])) != cell.width {
      waddstr(window, "\u{FFFD}" + String(repeating: " ", count: max(0, cell.width - 1)))
      return
    }
    scalars.append(0)
    var content = cchar_t()
    let attributes = style.cursesAttributes
    curses_set_cell(&content, scalars, attributes, colors.pair(for: style.color))
    wadd_wch(window, &content)
  }
}

extension SurfaceCell {
  /// The cell's only byte, if it is ASCII without marks.
  fileprivate var asciiByte: UInt8? {
    guard let scalars = content?.scalars, scalars.count == 1 else { return nil }
    return scalars[0].isASCII ? UInt8(truncatingIfNeeded: scalars[0].value) : nil
  }
}

extension Style {
  fileprivate var cursesAttributes: attr_t {
    let pairs: [(Attributes, attr_t)] = [
      (.bold, CURSES_BOLD), (.dim, CURSES_DIM), (.italic, CURSES_ITALIC),
      (.underline, CURSES_UNDERLINE), (.reverse, CURSES_REVERSE),
    ]
    return pairs.reduce(CURSES_NORMAL) { attributes.contains($1.0) ? $0 | $1.1 : $0 }
  }
}
