/// Which proxy an address is asked through.
///
/// The variables are libcurl's; they are read here because who is asked through a proxy has to be
/// known: the connection then says nothing of where the answer comes from.
enum ProxyChoice {
  /// The proxy's address, `nil` for none.
  ///
  /// `setting` is the feed's own: empty for none, `nil` for the environment's.
  static func proxy(
    for address: HTTPAddress, setting: String?, environment: [String: String]
  ) -> String? {
    if let setting { return setting.isEmpty ? nil : setting }
    let excepted = environment["no_proxy"] ?? environment["NO_PROXY"] ?? ""
    guard !isExcepted(address.host, from: excepted) else { return nil }
    // HTTP_PROXY is not read: a web server sets it to what a visitor says (CVE-2016-5385).
    let names =
      address.scheme == "http"
      ? ["http_proxy", "all_proxy", "ALL_PROXY"]
      : ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    return names.compactMap { environment[$0] }.first { !$0.isEmpty }
  }

  /// `no_proxy`: hosts, domains with or without a dot before them, blocks of addresses, or `*`.
  private static func isExcepted(_ host: String, from list: String) -> Bool {
    let address = IPAddress(host)
    return list.split { $0 == "," || $0 == " " }.contains { entry in
      if entry == "*" { return true }
      if let address { return IPBlock(String(entry))?.contains(address) ?? false }
      let domain = entry.lowercased().drop { $0 == "." }
      return host == domain || host.hasSuffix(".\(domain)")
    }
  }
}
