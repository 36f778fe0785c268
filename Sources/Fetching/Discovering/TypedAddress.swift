/// An address as people type and paste it.
enum TypedAddress {
  /// The addresses to try, in order: without a scheme by TLS first; none where that is no
  /// address.
  ///
  /// `feed:` before an address only says that a feed is there.
  static func candidates(_ text: String) -> [String] {
    var text = text.filter { !$0.isNewline }.trimmingSpace()
    if text.hasPrefix("<"), text.hasSuffix(">") { text = String(text.dropFirst().dropLast()) }
    if text.lowercased().hasPrefix("feed:") { text = String(text.dropFirst(5)) }
    let lower = text.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") {
      return HTTPAddress(text) == nil ? [] : [text]
    }
    let rest = text.hasPrefix("//") ? String(text.dropFirst(2)) : text
    guard !rest.contains("://"), let address = HTTPAddress("https://\(rest)") else { return [] }
    // Mail and words are no addresses of the web; "localhost" and "host:8080/feed" are.
    let isHost =
      address.host == "localhost" || address.port != nil
      || address.host.contains { ".:".contains($0) }
    guard isHost, address.user == nil else { return [] }
    return ["https://\(rest)", "http://\(rest)"]
  }
}

extension String {
  fileprivate func trimmingSpace() -> String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
