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
    if let address = WebAddress.absolute(reference, on: base) { return address.displayableLine }
    let line = reference.displayableLine
    guard !line.isEmpty, line.utf8.count <= 8_192 else { return nil }
    // Spaces and references inside of a scheme do not hide it.
    let letters = line.lowercased().filter { !$0.isWhitespace }
    guard let colon = letters.firstIndex(where: { ":/?#".contains($0) }), letters[colon] == ":"
    else { return line }
    return schemes.contains(letters[..<colon]) ? line : nil
  }

  /// Whether a reference is an address of the web without anything to repair.
  private static func isPlain(_ reference: String) -> Bool {
    guard reference.hasPrefix("http://") || reference.hasPrefix("https://") else { return false }
    return reference.utf8.count <= 8_192 && reference.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
