import Articles

/// The inline marks of a line of Markdown: emphasis, code, links, pictures, escapes.
///
/// CommonMark 0.31, section 6, as far as programs that convert pages write it. Emphasis closes on
/// its line and begins and ends at word boundaries: "Leser*innen" and `2*3*4` are no marks.
struct MarkdownInlines {
  /// The line without its pictures.
  private(set) var inlines: [Inline] = []
  private(set) var images: [ArticleImage] = []

  /// Longer lines are no one's writing and stay as they are.
  private static let longest = 64 * 1_024
  /// Marks that may be open at once; an older one is taken for a plain character.
  private static let mostOpen = 24

  let bytes: [UInt8]
  private let isMarkdown: Bool
  var position = 0
  private var text: [UInt8] = []
  var pieces: [Piece] = []
  /// Places in `pieces` of the marks that are open.
  var open: [Int] = []

  enum Piece {
    case inline(Inline)
    /// A mark that may close later, with its characters.
    case mark(String)
  }

  /// Reads `line`, `nil` where it has no marks or is not displayable without them.
  ///
  /// Underscores, escapes and code are marks only where `isMarkdown`, that is, where the text
  /// shows elsewhere that it is Markdown: names of files and programs are full of such signs.
  init?(_ line: some StringProtocol, isMarkdown: Bool) {
    let signs = line.utf8
    guard signs.count <= Self.longest,
      signs.contains(where: { isMarkdown ? Self.isMark($0) : Self.isMarkAnywhere($0) })
    else { return nil }
    bytes = Array(signs)
    self.isMarkdown = isMarkdown
    while position < bytes.count { readNext() }
    finish()
    // Signs between two heaps of combining marks keep them apart.
    let words = inlines.plainText
    guard inlines != [.text(String(line))], words == words.displayable else { return nil }
  }

  /// The words alone.
  var plainText: String { inlines.plainText.displayableLine }

  /// Whether a text shows by this line that it is Markdown: a heading, strong words, a link.
  static func isShown(by line: String) -> Bool {
    guard line.utf8.contains(where: { $0 == 0x23 || $0 == 0x2A || $0 == 0x5D }) else {
      return false
    }
    if line.hasPrefix("# ") || line.hasPrefix("## ") || line.hasPrefix("### ") { return true }
    return line.contains("](http") || line.contains("](/")
      || line.hasPrefix("**") && line.dropFirst(3).contains("**")
  }

  /// `*`, `[`, `<`.
  private static func isMarkAnywhere(_ byte: UInt8) -> Bool {
    byte == 0x2A || byte == 0x5B || byte == 0x3C
  }

  /// Also a backslash, an underscore, a backtick, and the colon of an address.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3A, 0x5C, 0x5F, 0x60: true
    default: isMarkAnywhere(byte)
    }
  }
}

extension MarkdownInlines {
  private func byte(_ offset: Int) -> UInt8? {
    let index = position + offset
    return bytes.indices.contains(index) ? bytes[index] : nil
  }

  private mutating func readNext() {
    switch bytes[position] {
    case 0x5C where isMarkdown && byte(1)?.isMarkdownSign == true:
      text.append(bytes[position + 1])
      position += 2
    case 0x60 where isMarkdown: readCode()
    case 0x3C: readPointedAddress()
    case 0x68 where isMarkdown && beginsAddress: readBareAddress()
    case 0x21 where byte(1) == 0x5B: openMark("![", length: 2)
    case 0x5B: openMark("[", length: 1)
    case 0x5D: readLinkEnd()
    case 0x2A: readEmphasis()
    case 0x5F where isMarkdown: readEmphasis()
    default: readPlain(1)
    }
  }

  mutating func readPlain(_ count: Int) {
    text += bytes[position..<position + count]
    position += count
  }

  mutating func endText() {
    guard !text.isEmpty else { return }
    pieces.append(.inline(.text(String(decoding: text, as: UTF8.self))))
    text.removeAll()
  }

  private mutating func openMark(_ mark: String, length: Int) {
    endText()
    if open.count == Self.mostOpen { open.removeFirst() }
    open.append(pieces.count)
    pieces.append(.mark(mark))
    position += length
  }

  /// Where the next run of `count` backticks begins, looked for within reach.
  private func endOfCode(_ count: Int, from start: Int) -> Int? {
    var index = start
    while index < min(bytes.count, start + 1_000) {
      let run = bytes[index...].prefix { $0 == 0x60 }.count
      if run == count { return index }
      index += max(1, run)
    }
    return nil
  }

  private mutating func readCode() {
    let count = bytes[position...].prefix { $0 == 0x60 }.count
    let start = position + count
    guard let end = endOfCode(count, from: start), end > start else { return readPlain(count) }
    endText()
    let code = String(decoding: bytes[start..<end], as: UTF8.self).displayableLine
    pieces.append(.inline(.code(code)))
    position = end + count
  }

}

