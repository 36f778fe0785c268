/// Finds out how a text was encoded and decodes it.
enum TextDecoding {
  /// The text, without byte order mark; what cannot be decoded is U+FFFD.
  ///
  /// A text bears no label: after the mark, the bytes alone decide.
  static func text(of bytes: [UInt8]) -> String {
    let mark = PageDecoding.byteOrderMark(of: bytes)
    let encoding = mark?.encoding ?? PageDecoding.encoding(of: bytes, labelled: nil)
    let rest = mark.map { Array(bytes.dropFirst($0.length)) } ?? bytes
    let utf8 = LegacyDecoding.utf8(of: rest, from: encoding) ?? Windows1252.utf8(of: rest)
    return String(decoding: utf8, as: UTF8.self)
  }
}
