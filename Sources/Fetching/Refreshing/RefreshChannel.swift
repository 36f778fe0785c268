import Synchronization

/// Carries events from a refresh to whoever takes them, and makes the refresh wait for him.
final class RefreshChannel: Sendable {
  private struct State {
    var events: [RefreshEvent] = []
    var progress: RefreshProgress?
    var isFinished = false
    /// Whether nobody waits for room any more.
    var isOpen = false
    var taker: CheckedContinuation<RefreshEvent?, Never>?
    var sender: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = max(1, capacity)
  }

  /// Hands on an event once there is room for it; called from one task.
  func send(_ event: RefreshEvent) async {
    await withCheckedContinuation { continuation in
      state.withLock { state in
        if let taker = state.taker {
          state.taker = nil
          taker.resume(returning: event)
        } else {
          state.events.append(event)
        }
        if state.events.count <= capacity || state.isOpen {
          continuation.resume()
        } else {
          state.sender = continuation
        }
      }
    }
  }

  /// Tells how far the refresh is, where somebody wants to know.
  func report(_ progress: RefreshProgress) {
    state.withLock { state in
      if let taker = state.taker {
        state.taker = nil
        taker.resume(returning: .progress(progress))
      } else {
        state.progress = progress
      }
    }
  }

  /// The next event; `nil` after the last.
  func next() async -> RefreshEvent? {
    await withCheckedContinuation { continuation in
      state.withLock { state in
        if !state.events.isEmpty {
          continuation.resume(returning: state.events.removeFirst())
          state.sender?.resume()
          state.sender = nil
        } else if let progress = state.progress {
          state.progress = nil
          continuation.resume(returning: .progress(progress))
        } else if state.isFinished {
          continuation.resume(returning: nil)
        } else {
          state.taker = continuation
        }
      }
    }
  }

  /// Lets everything through: the refresh was cancelled, or nobody takes its events.
  func open() {
    state.withLock { state in
      state.isOpen = true
      state.sender?.resume()
      state.sender = nil
    }
  }

  /// No event comes after those that wait.
  func finish() {
    state.withLock { state in
      state.isFinished = true
      state.taker?.resume(returning: nil)
      state.taker = nil
    }
  }
}
