import CCurl

/// How one hop is set up in libcurl.
struct HopSettings {
  let plan: TransferPlan
  let hop: HTTPAddress
  let proxy: String?
  let sharesSecrets: Bool
  /// What is left of the whole time.
  let time: Duration

  /// Bytes a second that count as next to nothing.
  private static let leastSpeed = 10

  /// The lists have to outlive the transfer.
  func apply(
    to easy: UnsafeMutableRawPointer, headers: UnsafeMutablePointer<curl_slist>?,
    knownHosts: UnsafeMutablePointer<curl_slist>?
  ) {
    _ = ccurl_set_string(easy, CURLOPT_URL, hop.text)
    _ = ccurl_set_string(easy, CURLOPT_PROTOCOLS_STR, "http,https")
    _ = ccurl_set_long(easy, CURLOPT_NOSIGNAL, 1)
    // Without it an end of the transfer waits for a name server that does not answer.
    _ = ccurl_set_long(easy, CURLOPT_QUICK_EXIT, 1)
    _ = ccurl_set_long(
      easy, CURLOPT_HTTP_VERSION,
      plan.request.usesHTTP1 ? CURL_HTTP_VERSION_1_1 : CURL_HTTP_VERSION_2TLS)
    // What can share a connection that is being made waits for it: one host, one connection.
    _ = ccurl_set_long(easy, CURLOPT_PIPEWAIT, hop.scheme == "https" ? 1 : 0)
    _ = ccurl_set_string(easy, CURLOPT_ACCEPT_ENCODING, encodings)
    _ = ccurl_set_string(easy, CURLOPT_USERAGENT, plan.userAgent)
    _ = ccurl_set_list(easy, CURLOPT_HTTPHEADER, headers)
    _ = ccurl_set_list(easy, CURLOPT_RESOLVE, knownHosts)
    applyLimits(to: easy)
    applyProxy(to: easy)
    applyTrust(to: easy)
    applyCredentials(to: easy)
  }

  /// Not zstd: its windows may take 128 MB of memory.
  private var encodings: String {
    guard plan.request.acceptsCompression else { return "identity" }
    return ccurl_has_brotli() ? "gzip, deflate, br" : "gzip, deflate"
  }

  func headerList() -> UnsafeMutablePointer<curl_slist>? {
    Self.list(of: plan.headerLines(for: hop, withSecrets: sharesSecrets))
  }

  func knownHostList() -> UnsafeMutablePointer<curl_slist>? {
    Self.list(of: plan.configuration.knownHosts.map { Array($0.utf8) })
  }

  private static func list(of lines: [[UInt8]]) -> UnsafeMutablePointer<curl_slist>? {
    var list: UnsafeMutablePointer<curl_slist>?
    for line in lines {
      let longer = (line + [0]).withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { ccurl_list_append(list, $0.baseAddress) }
      }
      list = longer ?? list
    }
    return list
  }

  private func applyLimits(to easy: UnsafeMutableRawPointer) {
    let limits = plan.request.limits
    _ = ccurl_set_long(easy, CURLOPT_TIMEOUT_MS, max(0, time.milliseconds) + 1)
    _ = ccurl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, max(1, limits.connecting.milliseconds))
    _ = ccurl_set_long(easy, CURLOPT_LOW_SPEED_LIMIT, Self.leastSpeed)
    _ = ccurl_set_long(easy, CURLOPT_LOW_SPEED_TIME, max(1, limits.idle.milliseconds / 1_000))
    _ = ccurl_set_size(easy, CURLOPT_MAXFILESIZE_LARGE, Int64(limits.sentBytes))
  }

  private func applyProxy(to easy: UnsafeMutableRawPointer) {
    // Empty strings: libcurl reads no variables of its own.
    _ = ccurl_set_string(easy, CURLOPT_PROXY, proxy ?? "")
    _ = ccurl_set_string(easy, CURLOPT_NOPROXY, "")
    _ = ccurl_set_long(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
  }

  /// Certificates of the request's own are trusted beside the system's.
  private func applyTrust(to easy: UnsafeMutableRawPointer) {
    let system = ccurl_get_string(easy, CURLINFO_CAINFO).map { String(cString: $0) }
    // With a file alone libcurl reads it once; with a folder beside it, for each connection.
    if system != nil { _ = ccurl_set_string(easy, CURLOPT_CAPATH, nil) }
    guard let own = plan.certificates else { return }
    let bundle = system.flatMap {
      try? FileBytes.read($0, most: 16 << 20, what: "the certificates")
    }
    let all = (bundle ?? []) + [UInt8(ascii: "\n")] + own
    _ = all.withUnsafeBytes {
      ccurl_set_blob(easy, CURLOPT_CAINFO_BLOB, $0.baseAddress, $0.count)
    }
  }

  private func applyCredentials(to easy: UnsafeMutableRawPointer) {
    guard sharesSecrets, let credentials = plan.credentials else { return }
    // CURLAUTH_BASIC, a macro with a cast.
    _ = ccurl_set_long(easy, CURLOPT_HTTPAUTH, 1)
    _ = ccurl_set_string(easy, CURLOPT_USERNAME, credentials.user)
    _ = ccurl_set_string(easy, CURLOPT_PASSWORD, credentials.password)
  }
}

extension Duration {
  /// Whole milliseconds; as many as fit.
  fileprivate var milliseconds: Int {
    let (seconds, attoseconds) = components
    let (product, isOverflow) = seconds.multipliedReportingOverflow(by: 1_000)
    return isOverflow
      ? Int(Int32.max) : Int(clamping: product) + Int(attoseconds / 1_000_000_000_000_000)
  }
}
