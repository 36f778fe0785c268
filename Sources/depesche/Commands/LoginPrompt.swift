import Articles
import Fetching
import Foundation

/// Asks whoever sits at the terminal for a name and a password.
struct LoginPrompt {
  let interruption: Interruption

  /// Whether somebody can be asked.
  static var isPossible: Bool { isatty(0) == 1 && isatty(2) == 1 }

  /// The name and the password that are typed, the latter unseen; `nil` where none is.
  ///
  /// An empty name stands for `user`.
  func ask(user: String?) -> Login? {
    StandardError.write("Name\(user.map { " [\($0.displayableLine)]" } ?? ""): ")
    guard let line = readLine() else { return nil }
    let name = line.trimmingCharacters(in: .whitespaces)
    guard let user = name.isEmpty ? user : name, !user.isEmpty else { return nil }
    return askPassword(of: user)
  }

  /// The password of `user` as it is typed, unseen; `nil` where none is.
  func askPassword(of user: String) -> Login? {
    StandardError.write("Password of \(user.displayableLine): ")
    guard let password = readUnseen(), !password.isEmpty else { return nil }
    return Login(user: user, password: password)
  }

  private func readUnseen() -> String? {
    var modes = termios()
    guard tcgetattr(0, &modes) == 0 else { return nil }
    let shown = modes
    modes.c_lflag &= ~tcflag_t(ECHO)
    // Who comes back after ^Z would type for all to see, and ^\ would leave it so.
    withUnsafeMutableBytes(of: &modes.c_cc) { ($0[Int(VSUSP)], $0[Int(VQUIT)]) = (0, 0) }
    tcsetattr(0, TCSAFLUSH, &modes)
    defer {
      Self.restore(shown)
      StandardError.write("\n")
    }
    return interruption.during(
      { readLine() },
      onSignal: {
        Self.restore(shown)
        StandardError.write("\n")
        _exit(interruption.status ?? 1)
      })
  }

  private static func restore(_ modes: termios) {
    var modes = modes
    tcsetattr(0, TCSADRAIN, &modes)
  }
}
