/// The encoding that a `Content-Type` names: "text/html; charset=utf-8".
enum ContentType {
  /// "Extract a character encoding from a meta element" (WHATWG HTML 2.3.6); `value` is in lower
  /// case.
  static func encoding(in value: [UInt8]) -> TextEncoding? {
    var position = 0
    while let start = firstIndex(of: "charset", in: value, from: position) {
      position = start
      skipSpace(in: value, from: &position)
      guard position < value.count else { return nil }
      guard value[position] == UInt8(ascii: "=") else { continue }
      position += 1
      skipSpace(in: value, from: &position)
      return label(in: value[position...]).flatMap { TextEncoding(label: $0) }
    }
    return nil
  }

  private static func label(in rest: ArraySlice<UInt8>) -> String? {
    guard let first = rest.first else { return nil }
    guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else {
      let bare = rest.prefix { !$0.isMarkupSpace && $0 != UInt8(ascii: ";") }
      return String(decoding: bare, as: UTF8.self)
    }
    let inner = rest.dropFirst()
    return inner.firstIndex(of: first).map { String(decoding: inner[..<$0], as: UTF8.self) }
  }

  private static func skipSpace(in value: [UInt8], from position: inout Int) {
    while position < value.count, value[position].isMarkupSpace { position += 1 }
  }

  /// The index behind the next `word`.
  private static func firstIndex(of word: String, in value: [UInt8], from start: Int) -> Int? {
    let wanted = Array(word.utf8)
    guard value.count >= start + wanted.count else { return nil }
    return (start...(value.count - wanted.count)).first { value[$0...].starts(with: wanted) }
      .map { $0 + wanted.count }
  }
}

/// The encoding that an XML declaration names: `<?xml version="1.0" encoding="utf-8"?>`.
enum XMLDeclaration {
  /// "Get an XML encoding" (WHATWG HTML 13.2.3.2), with single and double quotes.
  static func encoding(in bytes: [UInt8]) -> TextEncoding? {
    let start = bytes.prefix(1_024)
    guard start.starts(with: "<?xml".utf8), let end = start.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    let declaration = String(decoding: start[..<end], as: UTF8.self)
    guard let name = declaration.firstRange(of: "encoding") else { return nil }
    let isSpace: (Character) -> Bool = { ($0.asciiValue ?? 0xFF) <= 0x20 || $0 == "\r\n" }
    let rest = declaration[name.upperBound...].drop(while: isSpace)
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop(while: isSpace)
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    let inner = value.dropFirst()
    guard let close = inner.firstIndex(of: quote), !inner[..<close].contains(where: isSpace) else {
      return nil
    }
    return TextEncoding(label: inner[..<close])?.asDeclared
  }
}
