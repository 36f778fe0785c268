import Articles
import CCurl

/// One request on its way through all hops; lives on the thread of the transfers.
final class Transfer {
  let plan: TransferPlan
  let ticket: TransferTicket
  let easy: UnsafeMutableRawPointer
  var continuation: CheckedContinuation<FetchResponse, any Error>?

  /// The address of the hop.
  var hop: HTTPAddress
  private var redirects: [FetchResponse.Redirect] = []
  private let start = ContinuousClock.now
  /// Whether name, password and headers may be sent.
  private var sharesSecrets = true
  /// Whether the hop may go to this machine or its network: where its user sent it, and whoever
  /// is there himself.
  private var mayBeLocal: Bool
  private var isProxied = false
  private var hasReachedLocal = false
  private var lines: UnsafeMutablePointer<curl_slist>?
  let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  private var headers = ResponseHeaders()
  private var headerBytes = 0
  private var body: [UInt8] = []
  private var bodyBytes = 0
  /// Bytes that earlier hops sent.
  private var earlierBytes = 0
  private var sentBytes = 0
  /// Why the transfer was broken off from here.
  private var brokenOff: String?

  /// An answer's header is refused when it is longer.
  private static let mostHeaderBytes = 128 << 10

  /// `nil` where there is no memory.
  init?(_ plan: TransferPlan, ticket: TransferTicket) {
    guard let easy = ccurl_easy_init() else { return nil }
    self.plan = plan
    self.ticket = ticket
    self.easy = easy
    hop = plan.address
    mayBeLocal = plan.request.mayBeLocal
  }

  deinit {
    ccurl_easy_cleanup(easy)
    ccurl_list_free(lines)
    errorText.deallocate()
  }

  func problem(_ reason: String, cause: String = "") -> Problem {
    Problem("cannot fetch \(hop.shown): \(reason)", cause: cause.displayableLine)
  }
}

// MARK: - Hops

extension Transfer {
  enum Outcome {
    case redirect
    case response(FetchResponse)
    case problem(Problem)
  }

  /// Readies the next hop; a `Problem` where it must not be made.
  func prepare() -> Problem? {
    let proxy = plan.proxy(for: hop)
    isProxied = proxy != nil
    hasReachedLocal = false
    if !mayBeLocal && isNamedLocal { return problem(Self.localReason) }
    let left = plan.request.limits.total - start.duration(to: .now)
    guard left > .zero else { return problem(lateReason) }
    headers = ResponseHeaders()
    (headerBytes, earlierBytes) = (0, earlierBytes + sentBytes)
    sentBytes = 0
    body = []
    bodyBytes = 0
    ccurl_easy_reset(easy)
    errorText.pointee = 0
    set(HopSettings(plan: plan, hop: hop, proxy: proxy, sharesSecrets: sharesSecrets, time: left))
    return nil
  }

  private func set(_ settings: HopSettings) {
    ccurl_list_free(lines)
    lines = settings.headerList()
    settings.apply(to: easy, headers: lines)
    _ = ccurl_set_error_buffer(easy, errorText)
    setCallbacks()
  }

  /// What became of a hop: the whole answer, a way on, or a problem.
  func outcome(of code: CURLcode) -> Outcome {
    if let brokenOff { return .problem(problem(brokenOff)) }
    guard code == CURLE_OK else { return .problem(problem(of: code)) }
    let status = ccurl_get_long(easy, CURLINFO_RESPONSE_CODE)
    let redirect = ccurl_get_string(easy, CURLINFO_REDIRECT_URL).map { String(cString: $0) }
    if [301, 302, 303, 307, 308].contains(status), let redirect {
      return follow(redirect, status: status)
    }
    if status == 200 && bodyBytes == 0 { return .problem(problem("the answer is empty")) }
    defer { body = [] }
    return .response(
      FetchResponse(
        url: hop.text, status: status, headers: headers, body: body, redirects: redirects,
        sentBytes: earlierBytes + sentBytes))
  }

