/// The addresses that a Markdown text defines by name, and the links that refer to them.
///
/// CommonMark 0.31, sections 4.7 and 6.3: `[words][name]`, `[name][]` and `[name]` are links where
/// a line `[name]: https://example.org/ "Title"` stands anywhere in the text. Definitions that
/// nothing refers to are kept as lines: they may be a list of sources.
struct LinkReferences {
  /// Addresses by name, the name's case and spaces folded.
  private var addresses: [String: String] = [:]
  /// The names that some link refers to.
  private var used: Set<String> = []

  /// Longer names are not names (CommonMark 4.7).
  private static let longestName = 999

  var isEmpty: Bool { used.isEmpty }

  init(_ lines: [RawLine]) {
    for line in lines where !line.isCode {
      guard let definition = Self.definition(in: line.text) else { continue }
      // The first of several definitions counts.
      if addresses[definition.name] == nil { addresses[definition.name] = definition.address }
    }
    guard !addresses.isEmpty else { return }
    for line in lines where !line.isCode && Self.definition(in: line.text) == nil {
      for link in links(in: Array(line.text.utf8)) { used.insert(link.name) }
    }
  }

  /// The line, blank where it defines an address that some link refers to.
  func withoutDefinition(_ line: RawLine) -> RawLine {
    guard !line.isCode, let found = Self.definition(in: line.text), used.contains(found.name)
    else { return line }
    var blank = line
    blank.text = ""
    return blank
  }

  /// The text with its links' addresses in place: `[words](https://example.org/)`.
  func resolved(_ text: String) -> String {
    guard !used.isEmpty, text.utf8.contains(0x5B) else { return text }
    let bytes = Array(text.utf8)
    var resolved: [UInt8] = []
    var start = 0
    for link in links(in: bytes) {
      guard let address = addresses[link.name] else { continue }
      resolved += bytes[start..<link.words.lowerBound]
      resolved += Self.shown(bytes[link.words])
      resolved += Array("](\(address))".utf8)
      start = link.end
    }
    return String(decoding: resolved + bytes[start...], as: UTF8.self)
  }

  /// The words of a link; a bare number keeps its brackets: it is a note's.
  private static func shown(_ words: ArraySlice<UInt8>) -> [UInt8] {
    guard words.allSatisfy({ (0x30...0x39).contains($0) }) else { return Array(words) }
    return Array(#"\["#.utf8) + words + Array(#"\]"#.utf8)
  }
}

// MARK: - Definitions

extension LinkReferences {
  /// The name and address that a line defines.
  private static func definition(in text: String) -> (name: String, address: String)? {
    guard text.utf8.first == 0x5B, let close = text.firstRange(of: "]: ") else { return nil }
    let name = text[..<close.lowerBound].dropFirst()
    // A footnote's name begins with a circumflex.
    guard !name.isEmpty, name.utf8.first != 0x5E, name.utf8.count <= longestName,
      !name.contains(where: { $0 == "[" || $0 == "]" })
    else { return nil }
    let rest = text[close.upperBound...].trimmed()
    let address = rest.prefix { $0 != " " }
    guard isTitle(rest[address.endIndex...].trimmed()[...]) else { return nil }
    let isPointed = address.first == "<" && address.last == ">"
    let inside = isPointed ? address.dropFirst().dropLast() : address
    guard inside.contains("://") || inside.first == "/" || inside.first == "#" else { return nil }
    return (folded(name), String(inside).withoutBrackets)
  }

  /// Whether the rest of a definition is a title in quotes or brackets, or nothing.
  private static func isTitle(_ text: Substring) -> Bool {
    switch (text.first, text.last) {
    case (nil, nil): true
    case ("\"", "\""), ("'", "'"), ("(", ")"): text.utf8.count >= 2
    default: false
    }
  }

  private static func folded(_ name: some StringProtocol) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}

// MARK: - Links

extension LinkReferences {
  private struct Link {
    /// The words between the brackets.
    let words: Range<Int>
    let name: String
    /// Behind the last bracket.
    let end: Int
  }

  /// The links of a line whose names are defined, from left to right.
  private func links(in bytes: [UInt8]) -> [Link] {
    var links: [Link] = []
    var open: [Int] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C: index += 1
      case 0x5B: open.append(index)
      case 0x5D:
        guard let start = open.popLast() else { break }
        guard let link = link(start + 1..<index, in: bytes) else { break }
        // Links hold no links.
        open.removeAll()
        links.append(link)
        index = link.end - 1
      default: break
      }
      index += 1
    }
    return links
  }

  /// The link whose words stand at `words`, by the name in brackets behind them or by the words.
  private func link(_ words: Range<Int>, in bytes: [UInt8]) -> Link? {
    let next = words.upperBound + 1
    let sign = next < bytes.count ? bytes[next] : 0
    guard sign != 0x28 else { return nil }
    var label = words
    var end = next
    if sign == 0x5B, let close = bytes[next...].prefix(Self.longestName).firstIndex(of: 0x5D) {
      if close > next + 1 { label = next + 1..<close }
      end = close + 1
    }
    guard label.count <= Self.longestName else { return nil }
    let name = Self.folded(String(decoding: bytes[label], as: UTF8.self))
    return addresses[name] == nil ? nil : Link(words: words, name: name, end: end)
  }
}

extension String {
  /// The address with brackets encoded, for they would end the link.
  fileprivate var withoutBrackets: String {
    var encoded = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "(": encoded += "%28"
      case ")": encoded += "%29"
      case "[": encoded += "%5B"
      case "]": encoded += "%5D"
      default: encoded.unicodeScalars.append(scalar)
      }
    }
    return encoded
  }
}
