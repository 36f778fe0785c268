import Foundation

extension String {
  /// The text with everything gone that could act on a terminal or deceive its reader.
  ///
  /// The one border between foreign text and the model: titles, bodies, names, paths and what
  /// servers say all pass through here, after character references were decoded.
  /// - Line ends of every kind become `\n`; other control characters are dropped (C0 but tab,
  ///   DEL, C1: ECMA-48), and with them every escape sequence loses its introducer.
  /// - Invisible format characters are dropped (bidirectional controls, zero-width space, soft
  ///   hyphen, byte order mark, tags); joiners stay where scripts and emoji need them.
  /// - Noncharacters become U+FFFD.
  /// - The result is in normalization form C with at most four marks on a base: what a cell of
  ///   a curses screen can hold.
  public var displayable: String {
    if PlainText.holdsAll(of: utf8.span) { return self }
    if unicodeScalars.allSatisfy(\.isPlain) { return self }
    var text = self
    // What is dropped may bring marks to another base, which then has too many or composes.
    for _ in 0..<Self.mostPasses {
      var filter = DisplayableFilter()
      // Some letters with marks have no form C of one scalar: their marks count, too.
      for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
        filter.append(scalar)
      }
      text = filter.text.precomposedStringWithCanonicalMapping
      if !filter.hasDropped { break }
    }
    return text
  }

  /// Passes of the filter: two are enough for all but what was made to need more.
  private static let mostPasses = 8

  /// The displayable text on one line: white space runs become one space, none at the ends.
  public var displayableLine: String {
    if PlainText.isLine(utf8.span) { return self }
    let parts = displayable.split(whereSeparator: \.isWhitespace)
    // A mark at the start of a line would come to stand on the space before it.
    return parts.enumerated().map { $0.offset == 0 ? $0.element : $0.element.withoutFirstMarks }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// Tells by the bytes of UTF-8 alone which texts need no filter: nearly all that are read.
private enum PlainText {
  /// Whether all of a text is surely plain; what is not may be so, too.
  static func holdsAll(of bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let length = lengthOfScalar(at: index, in: bytes)
      if length == 0 { return false }
      index &+= length
    }
    return true
  }

  /// Whether a text is plain and on one line, single spaces between its words.
  static func isLine(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    var isBehindSpace = true
    while index < bytes.count {
      let length = lengthOfScalar(at: index, in: bytes)
      let isSpace = bytes[index] == 0x20
      let isOtherSpace =
        bytes[index] < 0x20 || bytes[index] == 0xC2 && length == 2 && bytes[index &+ 1] == 0xA0
      if length == 0 || isOtherSpace || isSpace && isBehindSpace { return false }
      isBehindSpace = isSpace
      index &+= length
    }
    return !isBehindSpace || bytes.isEmpty
  }

  /// The bytes of the scalar at `index`, 0 where it may be none that `Unicode.Scalar.isPlain` has.
  private static func lengthOfScalar(at index: Int, in bytes: Span<UInt8>) -> Int {
    switch bytes[index] {
    case 0x20...0x7E, 0x09, 0x0A: return 1
    // U+00A0 to U+00BF without the soft hyphen.
    case 0xC2: return bytes[index &+ 1] >= 0xA0 && bytes[index &+ 1] != 0xAD ? 2 : 0
    // U+00C0 to U+02FF, U+0380 to U+047F.
    case 0xC3...0xCB, 0xCE...0xD1: return 2
    case 0xE2:
      let (second, third) = (bytes[index &+ 1], bytes[index &+ 2])
      // U+2010 to U+2027, U+2030 to U+203F, U+2040 to U+205E.
      let isPlain =
        second == 0x80
        ? third >= 0x90 && third < 0xA8 || third >= 0xB0 : second == 0x81 && third < 0x9F
      return isPlain ? 3 : 0
    // U+5000 to U+9FFF.
    case 0xE5...0xE9: return 3
    default: return 0
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is below all marks and no control or soft hyphen, so needs no filter.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x09, 0x0A, 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: true
    // Quotation marks, dashes, ellipsis; Cyrillic and Greek without marks; most of CJK.
    case 0x2010...0x2027, 0x2030...0x205E, 0x370...0x482, 0x48A...0x52F: true
    case 0x3000...0x3029, 0x3041...0x3096, 0x309B...0x30FF, 0x4E00...0x9FFF: true
    default: false
    }
  }
}

/// Takes scalars one by one and keeps those that are displayable.
private struct DisplayableFilter {
  /// Marks a base may carry: `CCHARW_MAX` of ncurses is 5, one of them the base.
  private static let mostMarks = 4

  private var kept = String.UnicodeScalarView()
  private var previous: Unicode.Scalar = " "
  private var marks = 0
  /// Whether anything between what is kept was dropped.
  private(set) var hasDropped = false

  var text: String { String(kept) }

  mutating func append(_ scalar: Unicode.Scalar) {
    defer { previous = scalar }
    switch scalar.properties.generalCategory {
    case .control: appendControl(scalar)
    case .lineSeparator, .paragraphSeparator: append(kept: "\n")
    case .format: appendFormat(scalar)
    case .nonspacingMark, .enclosingMark: appendMark(scalar)
    case .unassigned where scalar.properties.isNoncharacterCodePoint: append(kept: "\u{FFFD}")
    default: append(kept: scalar)
    }
  }

  private mutating func append(kept scalar: Unicode.Scalar) {
    marks = 0
    kept.append(scalar)
  }

  private mutating func appendControl(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\t": append(kept: scalar)
    case "\n": if previous != "\r" { append(kept: scalar) }
    // Carriage return, vertical tab, form feed, and NEL of C1.
    case "\r", "\u{0B}", "\u{0C}", "\u{85}": append(kept: "\n")
    default: hasDropped = true
    }
  }

  /// Joiners shape Arabic and Indic words and bind emoji; after anything else they only hide.
  private mutating func appendFormat(_ scalar: Unicode.Scalar) {
    guard scalar.isJoiner, let last = kept.last, last.value >= 0x0600, !last.isJoiner else {
      hasDropped = true
      return
    }
    kept.append(scalar)
  }

  /// Takes a mark unless its base has enough or is a space.
  ///
  /// On a space it would go and come with it when lines are folded. At the start of a line it
  /// stands alone.
  private mutating func appendMark(_ scalar: Unicode.Scalar) {
    let isOnSpace = kept.last.map { $0.properties.isWhitespace && $0 != "\n" && $0 != "\t" }
    guard marks < Self.mostMarks, isOnSpace != true else {
      hasDropped = true
      return
    }
    marks += 1
    kept.append(scalar)
  }
}

extension Substring {
  fileprivate var withoutFirstMarks: Substring {
    Substring(unicodeScalars.drop { $0.isMark || $0.isJoiner })
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    let category = properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }

  fileprivate var isJoiner: Bool { value == 0x200C || value == 0x200D }
}
