import CSystem

#if canImport(Glibc)
  import Glibc
#endif

/// What is known of the terminal before curses takes it.
public struct Terminal: Sendable, Hashable {
  /// How its characters are encoded.
  public enum Charset: Sendable, Hashable {
    case unicode
    /// Only ASCII is safe; the screen spells the rest.
    case ascii
  }

  /// Names for terminfo, the best first.
  var names: [String]
  public var charset: Charset
  /// Whether colours may be used at all (`NO_COLOR`, no-color.org).
  var hasColor: Bool
  /// Milliseconds to wait after Esc for the rest of a key's bytes; `nil` where the user set
  /// `ESCDELAY`, which curses reads itself.
  var escapeDelay: Int32?

  /// Reads the environment and sets the process' locale from it.
  public init() {
    let environment = { (name: String) in getenv(name).map { String(cString: $0) } }
    charset = Self.setLocale()
    names = Self.candidates(for: environment("TERM") ?? "")
    hasColor = (environment("NO_COLOR") ?? "").isEmpty
    // A key's bytes come apart on a slow line; there 25 ms would break arrows into three keys.
    let isRemote = environment("SSH_CONNECTION") != nil
    escapeDelay = environment("ESCDELAY") == nil ? (isRemote ? 100 : 25) : nil
  }

  /// Whether a full-screen program can run here at all.
  public static var isUsable: Bool {
    isatty(1) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// Takes the locale of the environment, or UTF-8 where it names none.
  ///
  /// The C locale says nothing about the terminal: SSH without LANG ends there, and the terminal
  /// at the other end speaks UTF-8. A locale with another charset means it.
  private static func setLocale() -> Charset {
    setlocale(LC_CTYPE, "")
    if isUnicode { return .unicode }
    guard codeset.hasPrefix("ANSI_X3.4") else { return .ascii }
    return setlocale(LC_CTYPE, "C.UTF-8") != nil && isUnicode ? .unicode : .ascii
  }

  private static var codeset: String { String(cString: csystem_codeset()) }

  private static var isUnicode: Bool { ["UTF-8", "utf8"].contains(codeset) }

  /// Terminals whose own name terminfo may not know, and which understand xterm's language.
  private static let xtermLike = [
    "xterm", "256color", "ghostty", "kitty", "alacritty", "wezterm", "foot", "rio", "contour",
  ]

  static func candidates(for name: String) -> [String] {
    let named = name.isEmpty ? [] : [name]
    let isXtermLike = xtermLike.contains { name.contains($0) }
    return named + (isXtermLike ? ["xterm-256color", "xterm"] : []) + ["vt100"]
  }
}
