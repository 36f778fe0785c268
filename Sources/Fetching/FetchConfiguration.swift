/// What all fetches of a program have in common.
public struct FetchConfiguration: Sendable {
  /// `User-Agent`: the program, its version, and where its makers can be asked (RFC 9110 10.1.5).
  public var userAgent: String
  /// Variables such as `https_proxy` and `no_proxy`; those of the process, if not said otherwise.
  public var environment: [String: String]

  /// Whether an address belongs to this machine or its network.
  var isLocal: @Sendable (IPAddress) -> Bool = \.isLocal
  /// Whether an address is one that holds on one cable alone.
  var isLinkLocal: @Sendable (IPAddress) -> Bool = \.isLinkLocal

  /// Names that have addresses without anybody being asked: `h.example:80:127.0.0.1`.
  var knownHosts: [String] = []

  /// - Parameters:
  ///   - version: The program's version: "1.2".
  ///   - homepage: Where the program is described: "https://example.org/depesche".
  ///   - environment: The variables that may name proxies.
  public init(version: String, homepage: String, environment: [String: String]) {
    userAgent = "depesche/\(version) (+\(homepage))"
    self.environment = environment
  }
}
