extension ArraySlice<UInt8> {
  /// Whether the text ends in a time of day: "14:32".
  var endsInTime: Bool {
    let tail = Array(suffix(4))
    return tail.count == 4 && tail[1] == UInt8(ascii: ":")
      && [tail[0], tail[2], tail[3]].allSatisfy(\.isDigit)
  }

  /// Whether the text ends as sentences do, behind its closing quotation marks and brackets.
  var endsSentence: Bool {
    let tail = String(decoding: suffix(40), as: UTF8.self).unicodeScalars
    let last = tail.last { !$0.properties.isWhitespace && !Self.closers.contains($0) }
    return last.map(Self.ends.contains) ?? false
  }

  private static let ends = Set(".!?…。！？؟।".unicodeScalars)
  private static let closers = Set("\"”“»«’')]›‹」』）".unicodeScalars)
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether the byte belongs to a letter or digit; general punctuation and arrows do not.
  var isLetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: self >= 0x80 && self != 0xC2 && self != 0xE2
    }
  }
}
