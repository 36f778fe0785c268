import ViewModels

/// Makes events of what comes in from a terminal, however the line cuts it into pieces.
///
/// - An escape sequence is remembered until its final byte, and is nothing at all where nobody
///   knows it: its bytes must never be taken for commands.
/// - Pasted text stays text until its end is seen; a line that stalls does not turn the rest of
///   it into commands.
struct InputDecoder {
  /// What curses makes of the terminal's bytes.
  enum Input: Equatable {
    case scalar(Unicode.Scalar)
    /// A sequence that curses knows; `nil` for a key the reader has no name for.
    case key(Key?)
    case pasteStart
    case pasteEnd
  }

  typealias Instant = ContinuousClock.Instant

  /// The bytes of text a paste may have; nobody pastes a book into a prompt.
  static let longestPaste = 10_000
  /// How long the rest of a sequence is waited for.
  ///
  /// What begins with `ESC [` in one piece is a sequence: nobody types that so fast. A segment
  /// that was lost on the way is sent again within a second.
  static let longestGap: Duration = .seconds(1)
  /// Scalars of a sequence that are remembered; longer ones are nobody's keys.
  private static let longestSequence = 64
  /// How long after a pause what comes still belongs to the paste: a paste whose end was lost
  /// must not swallow keys for ever.
  static let longestStall: Duration = .seconds(5)

  /// What a sequence means that came in pieces, and so past curses; `nil` if nobody knows it.
  private let known: (String) -> Input?
  private var sequence: Sequence?
  private var paste: Paste?

  /// An escape sequence that is not yet whole, from its ESC on.
  private struct Sequence {
    var text: String.UnicodeScalarView
    var last: Instant
  }

  init(known: @escaping (String) -> Input?) {
    self.known = known
  }

  /// Whether there is pasted text whose end has not come, and which nobody was given yet.
  var isPasting: Bool { paste.map { !$0.isStalled } ?? false }

  /// What an input means, together with those before it.
  mutating func take(_ input: Input, at now: Instant) -> [Event] {
    if paste?.isGivenUp(at: now) == true { paste = nil }
    if paste != nil { return continuePaste(input, now) }
    if let begun = sequence {
      sequence = nil
      if now - begun.last <= Self.longestGap || begun.text.count == 1 {
        return resume(begun, input, now)
      }
    }
    switch input {
    case .pasteStart: paste = Paste(at: now)
    case .pasteEnd: break
    case .key(let key): return key.map { [.key($0)] } ?? []
    case .scalar("\u{1B}"): sequence = Sequence(text: "\u{1B}".unicodeScalars, last: now)
    case .scalar(let scalar): return Key(typed: scalar).map { [.key($0)] } ?? []
    }
    return []
  }

  /// What a lone Esc means once nothing more is waiting: the Esc key.
  ///
  /// A longer sequence may still go on.
  mutating func settle() -> Event? {
    guard let text = sequence?.text, text.count == 1 else { return nil }
    sequence = nil
    return .key(.escape)
  }

  /// What was pasted so far, when nothing has come for a while.
  ///
  /// What comes later is still pasted text.
  mutating func pause() -> Event? {
    guard let text = paste?.takeText() else { return nil }
    paste?.stall()
    return text.isEmpty ? nil : .pasted(text)
  }
}

// MARK: - Sequences

extension InputDecoder {
  /// Goes on with a sequence (ECMA-48 5.4: parameters, intermediates, one final byte).
  private mutating func resume(_ begun: Sequence, _ input: Input, _ now: Instant) -> [Event] {
    guard case .scalar(let scalar) = input, scalar != "\u{1B}" else {
      let isEscape = begun.text.count == 1
      return (isEscape ? [.key(.escape)] : []) + take(input, at: now)
    }
    var text = begun.text
    if text.count < Self.longestSequence { text.append(scalar) }
    switch Self.step(from: begun.text, scalar) {
    case .unfinished: sequence = Sequence(text: text, last: now)
    case .whole: return known(String(text)).map { take($0, at: now) } ?? []
    // Esc, then a key; or a sequence that was broken off, which is nothing.
    case .broken:
      return (begun.text.count == 1 ? [.key(.escape)] : []) + take(input, at: now)
    }
    return []
  }

  private enum Step {
    case unfinished
    case whole
    case broken
  }

  /// Where a scalar brings a sequence that has begun.
  private static func step(from text: String.UnicodeScalarView, _ scalar: Unicode.Scalar) -> Step {
    guard let second = text.dropFirst().first else {
      return scalar == "[" || scalar == "O" ? .unfinished : .broken
    }
    if second == "O" { return scalar.value >= 0x20 ? .whole : .broken }
    // The Linux console's F1 to F5 are `ESC [ [ A` to `E`.
    if scalar == "[", text.count == 2 { return .unfinished }
    switch scalar.value {
    case 0x20...0x3F: return .unfinished
    case 0x40...0x7E: return .whole
    default: return .broken
    }
  }
}

// MARK: - Pasting

/// Text between the two ends of a bracketed paste.
private struct Paste {
  /// What ends it, where curses did not see that in one piece.
  private static let end = Array("\u{1B}[201~".unicodeScalars)

  private var text = String.UnicodeScalarView()
  private var bytes = 0
  /// How much of `end` came last.
  private var matched = 0
  /// When something last came.
  private var last: ContinuousClock.Instant
  /// Whether nothing has come for a while.
  private(set) var isStalled = false
  /// Whether some of it was handed out.
  private(set) var isInPieces = false

  init(at now: ContinuousClock.Instant) {
    last = now
  }

  mutating func stall() {
    (isStalled, isInPieces) = (true, true)
  }

  mutating func goOn(at now: ContinuousClock.Instant) {
    (isStalled, last) = (false, now)
  }

  func isGivenUp(at now: ContinuousClock.Instant) -> Bool {
    isStalled && now - last > InputDecoder.longestStall
  }

  /// Takes a scalar; whether it was the last of the paste's end.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    for held in Self.end[..<matched] { append(held) }
    matched = scalar == Self.end[0] ? 1 : 0
    if matched == 0 { append(scalar) }
    return false
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    bytes += UTF8.width(scalar)
    if bytes <= InputDecoder.longestPaste { text.append(scalar) }
  }

  mutating func takeText() -> String {
    defer { text = String.UnicodeScalarView() }
    return String(text)
  }
}

extension InputDecoder {
  /// Keys are nothing inside a paste: text may hold what a terminal would send for them.
  private mutating func continuePaste(_ input: Input, _ now: Instant) -> [Event] {
    paste?.goOn(at: now)
    switch input {
    case .scalar(let scalar): if paste?.take(scalar) != true { return [] }
    case .pasteEnd: break
    case .key, .pasteStart: return []
    }
    defer { paste = nil }
    let text = paste?.takeText() ?? ""
    return text.isEmpty && paste?.isInPieces == true ? [] : [.pasted(text)]
  }
}

extension Key {
  /// The key that sends a character: a control character is Ctrl and a letter, or its own key.
  fileprivate init?(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x08, 0x7F: self = .backspace
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))
    case 0..<0x20, 0x80..<0xA0: return nil
    default: self = .character(Character(scalar))
    }
  }
}
