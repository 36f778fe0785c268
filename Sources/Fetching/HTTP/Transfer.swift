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
  /// Where the hop may go, and where it went.
  private var reach: TransferReach
  private var lines: UnsafeMutablePointer<curl_slist>?
  private var knownHosts: UnsafeMutablePointer<curl_slist>?
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
    reach = TransferReach(plan.request.scope, configuration: plan.configuration)
  }

  deinit {
    ccurl_easy_cleanup(easy)
    ccurl_list_free(lines)
    ccurl_list_free(knownHosts)
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
    case failure(FetchFailure)
  }

  /// Readies the next hop; a `Problem` where it must not be made.
  func prepare() -> Problem? {
    let proxy = plan.proxy(for: hop)
    if let reason = reach.begin(hop, isProxied: proxy != nil) { return problem(reason) }
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
    ccurl_list_free(knownHosts)
    (lines, knownHosts) = (settings.headerList(), settings.knownHostList())
    settings.apply(to: easy, headers: lines, knownHosts: knownHosts)
    _ = ccurl_set_error_buffer(easy, errorText)
    setCallbacks()
  }

  /// What became of a hop: the whole answer, a way on, or a problem.
  func outcome(of code: CURLcode) -> Outcome {
    if let brokenOff { return failure(brokenOff) }
    guard code == CURLE_OK else {
      return .failure(FetchFailure(problem: problem(of: code), silentHost: silentHost(after: code)))
    }
    let status = ccurl_get_long(easy, CURLINFO_RESPONSE_CODE)
    let redirect = ccurl_get_string(easy, CURLINFO_REDIRECT_URL).map { String(cString: $0) }
    if [301, 302, 303, 307, 308].contains(status), let redirect {
      return follow(redirect, status: status)
    }
    if status == 200 && bodyBytes == 0 { return failure("the answer is empty") }
    defer { body = [] }
    return .response(
      FetchResponse(
        url: hop.text, status: status, headers: headers, body: body, redirects: redirects,
        sentBytes: earlierBytes + sentBytes, isPublic: reach.isPublic))
  }

  private func follow(_ location: String, status: Int) -> Outcome {
    guard redirects.count < TransferPlan.mostRedirects else {
      return failure("it redirects more than \(TransferPlan.mostRedirects) times")
    }
    guard let next = HTTPAddress(location) else {
      return failure("it redirects to what is no address of the web")
    }
    redirects.append(FetchResponse.Redirect(status: status, url: next.text))
    // Once they have been kept back they stay so: the way back may be the stranger's, too.
    sharesSecrets = sharesSecrets && hop.mayShareSecrets(with: next)
    reach.leave(hop)
    hop = next
    return .redirect
  }

  private func failure(_ reason: String) -> Outcome {
    .failure(FetchFailure(problem: problem(reason)))
  }

  /// Whose silence made the hop fail; `nil` where something was said.
  private func silentHost(after code: CURLcode) -> String? {
    let isSilence = [
      CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST, CURLE_OPERATION_TIMEDOUT,
    ].contains(code)
    return isSilence && headerBytes == 0 ? hop.authority : nil
  }

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
    reach.refusal(of: address).map(breakOff) ?? true
  }

  /// Whether the request may be sent to the address that was connected to.
  func mayAsk(_ address: IPAddress?) -> Bool {
    reach.note(address)
    return mayConnect(to: address)
  }

  private func breakOff(_ reason: String) -> Bool {
    brokenOff = brokenOff ?? reason
    return false
  }
}
