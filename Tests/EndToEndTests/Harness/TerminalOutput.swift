/// What a program wrote to a terminal, taken apart by ECMA-48: text, and sequences.
///
/// It is strict: what no well-behaved curses program writes is an offence, above all strings for
/// the terminal (OSC, DCS, APC), C1 controls, raw bytes and characters that turn text around.
struct TerminalOutput {
  /// The printed characters, line ends included.
  private(set) var text = String.UnicodeScalarView()
  /// Control sequences without their `ESC`, as `[?1049h`, `(B`.
  private(set) var sequences: [String] = []
  /// What must not be there, as readable text.
  private(set) var offences: [String] = []

  init(_ bytes: [UInt8]) {
    let decoded = String(decoding: bytes, as: UTF8.self)
    if !decoded.utf8.elementsEqual(bytes) { offences.append("bytes that are not UTF-8") }
    var rest = decoded.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}" { takeEscape(&rest) } else { take(scalar) }
    }
  }

  /// Whether any colour is asked for: SGR 30-49 and 90-107.
  var hasColor: Bool {
    sequences.contains { sequence in
      guard sequence.first == "[", sequence.last == "m" else { return false }
      let numbers = sequence.dropFirst().dropLast().split(separator: ";").compactMap { Int($0) }
      return numbers.contains { (30...49).contains($0) || (90...107).contains($0) }
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // Backspace, tab, line feed, carriage return, shift out and in.
    case 0x08...0x0A, 0x0D...0x0F: text.append(scalar)
    case 0..<0x20, 0x7F..<0xA0: offences.append("control \(Self.code(scalar))")
    // Marks and isolates of the bidirectional algorithm, zero width space, byte order mark,
    // line and paragraph separators, interlinear annotations and tags.
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      offences.append("invisible \(Self.code(scalar))")
    default: text.append(scalar)
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    "U+" + String(scalar.value, radix: 16, uppercase: true)
  }

  private mutating func takeEscape(_ rest: inout Substring.UnicodeScalarView) {
    let sequence = Self.sequence(&rest)
    sequences.append(sequence)
    if !Self.isHarmless(sequence) { offences.append("sequence ESC \(sequence)") }
  }

  /// Intermediate bytes and one final byte; in a control sequence parameters before them
  /// (ECMA-48 5.3.1, 5.4).
  private static func sequence(_ rest: inout Substring.UnicodeScalarView) -> String {
    var sequence = ""
    while let scalar = rest.popFirst() {
      sequence.unicodeScalars.append(scalar)
      let inner: ClosedRange<UInt32> = sequence.first == "[" ? 0x20...0x3F : 0x20...0x2F
      if sequence == "[" || inner.contains(scalar.value) { continue }
      return sequence
    }
    return sequence
  }

  private static func isHarmless(_ sequence: String) -> Bool {
    if ["7", "8", "=", ">", "M", "(B", "(0", ")B", ")0"].contains(sequence) { return true }
    guard sequence.first == "[", let final = sequence.last else { return false }
    let parameters = String(sequence.dropFirst().dropLast())
    switch final {
    case "h", "l":
      return ["?1049", "?1", "?25", "?12", "?2004", "?7", "4", "34"].contains(parameters)
    // The shape of the Linux console's cursor.
    case "c": return ["?0", "?1", "?8"].contains(parameters)
    // The stack of titles, part of xterm's smcup and rmcup.
    case "t": return ["22;0;0", "23;0;0"].contains(parameters)
    // Cursor, erasing, inserting and deleting, scrolling, repeating, tabs, looks.
    case "A"..."M", "P", "S", "T", "X", "Z", "@", "b", "d", "f", "m", "r":
      return parameters.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ";") }
    default: return false
    }
  }
}
