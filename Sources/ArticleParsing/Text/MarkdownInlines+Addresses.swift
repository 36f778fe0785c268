import Articles

// MARK: - Addresses

extension MarkdownInlines {
  /// `<https://example.org/>`, which is one in any text.
  mutating func readPointedAddress() {
    let inside = bytes[(position + 1)...].prefix(1_000).prefix { $0 != 0x20 && $0 != 0x3C }
      .prefix { $0 != 0x3E }
    guard inside.endIndex < bytes.count, bytes[inside.endIndex] == 0x3E,
      appendAddress(String(decoding: inside, as: UTF8.self))
    else { return readPlain(1) }
    position = inside.endIndex + 1
  }

  /// Whether an address of the web begins here, behind nothing that could be part of one.
  var beginsAddress: Bool {
    let before = position > 0 ? bytes[position - 1] : 0x20
    guard before == 0x20 || before == 0x28 || before == 0x2A || before == 0x5F else { return false }
    // In a link's words the link is the one around them.
    let isInLink = open.contains { index in
      guard case .mark(let mark) = pieces[index] else { return false }
      return mark.hasSuffix("[")
    }
    let rest = bytes[position...]
    return !isInLink && (rest.starts(with: "https://".utf8) || rest.starts(with: "http://".utf8))
  }

  /// An address that stands in the text: up to a space or `<`, without the sentence's signs.
  ///
  /// The rule is that of GitHub's Markdown, section 6.9: closing brackets belong to it where it
  /// has as many that open.
  mutating func readBareAddress() {
    var address = bytes[position...].prefix(1_000).prefix { $0 != 0x20 && $0 != 0x3C }
    while let last = address.last {
      if last == 0x29 {
        guard address.count(where: { $0 == 0x29 }) > address.count(where: { $0 == 0x28 }) else {
          break
        }
      } else if !last.endsSentences {
        break
      }
      address.removeLast()
    }
    let end = address.endIndex
    guard appendAddress(String(decoding: address, as: UTF8.self)) else { return readPlain(1) }
    position = end
  }

  /// Appends a link that shows its own address; whether it is one of the web.
  private mutating func appendAddress(_ address: String) -> Bool {
    guard let url = WebAddress.absolute(address, on: nil) else { return false }
    endText()
    pieces.append(.inline(.link(url: url, [.text(url)])))
    return true
  }
}

extension UInt8 {
  /// Signs at the end of an address that are the sentence's: `?!.,:;*_~'"`.
  fileprivate var endsSentences: Bool {
    switch self {
    case 0x3F, 0x21, 0x2E, 0x2C, 0x3A, 0x3B, 0x2A, 0x5F, 0x7E, 0x27, 0x22: true
    default: false
    }
  }
}
