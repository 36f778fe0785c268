import CCurl

extension Transfer {
  /// Makes libcurl call this transfer, which outlives its handle there.
  func setCallbacks() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    ccurl_set_callbacks(
      easy, context,
      { bytes, size, count, context in
        Transfer.take(bytes, size * count, context) { $0.take(headerLine: $1) }
      },
      { bytes, size, count, context in
        Transfer.take(bytes, size * count, context) { $0.take(piece: $1) }
      },
      { context, total, now, _, _ in
        Transfer.of(context)?.take(sentBytes: Int(now), of: Int(total)) ?? true ? 0 : 1
      })
    ccurl_set_guard(
      easy, context,
      { context, _, address in
        var count = 0
        guard let address, let bytes = ccurl_address(address, &count) else { return -1 }
        let ip = IPAddress(bytes: Array(UnsafeBufferPointer(start: bytes, count: count)))
        guard Transfer.of(context)?.mayConnect(to: ip) ?? true else { return -1 }
        return ccurl_open_socket(address)
      },
      { context, address, _, _, _ in
        let ip = address.flatMap { IPAddress(String(cString: $0)) }
        let isAllowed = Transfer.of(context)?.mayAsk(ip) ?? true
        return isAllowed ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
      })
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Hands bytes on; returns how many were taken, which is none to break off.
  private static func take(
    _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
    by taking: (Transfer, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Int {
    guard count > 0, let bytes, let transfer = of(context) else { return count }
    let raw = UnsafeRawBufferPointer(start: bytes, count: count)
    // libcurl breaks off where fewer were taken than there are.
    return raw.withMemoryRebound(to: UInt8.self) { taking(transfer, $0) } ? count : 0
  }
}
