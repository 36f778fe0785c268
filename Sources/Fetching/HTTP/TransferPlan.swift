import Articles

/// A request that was checked: everything one transfer needs to know, over all its hops.
struct TransferPlan: Sendable {
  let request: FetchRequest
  let address: HTTPAddress
  let configuration: FetchConfiguration
  /// The trusted certificates, in PEM, where the request names some of its own.
  let certificates: [UInt8]?

  /// - Throws: A `Problem` where the address or the file of certificates is none.
  init(_ request: FetchRequest, configuration: FetchConfiguration) throws(Problem) {
    guard let address = HTTPAddress(request.url) else {
      throw Problem("cannot fetch \(Self.shown(request.url)): that is no address of the web")
    }
    self.request = request
    self.address = address
    self.configuration = configuration
    certificates = try request.certificates.map { path throws(Problem) in
      try FileBytes.read(path, most: 4 << 20, what: "the certificates")
    }
  }

  /// The most redirects that are followed.
  static let mostRedirects = 10

  /// What is shown of an address that could not be read: nothing that may be a secret.
  static func shown(_ text: String) -> String {
    let start = text.prefix { !"@?#".contains($0) }
    return "\"\(start.prefix(60))\(start.count == text.count ? "" : "…")\"".displayableLine
  }

  // MARK: - One hop

  func proxy(for hop: HTTPAddress) -> String? {
    ProxyChoice.proxy(
      for: hop, setting: request.proxy, environment: configuration.environment)
  }

  /// The header lines of one hop: validators and those with secrets are for the first host alone.
  func headerLines(for hop: HTTPAddress, withSecrets: Bool) -> [[UInt8]] {
    var lines = [Array("Accept: \(request.accept.rawValue)".utf8)]
    if address.mayShareSecrets(with: hop) {
      if let tag = request.entityTag { lines.append(Array("If-None-Match: ".utf8) + tag) }
      if let date = request.lastModified { lines.append(Array("If-Modified-Since: ".utf8) + date) }
    }
    if withSecrets { lines += request.headers.map { Array($0.utf8) } }
    return lines.filter(Self.isSafe)
  }

  /// Whether a line is one and not several, or none, and has a value.
  private static func isSafe(_ line: [UInt8]) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return false }
    let hasControls = line.contains { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }
    return !hasControls && line[(colon + 1)...].contains { $0 != 0x20 && $0 != 0x09 }
  }

  /// Name and password for the first host: those of the request before those in its address.
  var credentials: (user: String, password: String)? {
    if let user = request.user { return (user, request.password ?? "") }
    return address.user.map { ($0, address.password ?? "") }
  }

  /// A header line in its own right: `User-Agent` cannot be more than that.
  var userAgent: String {
    String((request.userAgent ?? configuration.userAgent).filter { !$0.isNewline })
  }
}
