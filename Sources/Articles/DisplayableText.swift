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
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x09 }) { return self }
    if unicodeScalars.allSatisfy(\.isPlain) { return self }
    var filter = DisplayableFilter()
    for scalar in unicodeScalars { filter.append(scalar) }
    return filter.text.precomposedStringWithCanonicalMapping
  }

  /// The displayable text on one line: white space runs become one space, none at the ends.
  public var displayableLine: String {
    displayable.split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
    default: break
    }
  }

  /// Joiners shape Arabic and Indic words and bind emoji; after anything else they only hide.
  private mutating func appendFormat(_ scalar: Unicode.Scalar) {
    if scalar.isJoiner && previous.value >= 0x0600 && !previous.isJoiner { kept.append(scalar) }
  }

  private mutating func appendMark(_ scalar: Unicode.Scalar) {
    guard marks < Self.mostMarks else { return }
    marks += 1
    kept.append(scalar)
  }
}

extension Unicode.Scalar {
  fileprivate var isJoiner: Bool { value == 0x200C || value == 0x200D }
}
