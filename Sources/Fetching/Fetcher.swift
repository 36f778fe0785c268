import Articles
import Synchronization

/// Asks the network: over HTTP and TLS, with the rules for strangers' addresses built in.
///
/// Thread-safe. All transfers share one thread and its connections; it starts, and libcurl is
/// loaded, with the first request. Only http and https are asked for, with certificates always
/// checked. Redirects are followed at most ten times; from a public host to one of this machine
/// or its network never. There are no cookies and no `Referer`.
public final class Fetcher: Sendable {
  public let configuration: FetchConfiguration
  private let inbox = Mutex<TransferInbox?>(nil)

  public init(_ configuration: FetchConfiguration) {
    self.configuration = configuration
  }

  deinit {
    inbox.withLock { $0?.post(.stop) }
  }

  /// The answer to a request, behind all redirects, whatever its status.
  ///
  /// A cancelled task's transfer ends at once. `progress` is told, on the transfers' thread, how
  /// many bytes of the body have come, and of how many, where the server says so.
  /// - Throws: A `Problem` where there is no whole answer: its sentence names the address, never
  ///   a secret; or `CancellationError`.
  public func fetch(
    _ request: FetchRequest, progress: (@Sendable (_ bytes: Int, _ total: Int?) -> Void)? = nil
  ) async throws -> FetchResponse {
    do {
      return try await answer(to: request, progress: progress)
    } catch let failure as FetchFailure {
      throw failure.problem
    }
  }

  /// As `fetch`, but a transfer that fails throws a `FetchFailure`.
  func answer(
    to request: FetchRequest, progress: (@Sendable (_ bytes: Int, _ total: Int?) -> Void)? = nil
  ) async throws -> FetchResponse {
    let plan = try TransferPlan(request, configuration: configuration)
    let inbox = try startedInbox()
    let ticket = TransferTicket(progress: progress)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        inbox.post(.start(plan, ticket, continuation))
      }
    } onCancel: {
      ticket.cancel()
      inbox.post(.cancel(ticket))
    }
  }

  private func startedInbox() throws(Problem) -> TransferInbox {
    try inbox.withLock { inbox throws(Problem) in
      if let inbox { return inbox }
      let started = try TransferLoop.start()
      inbox = started
      return started
    }
  }
}
