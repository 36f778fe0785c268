import Articles

/// Addresses in feeds: of items, and in their texts.
enum FeedAddress {
  /// Schemes that a link may have beside those of the web; none of them runs anything here.
  private static let schemes: Set<Substring> = [
    "mailto", "ftp", "sftp", "ftps", "gopher", "gemini", "magnet", "tel", "sms", "callto", "news",
    "nntp", "irc", "ircs", "xmpp", "sip", "sips", "urn", "tag", "webcal", "feed", "rtsp", "mms",
    "ed2k", "aim", "rsync", "ssh", "svn", "telnet", "afs", "ldap", "nfs", "cvs", "git", "geo",
    "doi", "matrix",
  ]

  /// The absolute form of a reference; the reference itself where no base is known.
  ///
  /// `nil` where it is empty or its scheme may do more than show something.
  static func resolved(_ reference: String, on base: String?) -> String? {
    if isPlain(reference) { return reference }
    if let base, let address = rooted(reference, on: base) { return address }
    if let address = WebAddress.absolute(reference, on: base) { return address.displayableLine }
    let line = reference.displayableLine
    guard !line.isEmpty, line.utf8.count <= 8_192 else { return nil }
    // Spaces and references inside of a scheme do not hide it.
    let letters = line.lowercased().filter { !$0.isWhitespace }
    guard let colon = letters.firstIndex(where: { ":/?#".contains($0) }), letters[colon] == ":"
    else { return line }
    return schemes.contains(letters[..<colon]) ? line : nil
  }

  /// The absolute form of a path from the root, `nil` where anything in it or in the base is not
  /// as simple as it mostly is.
  private static func rooted(_ path: String, on base: String) -> String? {
    let slash = UInt8(ascii: "/")
    let bytes = path.utf8
    guard bytes.first == slash, bytes.count <= 8_192, isPlain(base) else { return nil }
    var previous = UInt8(0)
    for byte in bytes {
      let isSimple = byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\\")
      let isAfterSlash = byte == slash || byte == UInt8(ascii: ".")
      guard isSimple, previous != slash || !isAfterSlash else { return nil }
      previous = byte
    }
    guard let colon = base.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let host = base.utf8[colon...].dropFirst(3).prefix { !"/?#".utf8.contains($0) }
    guard !host.isEmpty, !host.contains(UInt8(ascii: "@")) else { return nil }
    return String(base[..<host.endIndex]) + path
  }

  /// Whether a reference is an address of the web without anything to repair.
  private static func isPlain(_ reference: String) -> Bool {
    let bytes = reference.utf8
    guard bytes.starts(with: "http://".utf8) || bytes.starts(with: "https://".utf8) else {
      return false
    }
    return bytes.count <= 8_192 && bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
