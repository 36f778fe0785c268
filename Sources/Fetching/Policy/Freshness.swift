import Articles

/// How long an answer stays fresh, as its headers say (RFC 9111 4.2.1).
enum Freshness {
  /// Seconds for which nothing new is to be expected; `nil` where the headers say nothing of it.
  static func lifetime(of headers: ResponseHeaders, now: Timestamp) -> Int64? {
    let control = headers.list("cache-control").lowercased()
    let directives = control.split(separator: ",").map { $0.trimmingSpace() }
    if directives.contains("no-cache") || directives.contains("no-store") { return nil }
    for directive in directives where directive.hasPrefix("max-age=") {
      guard let age = Seconds.number(directive.dropFirst(8)) else { continue }
      // What stood in a cache on the way is that much older.
      return max(0, age - (headers.text("age").flatMap(Seconds.number) ?? 0))
    }
    guard let expires = headers.text("expires").flatMap(HTTPDate.timestamp) else { return nil }
    let sent = headers.text("date").flatMap(HTTPDate.timestamp) ?? now
    return max(0, expires.seconds(after: sent))
  }

  /// Whether the answer says that nothing of it may be relied on: `Expires: 0`.
  ///
  /// Servers that write so have been seen to answer "not modified" for ever.
  static func isExpiredAtOnce(_ headers: ResponseHeaders) -> Bool {
    headers.text("expires") == "0"
  }
}

extension Substring {
  fileprivate func trimmingSpace() -> Substring {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let start = drop(while: isSpace)
    guard let last = start.lastIndex(where: { !isSpace($0) }) else { return "" }
    return start[...last]
  }
}
