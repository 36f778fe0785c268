import Articles

/// One line of a source, cleaned, before wrapped lines are put together again.
struct RawLine {
  /// Displayable, white space folded, without quote marks; in code as it stood.
  var text: String
  /// Columns before the first character.
  var indent: Int
  /// How many `>` stand before the line.
  var quoteDepth: Int
  /// Whether the line stands between two fences of backticks or is one.
  var isCode: Bool

  var isBlank: Bool { text.isEmpty && !isCode }
  var isFence: Bool { text.drop { $0 == " " || $0 == "\t" }.hasPrefix("```") }

  /// The line as running text.
  fileprivate init(text bytes: UnsafeBufferPointer<UInt8>) {
    let blanks = bytes.prefix { $0 == 0x20 || $0 == 0x09 }
    indent = blanks.reduce(0) { $1 == 0x09 ? ($0 / 8 + 1) * 8 : $0 + 1 }
    quoteDepth = 0
    var rest = UnsafeBufferPointer(rebasing: bytes.dropFirst(blanks.count))
    while let marked = rest.afterQuoteMark {
      quoteDepth += 1
      rest = marked
    }
    text = String(decoding: rest, as: UTF8.self)
    if !rest.isFoldedASCII { text = text.displayableLine }
    isCode = false
  }

  /// The line as code.
  fileprivate init(code bytes: UnsafeBufferPointer<UInt8>) {
    text = String(decoding: bytes, as: UTF8.self).displayable
    indent = 0
    quoteDepth = 0
    isCode = true
  }
}

extension RawLine {
  /// The lines of a text.
  ///
  /// They end at LF, CR, CR LF, VT, FF, NEL, U+2028 and U+2029 (UAX #14: BK, CR, LF, NL), found
  /// by bytes: a text of ten megabytes must not be walked character by character.
  ///
  /// What follows on `most` lines is kept as paragraphs: its words, line ends taken for spaces.
  static func lines(of text: String, most: Int = mostLines) -> [RawLine] {
    var text = text.withoutEscapeSequences
    return text.withUTF8 { bytes in
      var lines: [RawLine] = []
      var fence: Int?
      var start = 0
      while start < bytes.count && lines.count < most {
        let end = lineEnd(in: bytes, from: start)
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end.lowerBound])
        lines.append(fence == nil ? RawLine(text: line) : RawLine(code: line))
        if lines[lines.count - 1].isFence { toggle(&fence, at: lines.count - 1, in: &lines) }
        start = end.upperBound
      }
      if let fence { lines[fence...].fold() }
      appendParagraphs(of: UnsafeBufferPointer(rebasing: bytes[start...]), to: &lines)
      return lines
    }
  }

  /// The lines of a text that are kept as such; the longest novels have half as many.
  static let mostLines = 200_000
  /// The words that are gathered in one paragraph behind them.
  private static let longestParagraph = 4_096

  private static func appendParagraphs(
    of bytes: UnsafeBufferPointer<UInt8>, to lines: inout [RawLine]
  ) {
    var words: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let end = lineEnd(in: bytes, from: start)
      words.append(contentsOf: bytes[start..<end.lowerBound])
      words.append(0x20)
      start = end.upperBound
      guard words.count >= longestParagraph || start == bytes.count else { continue }
      let paragraph = words.withUnsafeBufferPointer { RawLine(text: $0) }
      let blank = words.withUnsafeBufferPointer { RawLine(text: .init(rebasing: $0.prefix(0))) }
      lines += [blank, paragraph]
      words.removeAll(keepingCapacity: true)
    }
  }

  private static func toggle(_ fence: inout Int?, at index: Int, in lines: inout [RawLine]) {
    lines[index].isCode = true
    fence = fence == nil ? index : nil
  }

  /// The place and length of the first line end at or after `start`.
  private static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int> {
    func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    for index in start..<bytes.count {
      switch bytes[index] {
      case 0x0D: return index..<(byte(index + 1) == 0x0A ? index + 2 : index + 1)
      case 0x0A...0x0C: return index..<index + 1
      case 0xC2 where byte(index + 1) == 0x85: return index..<index + 2
      case 0xE2 where byte(index + 1) == 0x80 && (0xA8...0xA9).contains(byte(index + 2)):
        return index..<index + 3
      default: continue
      }
    }
    return bytes.count..<bytes.count
  }
}

extension ArraySlice<RawLine> {
  /// Takes back what looked like code: its fence was never closed.
  fileprivate mutating func fold() {
    for index in indices {
      self[index].isCode = false
      self[index].text = self[index].text.displayableLine
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are printable ASCII with single spaces inside only.
  fileprivate var isFoldedASCII: Bool {
    var previous: UInt8 = 0x20
    for byte in self {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return isEmpty || previous != 0x20
  }

  /// What follows a leading `>`, `nil` where the line is not quoted: `>` must stand alone.
  fileprivate var afterQuoteMark: Self? {
    guard first == 0x3E else { return nil }
    let rest = Self(rebasing: dropFirst())
    switch rest.first {
    case nil, 0x3E: return rest
    case 0x20: return Self(rebasing: rest.dropFirst())
    default: return nil
    }
  }
}
