import Articles
import Foundation

/// Opens pages of the web with the programs there are for that.
struct Browser: Sendable {
  let environment: BrowserEnvironment
  /// Runs a program: in the terminal, or away from it.
  let run: @Sendable (ProgramStart, _ inTerminal: Bool) async -> ProgramEnd

  /// Signals by which a user ends a program.
  private static let endings: Set<Int32> = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE]

  /// Opens an address; answers whether there is any browser.
  ///
  /// Commands are tried in their order until one does not fail.
  /// - Throws: A `Problem` where the address is not one of the web, or says of each browser why it
  ///   did not open it.
  func open(_ url: String) async throws -> Bool {
    // Other schemes start other programs, and a leading dash would be an option.
    guard CanonicalAddress(url) != nil else {
      throw Problem(
        "Only pages of the web are opened in the browser, not \(url.withoutSecrets.displayableLine)"
      )
    }
    var failures: [String] = []
    for command in BrowserCommand.candidates(environment) {
      switch try await attempt(command, url.safeForPrograms) {
      case .opened: return true
      case .failed(let failure): failures.append(failure)
      case .absent: break
      }
    }
    guard !failures.isEmpty else { return false }
    throw Problem("The page was not opened: \(failures.joined(separator: ", "))")
  }

  /// What came of a command.
  private enum Attempt {
    case opened
    case failed(String)
    /// A program that nobody chose is not there, or finds no browser.
    case absent
  }

  private func attempt(_ command: BrowserCommand, _ url: String) async throws -> Attempt {
    let name = command.name.displayableLine
    guard let path = environment.path(of: command.starter) else {
      return command.isChosen ? .failed("\(name) is not installed") : .absent
    }
    let program = environment.path(of: command.program) ?? path
    let start = ProgramStart(
      path: path, arguments: [command.starter] + (try command.arguments(for: url)))
    switch await run(start, command.needsTerminal(at: program, environment)) {
    case .running, .exited(0): return .opened
    case .signal(let signal) where Self.endings.contains(signal): return .opened
    case .signal(let signal): return .failed("\(name) was ended by signal \(signal)")
    case .notStarted(let reason): return .failed("\(name) does not start (\(reason))")
    // xdg-open(1): a tool that it needs is not there.
    case .exited(3) where name == "xdg-open" && !command.isChosen: return .absent
    case .exited(let status): return .failed("\(name) ended with status \(status)")
    }
  }
}

extension String {
  /// An address with what no address may hold percent-encoded (RFC 3986 2): nothing in it is a
  /// quotation mark, a space or a control character to the scripts that browsers are.
  var safeForPrograms: String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      let isUnsafe = byte <= 0x20 || byte >= 0x7F || "\"'<>\\^`{|}".utf8.contains(byte)
      bytes +=
        isUnsafe
        ? Array("%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8) : [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