  private func follow(_ location: String, status: Int) -> Outcome {
    guard redirects.count < TransferPlan.mostRedirects else {
      return .problem(problem("it redirects more than \(TransferPlan.mostRedirects) times"))
    }
    guard let next = HTTPAddress(location) else {
      return .problem(problem("it redirects to what is no address of the web"))
    }
    redirects.append(FetchResponse.Redirect(status: status, url: next.text))
    // Once they have been kept back they stay so: the way back may be the stranger's, too.
    sharesSecrets = sharesSecrets && hop.mayShareSecrets(with: next)
    mayBeLocal = mayBeLocal && (hasReachedLocal || isNamedLocal)
    hop = next
    return .redirect
  }

  /// Whether the hop's host is written as an address of this machine or its network.
  ///
  /// That is all there is to know where a proxy looks names up.
  private var isNamedLocal: Bool {
    hop.isNamedLocal(by: plan.configuration.isLocal)
  }

  private static let localReason = "that is in a private network, and a public host leads there"

  private var lateReason: String {
    let seconds = plan.request.limits.total.components.seconds
    return seconds > 0 ? "no whole answer within \(seconds) seconds" : "no answer in time"
  }

  private func problem(of code: CURLcode) -> Problem {
    if code == CURLE_OPERATION_TIMEDOUT, start.duration(to: .now) >= plan.request.limits.total {
      return problem(lateReason)
    }
    let said = String(cString: errorText)
    // What libcurl says names hosts only; an address in it might hold more.
    let cause =
      said.isEmpty || said.contains("://") || said.contains("@")
      ? String(cString: ccurl_error_text(code)) : said
    return problem(TransferFailure.reason(of: code), cause: cause)
  }
}

// MARK: - What libcurl calls

extension Transfer {
  /// Takes a line of the header; false to break off.
  func take(headerLine line: UnsafeBufferPointer<UInt8>) -> Bool {
    headerBytes += line.count
    guard headerBytes <= Self.mostHeaderBytes else { return breakOff("its header is too long") }
    // Interim answers (1xx) have headers of their own.
    if line.starts(with: "HTTP/".utf8) { headers = ResponseHeaders() }
    headers.add(line: line)
    return true
  }

  /// Takes a piece of the body; false to break off.
  func take(piece: UnsafeBufferPointer<UInt8>) -> Bool {
    let limit = plan.request.limits.bodyBytes
    bodyBytes += piece.count
    guard bodyBytes <= limit else { return breakOff("it is longer than \(limit >> 20) MB") }
    if let file = plan.request.file {
      guard ccurl_get_long(easy, CURLINFO_RESPONSE_CODE) == 200 else { return true }
      return FileBytes.write(piece, to: file) || breakOff("it cannot be written to the disk")
    }
    body.append(contentsOf: piece)
    return true
  }

  /// Takes note of how much came, and of how much will in all, 0 where that is not known; false to
  /// break off.
  func take(sentBytes count: Int, of total: Int) -> Bool {
    if count != sentBytes { ticket.progress?(count, total > 0 ? total : nil) }
    sentBytes = count
    let limit = plan.request.limits.sentBytes
    return earlierBytes + count <= limit || breakOff("it sends more than \(limit >> 20) MB")
  }

  /// Whether the hop may connect to an address, one of several perhaps.
  func mayConnect(to address: IPAddress?) -> Bool {
    mayBeLocal || !isLocal(address) || breakOff(Self.localReason)
  }

  /// Whether the request may be sent to the address that was connected to.
  func mayAsk(_ address: IPAddress?) -> Bool {
    hasReachedLocal = isLocal(address)
    return mayConnect(to: address)
  }

  private func isLocal(_ address: IPAddress?) -> Bool {
    guard !isProxied, let address else { return false }
    return plan.configuration.isLocal(address)
  }

  private func breakOff(_ reason: String) -> Bool {
    brokenOff = brokenOff ?? reason
    return false
  }
}
