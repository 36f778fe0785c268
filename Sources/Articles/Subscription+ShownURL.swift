extension Subscription {
  /// Its address as it may be shown: the name and the password in it are left out.
  public var shownURL: String { url.withoutPassword }
}

extension String {
  /// An address without the name and the password that may be in it (RFC 3986 3.2.1).
  ///
  /// For people: `https://…@example.org/feed` says that something was left out.
  public var withoutPassword: String { replacingUserInfo(by: "…@") }

  /// An address without the name and the password that may be in it, for other programs:
  /// `https://example.org/feed`.
  public var withoutUserInfo: String { replacingUserInfo(by: "") }

  /// A sentence in which no address has a name, a password or a query: queries hold keys to feeds
  /// that are paid for.
  public var withoutSecrets: String {
    split(separator: " ", omittingEmptySubsequences: false).map(\.withoutSecrets)
      .joined(separator: " ")
  }

  private func replacingUserInfo(by mark: String) -> String {
    let scheme = prefix { $0 != ":" }
    let rest = self[scheme.endIndex...]
    let start = rest.hasPrefix("://") ? index(scheme.endIndex, offsetBy: 3) : startIndex
    let end = self[start...].userInfoEnd
    return end == start ? self : self[..<start] + mark + self[end...]
  }
}

extension Substring {
  /// A word of a sentence; addresses may be in it, in quotation marks or before a comma.
  fileprivate var withoutSecrets: String {
    let parts = split(separator: "://", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return String(self) }
    let shown = parts.dropFirst().reduce(String(parts[0])) { text, part in
      let end = part.userInfoEnd
      return text + "://" + (end == part.startIndex ? "" : "…@") + part[end...]
    }
    guard let query = shown.firstIndex(of: "?") else { return shown }
    let closing = shown.reversed().prefix { ",;:.)\"'".contains($0) }.reversed()
    return shown[..<query] + "?…" + String(closing)
  }

  /// Where the host begins in what follows `scheme://`.
  fileprivate var userInfoEnd: Index {
    let authority = prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return authority.lastIndex(of: "@").map { index(after: $0) } ?? startIndex
  }
}
