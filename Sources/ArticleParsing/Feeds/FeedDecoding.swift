internal import CSystem

/// The bytes of a feed as UTF-8, and what they were encoded in.
///
/// In this order: a byte order mark, what the server said, the XML declaration, the bytes.
struct FeedDecoding {
  var utf8: [UInt8]
  /// The name of the encoding, in small letters.
  var encoding: String

  init(of bytes: [UInt8], contentType: String?) {
    if let wide = WideDecoding.utf8(of: bytes) {
      self.init(utf8: wide.utf8, encoding: wide.isBigEndian ? "utf-32be" : "utf-32le")
      return
    }
    let labels = [contentType.flatMap(Self.charset), Self.declared(in: bytes)].compactMap { $0 }
    for label in labels where !Self.isWide(label) {
      if let known = TextEncoding(label: label) {
        self.init(bytes, label: known.rawValue)
        return
      }
      if let converted = Self.converted(bytes, from: label) {
        self.init(utf8: converted, encoding: label.lowercased())
        return
      }
    }
    self.init(bytes, label: "utf-8")
  }

  private init(_ bytes: [UInt8], label: String) {
    let decoding = PageDecoding(of: bytes, charset: label)
    self.init(utf8: decoding.utf8, encoding: decoding.encoding.rawValue)
  }

  private init(utf8: [UInt8], encoding: String) {
    self.utf8 = utf8
    self.encoding = encoding
  }

  /// Names of encodings that show in the bytes: a label that says so is believed there only.
  private static func isWide(_ label: String) -> Bool {
    let label = label.lowercased()
    return label.contains("utf-16") || label.contains("utf16") || label.contains("utf-32")
      || label.contains("utf_") || label.contains("ucs") || label.contains("utf32")
  }

  private static func charset(of contentType: String) -> String? {
    let parts = contentType.split(separator: ";").dropFirst()
    for part in parts {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmed(["\"", "'"]) }
      if pair.count == 2, pair[0].lowercased() == "charset" { return pair[1] }
    }
    return nil
  }

  /// The label in the XML declaration; that of EBCDIC is itself in EBCDIC.
  private static func declared(in bytes: [UInt8]) -> String? {
    let isEBCDIC = bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94])
    var start = Array(bytes.prefix(256).drop(while: \.isMarkupSpace))
    if isEBCDIC { start = converted(start, from: "IBM037") ?? [] }
    guard start.starts(with: "<?xml".utf8), let end = start.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    let declaration = String(decoding: start[..<end], as: UTF8.self)
    guard let name = declaration.firstRange(of: "encoding") else { return nil }
    let value = declaration[name.upperBound...].drop { " =\t\r\n\"'".contains($0) }
    let label = value.prefix { !"\"' ?>".contains($0) }
    return label.isEmpty ? nil : String(label)
  }

  /// What iconv makes of an encoding that the web does not know.
  private static func converted(_ bytes: [UInt8], from label: String) -> [UInt8]? {
    let isName =
      label.utf8.count <= 40
      && label.utf8.allSatisfy {
        $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
    guard isName, !label.isEmpty else { return nil }
    let names = [label, label.uppercased().replacing("CP", with: "IBM")]
    for name in names {
      let capacity = bytes.count * 3 + 16
      var isKnown = true
      let utf8 = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let written = csystem_decode(name, bytes, bytes.count, buffer.baseAddress, capacity)
        isKnown = (0...capacity).contains(written)
        count = isKnown ? written : 0
      }
      if isKnown { return utf8 }
    }
    return nil
  }
}

/// Decodes UTF-32, which the web does not know but feeds were once written in.
enum WideDecoding {
  static func utf8(of bytes: [UInt8]) -> (utf8: [UInt8], isBigEndian: Bool)? {
    let isBigEndian =
      bytes.starts(with: [0, 0, 0xFE, 0xFF]) || bytes.starts(with: [0, 0, 0, 0x3C])
    let isLittleEndian =
      bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0x3C, 0, 0, 0])
    guard isBigEndian || isLittleEndian else { return nil }
    var text = String.UnicodeScalarView()
    var index = 0
    while index + 3 < bytes.count {
      var value: UInt32 = 0
      for offset in 0..<4 {
        value = value << 8 | UInt32(bytes[index + (isBigEndian ? offset : 3 - offset)])
      }
      if value != 0xFEFF || index > 0 { text.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
      index += 4
    }
    return (Array(String(text).utf8), isBigEndian)
  }
}
