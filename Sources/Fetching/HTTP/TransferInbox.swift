import CCurl
import Synchronization

/// What the thread of the transfers is told, from any thread.
final class TransferInbox: Sendable {
  enum Order: Sendable {
    case start(TransferPlan, TransferTicket, CheckedContinuation<FetchResponse, any Error>)
    case cancel(TransferTicket)
    case stop

    /// Nobody will obey: whoever waits for it is told.
    fileprivate func refuse() {
      if case .start(_, _, let continuation) = self {
        continuation.resume(throwing: CancellationError())
      }
    }
  }

  private struct State {
    var orders: [Order] = []
    /// What is woken, as a number: pointers may not wander between threads; `nil` when it is over.
    var multi: UInt?
  }

  private let state: Mutex<State>

  init(waking multi: UnsafeMutableRawPointer) {
    state = Mutex(State(multi: UInt(bitPattern: multi)))
  }

  func post(_ order: Order) {
    state.withLock { state in
      guard let multi = state.multi else { return order.refuse() }
      state.orders.append(order)
      ccurl_multi_wakeup(UnsafeMutableRawPointer(bitPattern: multi))
    }
  }

  /// The orders since the last time, in their order.
  func take() -> [Order] {
    state.withLock { state in
      defer { state.orders = [] }
      return state.orders
    }
  }

  /// Nothing is woken from now on.
  func close() {
    state.withLock { $0.multi = nil }
  }
}

/// Stands for one transfer, with the thread that waits for it and with the one that runs it.
final class TransferTicket: Sendable {
  private let state = Mutex(false)
  /// Who wants to know how much has come, and of how much.
  let progress: (@Sendable (Int, Int?) -> Void)?

  init(progress: (@Sendable (Int, Int?) -> Void)? = nil) {
    self.progress = progress
  }

  /// Whether it was cancelled, perhaps before the transfer began.
  var isCancelled: Bool { state.withLock { $0 } }

  func cancel() {
    state.withLock { $0 = true }
  }
}
