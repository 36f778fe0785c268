import CSystem
import Foundation

/// A program that has the terminal while the reader waits for it.
///
/// It is a job of its own, as a shell would make it: what is typed, ^C and ^Z too, is for it
/// alone. Where it stops the reader stops with it, so that the shell has the terminal, and `fg`
/// continues both. What ends the reader ends it first.
@MainActor
struct ForegroundProgram {
  /// The terminal.
  let terminal: Int32
  /// The reader's signals.
  let signals: Int32

  /// What came of it.
  struct Outcome {
    var end: ProgramEnd
    /// The signal by which the reader is to end, too.
    var endingSignal: Int32?
  }

  /// How long a program may take to end when it is told to, in milliseconds.
  private static let grace: Int32 = 1_000

  /// Runs a program until it ends or the reader has to.
  func run(_ start: ProgramStart) -> Outcome {
    let process: pid_t
    switch start.start(.terminal(terminal)) {
    case .success(let started): process = started
    case .failure(let end): return Outcome(end: end)
    }
    let states = Mailbox<Int32>()
    Self.watch(process, states)
    resume(process)
    defer { takeTerminal() }
    while true {
      let isGone = wait(states, milliseconds: -1)
      for state in states.drain() {
        if let end = ProgramEnd(status: state) { return Outcome(end: end) }
        stopped(process, by: state >> 8 & 0xFF)
      }
      if let signal = isGone ? SIGHUP : nextEnding() {
        return Outcome(end: end(process, by: signal, states), endingSignal: signal)
      }
    }
  }

  /// Tells each state of a process until its end; nothing but `waitpid` tells of stops.
  private static func watch(_ process: pid_t, _ states: Mailbox<Int32>) {
    Thread.detachNewThread {
      var state: Int32 = 0
      while true {
        let found = waitpid(process, &state, WUNTRACED)
        if found < 0 && errno == EINTR { continue }
        // Somebody else took its end.
        states.post(found == process ? state : 0)
        if found != process || ProgramEnd(status: state) != nil { return }
      }
    }
  }

  /// Waits for a state or a signal; answers whether the terminal is gone.
  private func wait(_ states: Mailbox<Int32>, milliseconds: Int32) -> Bool {
    var descriptors = [
      pollfd(fd: terminal, events: 0, revents: 0),
      pollfd(fd: states.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    poll(&descriptors, nfds_t(descriptors.count), milliseconds)
    return descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
  }

  /// The next signal that ends the reader; others mean nothing while it has no screen.
  private func nextEnding() -> Int32? {
    while case let signal = csystem_next_signal(signals), signal != 0 {
      if [SIGHUP, SIGTERM, SIGINT, SIGQUIT].contains(signal) { return signal }
    }
    return nil
  }

  // MARK: - Jobs

  /// Gives a program the terminal and lets it go on.
  private func resume(_ process: pid_t) {
    csystem_set_foreground(terminal, process)
    kill(-process, SIGCONT)
  }

  private func takeTerminal() {
    csystem_set_foreground(terminal, getpgrp())
  }

  /// Stops with a program; goes on with it, also where nobody would ever continue the reader.
  private func stopped(_ process: pid_t, by signal: Int32) {
    // It was faster than we gave it the terminal.
    if signal != SIGTTIN && signal != SIGTTOU {
      takeTerminal()
      repeat {
        guard csystem_stop(terminal) else { break }
      } while !csystem_is_foreground(terminal)
    }
    resume(process)
  }

  /// Ends a program, with force where it takes too long.
  private func end(
    _ process: pid_t, by signal: Int32, _ states: Mailbox<Int32>
  ) -> ProgramEnd {
    kill(-process, signal)
    kill(-process, SIGCONT)
    var ended = pollfd(fd: states.descriptor, events: Int16(POLLIN), revents: 0)
    poll(&ended, 1, Self.grace)
    let end = states.drain().compactMap { ProgramEnd(status: $0) }.first
    if end == nil { kill(-process, SIGKILL) }
    return end ?? .signal(SIGKILL)
  }
}

/// A program that waits for the terminal.
struct TerminalJob: Sendable {
  let start: ProgramStart
  let ended: CheckedContinuation<ProgramEnd, Never>
}
