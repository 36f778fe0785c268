import Foundation

/// A program that is to be started.
struct ProgramStart: Sendable, Hashable {
  let path: String
  /// Its name and its arguments.
  let arguments: [String]

  /// Where a program runs.
  enum Place: Sendable, Hashable {
    /// In a session of its own, without a terminal: no ^C and no hang-up of ours reaches it.
    case away
    /// In a process group of its own, with this terminal.
    case terminal(Int32)
  }

  /// Starts it; answers its process number, or the system's number of what went wrong.
  ///
  /// The signals that the reader blocks or ignores are the program's own again.
  func start(_ place: Place) -> Result<pid_t, ProgramEnd> {
    var files = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
    }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    switch place {
    case .away:
      for descriptor: Int32 in 0...2 {
        posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
      }
      flags |= 0x80  // POSIX_SPAWN_SETSID, which is hidden.
    case .terminal(let terminal):
      for descriptor: Int32 in 0...2 {
        posix_spawn_file_actions_adddup2(&files, terminal, descriptor)
      }
      posix_spawnattr_setpgroup(&attributes, 0)
      flags |= POSIX_SPAWN_SETPGROUP
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return spawn(&files, &attributes)
  }

  private func spawn(
    _ files: inout posix_spawn_file_actions_t, _ attributes: inout posix_spawnattr_t
  ) -> Result<pid_t, ProgramEnd> {
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let error = posix_spawn(&process, path, &files, &attributes, &words, environ)
    guard error != 0 else { return .success(process) }
    return .failure(.notStarted(String(cString: strerror(error)).lowercased()))
  }

  // MARK: - Away from the terminal

  /// How long an end is waited for: a browser that lives longer has opened the page.
  private static let patience: Duration = .seconds(10)

  /// Runs it away from the terminal; it lives on when the reader ends.
  func runAway() async -> ProgramEnd {
    let process: pid_t
    switch start(.away) {
    case .success(let started): process = started
    case .failure(let end): return end
    }
    let (ends, continuation) = AsyncStream.makeStream(of: ProgramEnd.self)
    Thread.detachNewThread {
      continuation.yield(ProgramEnd(waitingFor: process))
    }
    let alarm = Task {
      try await Task.sleep(for: Self.patience)
      continuation.yield(.running)
    }
    defer { alarm.cancel() }
    for await end in ends { return end }
    return .running
  }
}

/// What became of a program.
enum ProgramEnd: Error, Sendable, Hashable {
  case notStarted(String)
  case exited(Int32)
  case signal(Int32)
  /// It has not ended yet.
  case running

  /// What a status of `waitpid` says; `nil` where the program was only stopped.
  init?(status: Int32) {
    switch status & 0x7F {
    case 0: self = .exited(status >> 8 & 0xFF)
    case 0x7F: return nil
    case let signal: self = .signal(signal)
    }
  }

  /// Waits on this thread for the end of a program.
  fileprivate init(waitingFor process: pid_t) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      // Somebody else took its end.
      guard errno == EINTR else { break }
    }
    self = ProgramEnd(status: status) ?? .running
  }
}
