import Articles

/// A text construct of a feed: what stands in an element, and how it is meant.
struct FeedText {
  private enum Kind {
    case plain
    case html
    /// The elements are the markup.
    case inline
  }

  private let bytes: [UInt8]
  private let kind: Kind
  private let base: String?

  /// The text in an element.
  ///
  /// In RSS a text is HTML, in Atom what its `type` says (RFC 4287 3.1, and `mode` of 0.3).
  init(_ node: Int, in tree: XMLTree, isAtom: Bool) {
    base = tree.base(of: node)
    let type = (tree.attribute("type", of: node) ?? "").lowercased().trimmed()
    let mode = tree.attribute("mode", of: node)?.lowercased()
    if tree.hasElements(node) {
      let markup = InlineMarkup.html(in: node, of: tree)
      bytes = DoubleEncoding.repaired(markup) ?? markup
      kind = .inline
      return
    }
    let text = tree.textBytes(of: node)
    kind = Self.kind(type: type, mode: mode, isAtom: isAtom)
    let isEncoded = mode == "base64" || mode == nil && isAtom && Self.isBinary(type)
    let decoded = isEncoded ? Base64.decoded(text) ?? text : text
    bytes = DoubleEncoding.repaired(decoded) ?? decoded
  }

  private static func kind(type: String, mode: String?, isAtom: Bool) -> Kind {
    if type.isEmpty && mode == nil { return isAtom ? .plain : .html }
    if type == "html" || type.contains("html") || mode == "escaped" && type != "text/plain" {
      return .html
    }
    if type == "text" || type == "text/plain" || isAtom && isBinary(type) { return .plain }
    return isAtom && type.isEmpty ? .plain : .html
  }

  /// Whether a type is none of a text, so that base64 stands for it (RFC 4287 4.1.3.3).
  private static func isBinary(_ type: String) -> Bool {
    !type.isEmpty && !type.hasPrefix("text") && !type.contains("xml") && !type.contains("html")
  }

  var html: String {
    switch kind {
    case .plain: SafeHTML.escaped(bytes)
    case .html, .inline: SafeHTML.html(of: bytes, base: base)
    }
  }

  /// The words on one line.
  var line: String {
    switch kind {
    case .plain: String(decoding: bytes, as: UTF8.self).displayableLine
    case .html, .inline: SafeHTML.line(of: bytes)
    }
  }
}

/// Decodes base64 (RFC 4648), passing over spaces.
enum Base64 {
  /// `nil` where a byte belongs to no such text.
  static func decoded(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for byte in text where !byte.isMarkupSpace && byte != UInt8(ascii: "=") {
      guard let value = value(byte) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> count))
    }
    return bytes
  }

  private static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