extension MarkdownInlines {
  private mutating func readEmphasis() {
    let sign = bytes[position]
    let run = bytes[position...].prefix { $0 == sign }.count
    let before = position > 0 ? bytes[position - 1] : 0x20
    let after = byte(run) ?? 0x20
    guard run <= 3 else { return readPlain(run) }
    // Strong words may touch letters of scripts without spaces.
    let isLoose = sign == 0x2A && run == 2
    var left = run
    if before != 0x20, isLoose && before >= 0x80 || !after.isWordByte || after >= 0x80 {
      left = closeEmphasis(sign, run)
    }
    guard left > 0 else { return }
    let begins = after.beginsWords && (!before.isWordByte || isLoose && after >= 0x80)
    guard begins else { return readPlain(left) }
    let mark = String(UnicodeScalar(sign))
    if left > 1 { openMark(mark + mark, length: 2) }
    if left != 2 { openMark(mark, length: 1) }
  }

  /// Closes what `run` signs close, innermost first; returns how many are left.
  private mutating func closeEmphasis(_ sign: UInt8, _ run: Int) -> Int {
    var left = run
    while left > 0 {
      endText()
      let place = open.lastIndex { index in
        guard case .mark(let mark) = pieces[index] else { return false }
        return mark.utf8.first == sign && mark.utf8.count <= left
      }
      guard let place, open[place] + 1 < pieces.count else { return left }
      guard case .mark(let mark) = pieces[open[place]] else { return left }
      let content = close(place)
      pieces.append(.inline(mark.utf8.count == 2 ? .strong(content) : .emphasis(content)))
      left -= mark.utf8.count
      position += mark.utf8.count
    }
    return left
  }

  /// Takes away the open mark and all behind it; returns what is between.
  private mutating func close(_ place: Int) -> [Inline] {
    let start = open[place]
    let content = Self.inlines(of: pieces[(start + 1)...])
    pieces.removeSubrange(start...)
    open.removeSubrange(place...)
    return content
  }
}

extension MarkdownInlines {
  private mutating func readLinkEnd() {
    let place = open.lastIndex { index in
      guard case .mark(let mark) = pieces[index] else { return false }
      return mark.hasSuffix("[")
    }
    guard let place, byte(1) == 0x28, let end = endOfDestination,
      case .mark(let mark) = pieces[open[place]]
    else { return readPlain(1) }
    let inside = String(decoding: bytes[position + 2..<end], as: UTF8.self)
    let address = inside.trimmed().prefix { $0 != " " }.trimmed(["<", ">"])
    guard address.isEmpty || address.contains(where: { "/#.:".contains($0) }) else {
      return readPlain(1)
    }
    endText()
    let content = close(place)
    append(content, to: WebAddress.absolute(address, on: nil), isImage: mark == "![")
    position = end + 1
    if mark == "![", byte(0) == 0x20, endsInSpace { position += 1 }
  }

  /// Whether a space, or nothing, stands before the position.
  private var endsInSpace: Bool {
    guard case .inline(.text(let text))? = pieces.last else { return pieces.isEmpty }
    return text.hasSuffix(" ")
  }

  private mutating func append(_ content: [Inline], to url: String?, isImage: Bool) {
    if isImage {
      let alt = content.plainText.displayableLine
      guard !alt.isEmpty || url != nil else { return }
      images.append(ArticleImage(alt: alt.isEmpty ? nil : alt, url: url))
    } else if let url, !content.isEmpty {
      pieces.append(.inline(.link(url: url, content)))
    } else {
      pieces += content.map(Piece.inline)
    }
  }

  /// The bracket that closes a link's address; addresses may have brackets in pairs.
  private var endOfDestination: Int? {
    var depth = 0
    for index in position + 1..<min(bytes.count, position + 2_000) {
      switch bytes[index] {
      case 0x28: depth += 1
      case 0x29: depth -= 1
      case 0x5B, 0x5D: return nil
      default: continue
      }
      if depth == 0 { return index }
    }
    return nil
  }
}

extension MarkdownInlines {
  private mutating func finish() {
    endText()
    inlines = Self.inlines(of: pieces[...])
    pieces.removeAll()
    // What stood before and after a picture at an end of the line are spaces.
    if !images.isEmpty, inlines.plainText.trimmed().isEmpty { inlines = [] }
  }

  /// The pieces with marks that nothing closed as text, neighbouring texts as one.
  private static func inlines(of pieces: ArraySlice<Piece>) -> [Inline] {
    var inlines: [Inline] = []
    var text = ""
    for piece in pieces {
      switch piece {
      case .inline(.text(let more)), .mark(let more): text += more
      case .inline(let inline):
        if !text.isEmpty { inlines.append(.text(text)) }
        text = ""
        inlines.append(inline)
      }
    }
    return text.isEmpty ? inlines : inlines + [.text(text)]
  }
}

extension UInt8 {
  /// ASCII punctuation, which a backslash may stand before.
  fileprivate var isMarkdownSign: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Letters and digits; bytes of other scripts count as letters.
  fileprivate var isWordByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  /// Whether emphasised words may begin with the byte: no space, no closing sign.
  fileprivate var beginsWords: Bool {
    switch self {
    case 0x20, 0x21, 0x29, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: false
    default: true
    }
  }
}
