import Articles
import CCurl

/// Runs all transfers on one thread, which alone touches what is in here.
final class TransferLoop {
  private let multi: UnsafeMutableRawPointer
  private let inbox: TransferInbox
  private var transfers: [ObjectIdentifier: Transfer] = [:]
  private var isStopped = false

  /// Connections that are kept open for the next request.
  private static let keptConnections = 32

  /// Loads libcurl and starts the thread.
  static func start() throws(Problem) -> TransferInbox {
    if let cause = ccurl_load() {
      throw Problem(
        "cannot fetch anything: the library libcurl.so.4 is missing; install the package libcurl4",
        cause: String(cString: cause))
    }
    guard let multi = ccurl_multi_init() else {
      throw Problem("cannot fetch anything: there is no memory left")
    }
    let inbox = TransferInbox(waking: multi)
    let address = UInt(bitPattern: multi)
    let isRunning = BackgroundThread.start {
      guard let multi = UnsafeMutableRawPointer(bitPattern: address) else { return }
      TransferLoop(multi: multi, inbox: inbox).run()
    }
    guard isRunning else {
      inbox.close()
      ccurl_multi_cleanup(multi)
      throw Problem("cannot fetch anything: the system gives no thread for it")
    }
    return inbox
  }

  private init(multi: UnsafeMutableRawPointer, inbox: TransferInbox) {
    self.multi = multi
    self.inbox = inbox
    ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, Self.keptConnections)
  }

  private func run() {
    while !isStopped {
      for order in inbox.take() { obey(order) }
      _ = ccurl_multi_perform(multi)
      let hasEnded = takeEnded()
      // What was ended may have begun anew, with the next hop.
      _ = ccurl_multi_poll(multi, hasEnded ? 0 : 60_000)
    }
    inbox.close()
    for order in inbox.take() { obey(order) }
    for transfer in transfers.values { end(transfer, .failure(CancellationError())) }
    ccurl_multi_cleanup(multi)
  }

  private func obey(_ order: TransferInbox.Order) {
    switch order {
    case .start(let plan, let ticket, let continuation):
      guard !isStopped, !ticket.isCancelled else {
        return continuation.resume(throwing: CancellationError())
      }
      start(Transfer(plan, ticket: ticket), continuation)
    case .cancel(let ticket):
      guard let transfer = transfers[ObjectIdentifier(ticket)] else { return }
      end(transfer, .failure(CancellationError()))
    case .stop: isStopped = true
    }
  }

  private func start(
    _ transfer: Transfer?, _ continuation: CheckedContinuation<FetchResponse, any Error>
  ) {
    guard let transfer else {
      return continuation.resume(throwing: Problem("cannot fetch anything: no memory is left"))
    }
    transfer.continuation = continuation
    transfers[ObjectIdentifier(transfer.ticket)] = transfer
    begin(transfer)
  }

  /// Begins the transfer's next hop.
  private func begin(_ transfer: Transfer) {
    if let problem = transfer.prepare() { return end(transfer, .failure(problem)) }
    if ccurl_multi_add(multi, transfer.easy) != CURLM_OK {
      end(transfer, .failure(transfer.problem("libcurl refused it")))
    }
  }

  /// Takes the hops that ended; false where there are none.
  private func takeEnded() -> Bool {
    var code = CURLE_OK
    var hasEnded = false
    while let easy = ccurl_multi_ended(multi, &code) {
      hasEnded = true
      guard let transfer = transfers.values.first(where: { $0.easy == easy }) else {
        ccurl_multi_remove(multi, easy)
        continue
      }
      switch transfer.outcome(of: code) {
      case .redirect:
        ccurl_multi_remove(multi, easy)
        begin(transfer)
      case .response(let response): end(transfer, .success(response))
      case .failure(let failure): end(transfer, .failure(failure))
      }
    }
    return hasEnded
  }

  private func end(_ transfer: Transfer, _ result: Result<FetchResponse, any Error>) {
    transfers[ObjectIdentifier(transfer.ticket)] = nil
    ccurl_multi_remove(multi, transfer.easy)
    transfer.continuation?.resume(with: result)
    transfer.continuation = nil
  }
}
