import CCurl
import Glibc

/// Commands that settings name.
enum ShellCommand {
  /// Ends the command that the thread waits for once it is cancelled.
  @TaskLocal static var ticket = TransferTicket()

  /// Milliseconds between two looks at whether there is still somebody who waits.
  private static let glance: Int32 = 50

  /// What a command prints, `nil` where it fails, prints more than `most` bytes, takes longer than
  /// `longest`, or is cancelled.
  ///
  /// It has no terminal: ours is not its to ask on. Nothing of it is left running where it takes
  /// too long, also where it closed its output long before.
  static func output(
    of command: String, most: Int, longest: Duration = .seconds(60)
  ) -> [UInt8]? {
    let end = ContinuousClock.now + longest
    var ends: [Int32] = [-1, -1]
    guard ccurl_pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    let process = spawn(command, output: ends[1])
    close(ends[1])
    guard let process else { return nil }
    let output = drain(ends[0], most: most, until: end)
    if output != nil, let status = status(of: process, until: end) {
      return status == 0 ? output : nil
    }
    abandon(process)
    return nil
  }

  private static func mayWait(until end: ContinuousClock.Instant) -> Bool {
    ContinuousClock.now < end && !ticket.isCancelled
  }

  /// What a process ended with; `nil` where it lives on.
  private static func status(of process: pid_t, until end: ContinuousClock.Instant) -> Int32? {
    var status: Int32 = 0
    var nap: Int32 = 1
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status }
      // Somebody else took its end: whether it failed is not to be known.
      if ended < 0 && errno != EINTR { return -1 }
      guard mayWait(until: end) else { return nil }
      poll(nil, 0, nap)
      nap = min(nap * 2, glance)
    }
  }

  /// Ends a process with all of its group, without waiting for one that may not be ended: a
  /// command can have become another user.
  private static func abandon(_ process: pid_t) {
    kill(-process, SIGKILL)
    _ = BackgroundThread.start {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    }
  }

  private static func spawn(_ command: String, output: Int32) -> pid_t? {
    var files = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&files, output, 1)
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
    // The signals that the program blocks or ignores are the command's own again.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // POSIX_SPAWN_SETSID, which is hidden: a session of its own, without a terminal.
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | 0x80
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let words = ["/bin/sh", "-c", command]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let status = posix_spawn(&process, "/bin/sh", &files, &attributes, &arguments, environ)
    return status == 0 ? process : nil
  }

  private static func drain(
    _ descriptor: Int32, most: Int, until end: ContinuousClock.Instant
  ) -> [UInt8]? {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4_096)
    while mayWait(until: end) {
      var input = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&input, 1, glance) > 0 else { continue }
      let count = read(descriptor, &block, block.count)
      if count == 0 { return bytes }
      guard count > 0, bytes.count + count <= most else { return nil }
      bytes += block[..<count]
    }
    return nil
  }
}
