import Articles
import Library
import Synchronization

/// Keeps what checks give while more of them come in.
///
/// All that has come while one transaction was written goes into the next: a few large ones cost
/// a fraction of many small ones, and a single check does not wait for others. Who adds waits
/// while too much is to be written.
final class CheckWriter: Sendable {
  /// Articles that may wait to be written.
  private static let mostItems = 2_000

  private struct State {
    var waiting: [FeedCheck] = []
    var items = 0
    var task: Task<Void, Never>?
    var problem: Problem?
  }

  private let library: Library
  private let now: @Sendable () -> Timestamp
  private let kept: @Sendable ([FeedCheck], [KeptCheck]) -> Void
  private let state = Mutex(State())

  /// What is `kept` is told once it is on disk.
  init(
    _ library: Library, now: @escaping @Sendable () -> Timestamp,
    kept: @escaping @Sendable ([FeedCheck], [KeptCheck]) -> Void
  ) {
    self.library = library
    self.now = now
    self.kept = kept
  }

  /// Takes a check to be written; throws where the library cannot be written any more.
  func add(_ check: FeedCheck) async throws {
    let wait: Task<Void, Never>? = state.withLock { state in
      state.waiting.append(check)
      state.items += check.items.count
      if state.task == nil {
        state.task = Task.detached(priority: .utility) { [self] in writeAll() }
      }
      return state.items > Self.mostItems ? state.task : nil
    }
    await wait?.value
    try throwProblem()
  }

  /// Waits until all is written.
  func finish() async throws {
    let task = state.withLock { $0.task }
    await task?.value
    try throwProblem()
  }

  private func throwProblem() throws {
    if let problem = state.withLock({ $0.problem }) { throw problem }
  }

  private func writeAll() {
    while let checks = takeWaiting() {
      do {
        kept(checks, try library.keep(checks, at: now()))
      } catch {
        state.withLock { $0.problem = error }
      }
    }
  }

  /// What waits; where nothing does, the task is at its end.
  private func takeWaiting() -> [FeedCheck]? {
    state.withLock { state in
      guard !state.waiting.isEmpty, state.problem == nil else {
        state.task = nil
        return nil
      }
      defer {
        state.waiting = []
        state.items = 0
      }
      return state.waiting
    }
  }
}
