import Foundation

/// How a process ended, and what it wrote.
struct ProcessResult {
  /// The exit status, 128 and the signal's number where a signal ended it.
  var status: Int32
  var output: [UInt8]
  var error: [UInt8]

  var text: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: error, as: UTF8.self) }
  var lines: [String] { text.split(separator: "\n").map(String.init) }
}

/// A process that a test started; its output goes into two files of its own.
///
/// Files, not pipes: nobody has to read along, and no other test's child can hold an end open.
final class ChildProcess {
  let identifier: pid_t
  private let outputPath: String
  private let errorPath: String

  /// Starts a program, found through `PATH`, with this environment and no other.
  init(_ arguments: [String], environment: [String: String], folder: String) throws {
    outputPath = "\(folder)/output-\(UUID().uuidString)"
    errorPath = outputPath + "-error"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, outputPath, writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errorPath, writing, 0o600)
    // A terminal may outlive the test by a moment and must hold nothing open, no lock above all.
    for descriptor in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var attributes = Self.attributesWithDefaultSignals()
    defer { posix_spawnattr_destroy(&attributes) }

    let words = arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in words + variables { free(string) } }
    var process: pid_t = 0
    let failure = posix_spawnp(&process, arguments[0], &actions, &attributes, words, variables)
    guard failure == 0 else {
      throw HarnessFailure("\(arguments[0]) does not start: \(String(cString: strerror(failure)))")
    }
    identifier = process
  }

  /// Tests run on threads that block signals, and a child inherits that.
  private static func attributesWithDefaultSignals() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    return attributes
  }

  func send(_ signal: Int32) {
    kill(identifier, signal)
  }

  /// Waits for the end and answers what came of it.
  func result() throws -> ProcessResult {
    var state: Int32 = 0
    while waitpid(identifier, &state, 0) < 0 {
      guard errno == EINTR else { throw HarnessFailure("there is no process to wait for") }
    }
    defer { for path in [outputPath, errorPath] { unlink(path) } }
    let signal = state & 0x7F
    return ProcessResult(
      status: signal == 0 ? state >> 8 & 0xFF : 128 + signal,
      output: try fileBytes(outputPath), error: try fileBytes(errorPath))
  }
}

/// Something the tests need does not work; says nothing about the program.
struct HarnessFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// All of a file.
func fileBytes(_ path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
}
