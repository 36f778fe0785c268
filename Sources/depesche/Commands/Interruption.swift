import CSystem
import Foundation
import Synchronization

/// What ^C and its kin do while a command runs: the first cancels what is under way, so that the
/// command can say what was done; another one ends it at once.
///
/// Where nothing can be cancelled, the first ends it, too.
final class Interruption: Sendable {
  private struct State {
    var cancel: (@Sendable () -> Void)?
    var signal: Int32?
  }

  private let state = Mutex(State())

  /// Takes the signals; to be made before the library makes its first thread, for threads inherit
  /// the signal mask.
  init() {
    var signals = Self.signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Thread.detachNewThread { [self] in
      var signals = Self.signals
      var signal: Int32 = 0
      while sigwait(&signals, &signal) == 0 { take(signal) }
    }
  }

  /// The exit status of a command that was cancelled: 128 and the signal's number.
  var status: Int32? { state.withLock { $0.signal.map { 128 + $0 } } }

  /// Waits on this thread for what runs elsewhere; a signal cancels it, and one that came before
  /// keeps it from beginning.
  func waiting<Value: Sendable>(
    for work: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    if status != nil { throw CancellationError() }
    let done = DispatchSemaphore(value: 0)
    let result = Mutex<Result<Value, any Error>?>(nil)
    let task = Task.detached {
      let outcome: Result<Value, any Error>
      do {
        outcome = .success(try await work())
      } catch {
        outcome = .failure(error)
      }
      result.withLock { $0 = outcome }
      done.signal()
    }
    during({ done.wait() }, onSignal: { task.cancel() })
    guard let outcome = result.withLock({ $0 }) else { throw CancellationError() }
    return try outcome.get()
  }

  /// Does something that a signal ends in a way of its own.
  func during<Value>(_ work: () -> Value, onSignal cancel: @escaping @Sendable () -> Void) -> Value
  {
    state.withLock { $0.cancel = cancel }
    defer { state.withLock { $0.cancel = nil } }
    return work()
  }

  private func take(_ signal: Int32) {
    let cancel = state.withLock { state in
      let isFirst = state.signal == nil
      state.signal = signal
      return isFirst ? state.cancel : nil
    }
    guard let cancel else { return csystem_die(signal) }
    cancel()
  }

  /// Those that ask for an end, but for those that whoever started the program ignores: `nohup`.
  private static var signals: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      sigaction(signal, nil, &action)
      let isIgnored = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
      if !isIgnored { sigaddset(&set, signal) }
    }
    return set
  }
}
