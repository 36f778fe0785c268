/// References to things on the web, made absolute (RFC 3986, 5.2).
enum WebAddress {
  /// The absolute form of `reference` on a page at `base`.
  ///
  /// `nil` where that is no address of the web: other schemes than HTTP, no base for a relative
  /// reference. White space at the ends goes, inside it is percent-encoded, as browsers do.
  static func absolute(_ reference: String, on base: String?) -> String? {
    let reference = cleaned(reference)
    guard !reference.isEmpty, reference.utf8.count <= 8_192 else { return nil }
    if let scheme = scheme(of: reference) {
      return scheme == "http" || scheme == "https" ? withoutUser(reference) : nil
    }
    guard let base = base.flatMap(Base.init) else { return nil }
    if reference.hasPrefix("//") { return "\(base.scheme):\(reference)" }
    switch reference.first {
    case "/": return base.origin + withoutDots(reference)
    case "?": return base.origin + base.path + reference
    case "#": return base.origin + base.path + base.query + reference
    default: return base.origin + withoutDots(base.folder + reference)
    }
  }

  /// The address without what could pass for its host: "https://bank.example@evil.example".
  ///
  /// `nil` where there is no host.
  private static func withoutUser(_ address: String) -> String? {
    guard let base = Base(address) else { return nil }
    guard let at = base.authority.lastIndex(of: "@") else { return address }
    let rest = address[base.authority.endIndex...]
    return "\(base.scheme)://\(base.authority[base.authority.index(after: at)...])\(rest)"
  }

  /// The host's name in lower case, without "www.".
  static func host(of address: String) -> String? {
    guard let base = Base(address) else { return nil }
    let host = base.authority.split(separator: "@").last?.split(separator: ":").first
    return host.map {
      $0.lowercased().hasPrefix("www.") ? $0.lowercased().dropFirst(4) : $0.lowercased()[...]
    }
    .map(String.init)
  }

  private static func cleaned(_ reference: String) -> String {
    var cleaned = ""
    for scalar in reference.unicodeScalars.trimmingSpace() {
      switch scalar {
      case "\t", "\n", "\r": break
      case " ": cleaned += "%20"
      case "\\": cleaned += "/"
      default:
        if scalar.value >= 0x20 && scalar.value != 0x7F { cleaned.unicodeScalars.append(scalar) }
      }
    }
    return cleaned
  }

  /// The scheme before the first colon, in lower case, if a scheme stands there.
  private static func scheme(of reference: String) -> String? {
    guard let colon = reference.firstIndex(of: ":") else { return nil }
    let scheme = reference[..<colon].lowercased()
    guard let first = scheme.unicodeScalars.first, first.isLetter, first.isASCII else { return nil }
    return scheme.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isDigit || "+-.".unicodeScalars.contains($0))
    } ? scheme : nil
  }

  /// "Remove dot segments", leaving query and fragment as they are.
  private static func withoutDots(_ reference: String) -> String {
    let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
    var segments: [Substring] = []
    let parts = reference[..<end].split(separator: "/", omittingEmptySubsequences: false)
      .dropFirst()
    for (index, part) in zip(parts.indices, parts) {
      let isLast = index == parts.endIndex - 1
      switch part {
      case ".": if isLast { segments.append("") }
      case "..":
        _ = segments.popLast()
        if isLast { segments.append("") }
      default: segments.append(part)
      }
    }
    return "/" + segments.joined(separator: "/") + reference[end...]
  }

  /// The parts of an absolute address that relative ones need.
  private struct Base {
    let scheme: String
    let authority: Substring
    let path: Substring
    let query: Substring

    init?(_ address: String) {
      guard let colon = address.firstRange(of: "://") else { return nil }
      scheme = address[..<colon.lowerBound].lowercased()
      let rest = address[colon.upperBound...]
      authority = rest.prefix { !"/?#".contains($0) }
      guard scheme == "http" || scheme == "https", !authority.isEmpty else { return nil }
      let tail = rest[authority.endIndex...]
      path = tail.prefix { $0 != "?" && $0 != "#" }
      query = tail[path.endIndex...].prefix { $0 != "#" }
    }

    var origin: String { "\(scheme)://\(authority)" }

    /// The path up to its last slash.
    var folder: String {
      path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    }
  }
}

extension String.UnicodeScalarView {
  fileprivate func trimmingSpace() -> Substring.UnicodeScalarView {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.value <= 0x20 }
    let start = drop(while: isSpace)
    guard let last = start.lastIndex(where: { !isSpace($0) }) else { return start.prefix(0) }
    return start[...last]
  }
}
