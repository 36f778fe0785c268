public import Articles
import Glibc

/// Passwords of feeds: they lie in a file for its owner alone, or a command prints them.
public enum FeedPassword {
  /// A password is looked for in so many bytes.
  private static let most = 64 << 10

  /// The password that a feed's settings lead to; `nil` where they name none.
  ///
  /// May take as long as the command does.
  /// - Throws: A `Problem`, in which there is no secret, where there is none to be had.
  @Sendable public static func read(_ settings: FeedSettings) throws(Problem) -> String? {
    if let path = settings.passwordFile { return try firstLine(ofFile: path) }
    if let command = settings.passwordCommand { return try firstLine(ofCommand: command) }
    return nil
  }

  /// What `read` gives, waited for off the threads that tasks share.
  ///
  /// A cancelled task's command ends at once.
  /// - Throws: A `Problem`, or `CancellationError`.
  static func password(
    of settings: FeedSettings,
    by read: @escaping @Sendable (FeedSettings) throws(Problem) -> String?
  ) async throws -> String? {
    guard settings.user != nil else { return nil }
    let ticket = TransferTicket()
    let result = await withTaskCancellationHandler {
      await BackgroundThread.run {
        ShellCommand.$ticket.withValue(ticket) {
          Result { () throws(Problem) in try read(settings) }
        }
      }
    } onCancel: {
      ticket.cancel()
    }
    try Task.checkCancellation()
    return try result.get()
  }

  private static func firstLine(ofFile path: String) throws(Problem) -> String {
    var status = stat()
    if stat(FileBytes.expanded(path), &status) == 0, status.st_mode & 0o077 != 0 {
      throw Problem(
        "\(path.displayableLine) holds a password and others can read it; see to it: chmod 600")
    }
    return firstLine(try FileBytes.read(path, most: most, what: "the password"))
  }

  private static func firstLine(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  private static func firstLine(ofCommand command: String) throws(Problem) -> String {
    guard let bytes = ShellCommand.output(of: command, most: most), !bytes.isEmpty else {
      throw Problem("the command for a password gave none; try it in a shell")
    }
    return firstLine(bytes)
  }
}
