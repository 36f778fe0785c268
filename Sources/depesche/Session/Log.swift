import Articles
import Foundation

/// The log file: causes of problems, and what a crash says last.
///
/// While there is a screen standard error is the log, too. There Swift writes why it ends a
/// program, and the crash handler when and of which signal.
enum Log {
  /// A log beyond this is begun anew.
  private static let longest = 1 << 20

  /// Appends a problem, without the secrets of addresses.
  ///
  /// A log that cannot be written is no second problem.
  static func write(_ problem: Problem) {
    guard let path = try? Locations.log(), let descriptor = open(path) else { return }
    defer { close(descriptor) }
    let now = Timestamp(seconds: Int64(time(nil))).iso8601
    let cause = problem.cause.isEmpty ? "" : " (\(problem.cause.withoutSecrets.displayableLine))"
    var line = "\(now) \(problem.sentence.withoutSecrets)\(cause)\n"
    line.withUTF8 { _ = Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }

  /// What a terminal is told after a crash.
  static var crashNotice: String {
    let path = (try? Locations.log())?.displayableLine
    return "Depesche crashed." + (path.map { " The end of its log says more: \($0)" } ?? "")
  }

  /// Sends standard error to the log until the closure that is answered is called: on a full
  /// screen it would write over the text, and be lost with it.
  static func captureStandardError() -> () -> Void {
    let saved = fcntl(2, F_DUPFD_CLOEXEC, 10)
    let target = (try? Locations.log()).flatMap(open) ?? Glibc.open("/dev/null", O_WRONLY)
    guard saved >= 0, target >= 0 else { return {} }
    dup2(target, 2)
    close(target)
    return {
      dup2(saved, 2)
      close(saved)
    }
  }

  private static func open(_ path: String) -> Int32? {
    let directory = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var status = stat()
    let isTooLong = stat(path, &status) == 0 && status.st_size > Self.longest
    let descriptor = Glibc.open(
      path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | (isTooLong ? O_TRUNC : 0),
      0o600)
    return descriptor < 0 ? nil : descriptor
  }
}
