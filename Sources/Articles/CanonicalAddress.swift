/// The one form of the many in which an address on the web comes, to tell whether two are one.
///
/// It is compared, never asked for: scheme, `www.`, a port that goes without saying, fragment,
/// a slash at the end and what trackers append do not count.
public struct CanonicalAddress: Sendable, Hashable {
  public let text: String

  /// `nil` where the address is not one of the web.
  public init?(_ address: String) {
    let scheme = address.prefix { $0 != ":" }
    guard ["http", "https"].contains(scheme.lowercased()) else { return nil }
    var rest = address[scheme.endIndex...]
    guard rest.hasPrefix("://") else { return nil }
    rest = rest.dropFirst(3).prefix { $0 != "#" }
    let query = rest.firstIndex(of: "?").map { rest[rest.index(after: $0)...] }
    rest = rest.prefix { $0 != "?" }
    let authority = rest.prefix { $0 != "/" }
    guard !authority.isEmpty else { return nil }
    var path = rest[authority.endIndex...]
    while path.last == "/" { path.removeLast() }
    text = Self.host(authority) + path + Self.query(query ?? "")
  }

  private static func host(_ authority: Substring) -> String {
    var host = authority.lowercased()
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static func query(_ query: Substring) -> String {
    let parts = query.split(separator: "&").filter { !isTracker($0.prefix { $0 != "=" }) }
    return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
  }

  /// Names under which campaigns and social networks follow their readers.
  private static let trackers: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "_ga", "cmp",
    "cmpid", "wt_mc", "at_medium", "at_campaign", "ns_campaign", "ns_mchannel", "ns_source",
    "ns_linkname", "xtor", "traffic_source",
  ]

  private static func isTracker(_ name: Substring) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("utm_") || trackers.contains(name)
  }
}
