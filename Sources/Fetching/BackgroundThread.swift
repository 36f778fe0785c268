import Glibc

/// A thread of its own, for what must not stand in the way of tasks.
enum BackgroundThread {
  /// Runs `body` on a new thread of low priority that no signal for the program interrupts.
  ///
  /// False where the system makes no thread.
  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(ThreadBody(run: body))
    let status = pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        let body = Unmanaged<ThreadBody>.fromOpaque(pointer).takeRetainedValue()
        BackgroundThread.prepare()
        body.run()
        return nil
      }, box.toOpaque())
    guard status == 0 else {
      box.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  /// What `work` gives, done on a thread of its own: it may take long, and tasks share few.
  static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      if !start({ continuation.resume(returning: work()) }) {
        continuation.resume(returning: work())
      }
    }
  }

  private static func prepare() {
    var signals = sigset_t()
    sigfillset(&signals)
    // A crash is still one.
    for signal in [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE] {
      sigdelset(&signals, signal)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    // Linux keeps priorities for each thread.
    _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
  }
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(run: @escaping @Sendable () -> Void) {
    self.run = run
  }
}
