// Document type declarations (WHATWG 13.2.5.53 to 13.2.5.68).
extension MarkupTokenizer {
  /// What begins with `<!DOCTYPE`; its parts are in `doctype`.
  mutating func documentType() -> MarkupToken? {
    position &+= 9
    doctype = MarkupDoctype()
    skipSpace()
    if !isAtEndOfDoctype { doctype.name = readDoctypeName() }
    skipSpace()
    doctype.forcesQuirks = doctype.name == nil || !readIDs()
    skipInternalSubset()
    skipSpace()
    if position >= buffer.source.count { doctype.forcesQuirks = true }
    while !isAtEndOfDoctype { position &+= 1 }
    position = min(buffer.source.count, position &+ 1)
    return MarkupToken(.doctype, doctype.name ?? .empty)
  }

  private var isAtEndOfDoctype: Bool {
    position >= buffer.source.count || byte(0) == UInt8(ascii: ">")
  }

  private mutating func readDoctypeName() -> MarkupRange {
    let start = position
    while !isAtEndOfDoctype && !byte(0).isMarkupSpace && !isAtInternalSubset { position &+= 1 }
    return repairedName(MarkupRange(source: start..<position)).range
  }

  /// Reads `PUBLIC "…" "…"` or `SYSTEM "…"`; false where the rules want quirks mode.
  private mutating func readIDs() -> Bool {
    if isAtEndOfDoctype || isAtInternalSubset { return true }
    let isPublic = starts(with: "PUBLIC", at: position, ignoringCase: true)
    guard isPublic || starts(with: "SYSTEM", at: position, ignoringCase: true) else { return false }
    position &+= 6
    if isPublic {
      guard readID(into: \.publicID) else { return false }
      skipSpace()
      if isAtEndOfDoctype || isAtInternalSubset { return true }
    }
    return readID(into: \.systemID)
  }

  /// Reads a quoted text; false where there is none or it has no end.
  private mutating func readID(into part: WritableKeyPath<MarkupDoctype, MarkupRange?>) -> Bool {
    skipSpace()
    let quote = byte(0)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
    position &+= 1
    let start = position
    while !isAtEndOfDoctype && byte(0) != quote { position &+= 1 }
    doctype[keyPath: part] = replacingNULs(MarkupRange(source: start..<position))
    guard !isAtEndOfDoctype else { return false }
    position &+= 1
    return true
  }

  private var isAtInternalSubset: Bool {
    dialect.hasInternalSubset && byte(0) == UInt8(ascii: "[")
  }

  /// Goes behind the `]` of declarations in brackets; stays where it has no end.
  private mutating func skipInternalSubset() {
    skipSpace()
    guard isAtInternalSubset else { return }
    var index = position &+ 1
    var quote: UInt8?
    while index < buffer.source.count {
      let byte = buffer.source[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "]") {
        position = index &+ 1
        return
      } else if starts(with: "<!--", at: index) {
        index = endOfDeclarationComment(from: index &+ 4)
        continue
      }
      index &+= 1
    }
  }

  /// An apostrophe in a comment is no quotation mark.
  private func endOfDeclarationComment(from start: Int) -> Int {
    var index = start
    while index < buffer.source.count && !starts(with: "-->", at: index) { index &+= 1 }
    return index &+ 3
  }
}
