/// The bytes of a page as UTF-8, and what they were encoded in.
struct PageDecoding {
  /// Valid UTF-8 without byte order mark; U+FFFD for what could not be decoded.
  var utf8: [UInt8]
  var encoding: TextEncoding

  /// What is beyond this many bytes of a page is cut off: no article is there.
  static let mostBytes = 32 << 20

  /// Finds the encoding and decodes (WHATWG HTML 13.2.3.1).
  ///
  /// In this order: a byte order mark, what the server said, what the page says, the bytes.
  /// Either word is corrected where the bytes prove it wrong.
  /// - Parameters:
  ///   - bytes: The page as it came.
  ///   - charset: The label of the encoding that came with the page over HTTP.
  ///   - limit: How many bytes are read.
  init(of bytes: [UInt8], charset: String? = nil, limit: Int = Self.mostBytes) {
    let bytes = bytes.count > limit ? Array(bytes.prefix(limit)) : bytes
    if let (encoding, length) = Self.byteOrderMark(of: bytes) {
      self.init(Array(bytes.dropFirst(length)), in: encoding)
      return
    }
    let label = charset.flatMap { TextEncoding(label: $0) } ?? MetaPrescan.encoding(in: bytes)
    self.init(bytes, in: Self.encoding(of: bytes, labelled: label))
  }

  private init(_ bytes: [UInt8], in encoding: TextEncoding) {
    let decoded = LegacyDecoding.utf8(of: bytes, from: encoding)
    let utf8 = decoded ?? Windows1252.utf8(of: bytes)
    self.encoding = decoded == nil ? .windows1252 : encoding
    self.utf8 = Mojibake.repaired(utf8) ?? utf8
  }

  static func byteOrderMark(of bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
    return nil
  }

  /// What the bytes are in, a label they may bear tried against them.
  static func encoding(of bytes: [UInt8], labelled label: TextEncoding?) -> TextEncoding {
    switch label {
    case .utf16LE, .utf16BE, .replacement, .iso2022JP: return label ?? .utf8
    default: break
    }
    if let proved = UTF16Evidence.encoding(of: bytes) { return proved }
    let validity = UTF8Validity(of: bytes)
    if validity.isASCII { return label ?? asciiEncoding(of: bytes) }
    if let label, label != .utf8 {
      return isUTF8(validity, labelled: label) ? .utf8 : label
    }
    // Umlauts of a legacy encoding hardly ever form a valid sequence by chance, and UTF-8 with a
    // few bytes broken still has many good ones.
    return validity.broken > validity.good ? EncodingDetection.encoding(of: bytes) : .utf8
  }

  /// Nothing above ASCII: UTF-8 says the same, but for the escapes of ISO-2022-JP.
  private static func asciiEncoding(of bytes: [UInt8]) -> TextEncoding {
    bytes.contains(0x1B) ? EncodingDetection.encoding(of: bytes).orUTF8 : .utf8
  }

  /// Whether bytes said to be legacy are UTF-8 without a single flaw.
  ///
  /// Two bytes of Chinese can be a valid sequence by chance; a dozen pairs in a row cannot.
  private static func isUTF8(_ validity: UTF8Validity, labelled label: TextEncoding) -> Bool {
    validity.broken == 0 && validity.good >= (label.isMultiByte ? 12 : 1)
  }
}

extension TextEncoding {
  fileprivate var orUTF8: TextEncoding { self == .iso2022JP ? self : .utf8 }
}
