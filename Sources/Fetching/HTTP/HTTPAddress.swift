import Articles

/// An absolute address of the web, in the parts that decide who is asked and what is sent.
///
/// The fragment is gone, and what an address may not hold is percent-encoded.
struct HTTPAddress: Sendable, Hashable {
  /// "http" or "https".
  let scheme: String
  /// In lower case; an IPv6 address in its brackets.
  let host: String
  /// `nil` where it is the scheme's own.
  let port: Int?
  /// Path and query, beginning with a slash.
  let path: String
  /// What stood before the host, decoded.
  let user: String?
  let password: String?

  /// `nil` where that is no address of the web.
  init?(_ text: String) {
    guard let mark = text.firstRange(of: "://"), text.utf8.count <= 8_192 else { return nil }
    scheme = text[..<mark.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = text[mark.upperBound...]
    let authority = rest.prefix { !"/?#".contains($0) }
    // Some read a backslash as a slash: who is asked would be another.
    guard !authority.contains("\\") else { return nil }
    let parts = Self.userAndHost(authority)
    guard let place = Self.hostAndPort(parts.host) else { return nil }
    host = place.host
    port = place.port == (scheme == "http" ? 80 : 443) ? nil : place.port
    user = parts.user.map(Self.decoded)
    password = parts.password.map(Self.decoded)
    let tail = Self.encoded(rest[authority.endIndex...].prefix { $0 != "#" })
    path = tail.hasPrefix("/") ? tail : "/" + tail
  }

  /// The address as it is asked: without a name and a password.
  var text: String { "\(origin)\(path)" }

  /// Scheme, host and port (RFC 6454).
  var origin: String { "\(scheme)://\(authority)" }

  /// Host and port: what is spared together.
  var authority: String { port.map { "\(host):\($0)" } ?? host }

  /// The address as a sentence may show it: queries hold keys to feeds that are paid for.
  var shown: String {
    let path = path.prefix { $0 != "?" }
    return "\(origin)\(path)\(path.endIndex == self.path.endIndex ? "" : "?…")".displayableLine
  }

  /// Whether the host is written as an address of this machine or its network.
  var isNamedLocal: Bool { isNamedLocal(by: \.isLocal) }

  func isNamedLocal(by isLocal: (IPAddress) -> Bool) -> Bool {
    if let address = IPAddress(host) { return isLocal(address) }
    return host == "localhost" || host.hasSuffix(".localhost")
  }

  /// Whether secrets for this address may be sent to another: the same host, or the same by TLS.
  func mayShareSecrets(with other: HTTPAddress) -> Bool {
    origin == other.origin
      || scheme == "http" && other.scheme == "https" && authority == other.authority
  }
}

// MARK: - Parts

extension HTTPAddress {
  private static func userAndHost(
    _ authority: Substring
  ) -> (user: Substring?, password: Substring?, host: Substring) {
    guard let at = authority.lastIndex(of: "@") else { return (nil, nil, authority) }
    let secret = authority[..<at].split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return (
      secret[0], secret.count > 1 ? secret[1] : nil, authority[authority.index(after: at)...]
    )
  }

  private static func hostAndPort(_ text: Substring) -> (host: String, port: Int?)? {
    var host = text
    var port: Int?
    let bracket = text.lastIndex(of: "]") ?? text.startIndex
    if let colon = text[bracket...].lastIndex(of: ":") {
      host = text[..<colon]
      let digits = text[text.index(after: colon)...]
      port = Int(digits)
      guard digits.isEmpty || port.map({ (1...65_535).contains($0) }) ?? false else { return nil }
    }
    let forbidden: (Unicode.Scalar) -> Bool = {
      $0.value <= 0x20 || $0.value == 0x7F || "\\<>\"^`{|}%@".unicodeScalars.contains($0)
    }
    guard !host.isEmpty, host != ".", !host.unicodeScalars.contains(where: forbidden) else {
      return nil
    }
    return (host.lowercased(), port)
  }

  /// Percent-encodes what may not stand in a path or query: controls, spaces, letters beyond
  /// ASCII (RFC 3986 2.1).
  private static func encoded(_ text: Substring) -> String {
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      if byte > 0x20 && byte < 0x7F && !"\"<>".utf8.contains(byte) {
        encoded.append(byte)
      } else {
        encoded.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 15] {
          encoded.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = hexadecimal(rest.prefix(2)) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    let isDigit: (UInt8) -> Bool = { Unicode.Scalar($0).properties.isASCIIHexDigit }
    guard digits.count == 2, digits.allSatisfy(isDigit) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
