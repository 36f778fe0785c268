/// How much text each subtree of a page holds, how much of it in links, how much of it prose.
///
/// Lengths are in letters, where a letter of a dense script (Chinese, Japanese, Korean) counts
/// for two.
struct TextMass {
  private(set) var text: [Int32]
  private(set) var link: [Int32]
  private(set) var prose: [Int32]

  /// Letters outside of links that make a block prose.
  private static let leastProse: Int32 = 60

  init(_ outline: PageOutline) {
    text = [Int32](repeating: 0, count: outline.count)
    link = text
    prose = text
    for rank in stride(from: outline.count - 1, through: 0, by: -1) {
      if outline.isText(rank) {
        text[rank] = Int32(
          truncatingIfNeeded: outline.textBytes(rank).visibleLength)
      } else {
        close(rank, outline.tag(rank), isLink: outline.isLink(rank))
      }
      let parent = outline.parent(rank)
      guard parent >= 0 else { continue }
      text[parent] &+= text[rank]
      link[parent] &+= link[rank]
      prose[parent] &+= prose[rank]
    }
  }

  /// The prose of the whole page, at least 1.
  var total: Int32 { max(1, prose.first ?? 1) }

  /// The part of the page's prose that a subtree holds, 0 to 1.
  func share(_ rank: Int) -> Double { Double(prose[rank]) / Double(total) }

  private mutating func close(_ rank: Int, _ tag: HTMLTag, isLink: Bool) {
    if isLink { link[rank] = text[rank] }
    guard tag == .p || prose[rank] == 0 && Self.blocks.contains(tag) else { return }
    let free = text[rank] - link[rank]
    if free >= Self.leastProse && link[rank] * 5 < text[rank] * 2 {
      prose[rank] = max(prose[rank], free)
    }
  }

  private static let blocks: Set<HTMLTag> = [
    .blockquote, .li, .div, .td, .section, .article, .main, .body, .pre, .dd,
  ]
}

extension ArraySlice<UInt8> {
  /// The number of letters with white space runs as one, none at the ends.
  var visibleLength: Int {
    var length = 0
    var hasSpace = false
    for byte in self {
      if byte.isMarkupSpace {
        hasSpace = true
        continue
      }
      guard byte & 0xC0 != 0x80 else { continue }
      if hasSpace && length > 0 { length += 1 }
      hasSpace = false
      // UTF-8 leads from U+3000 to U+DFFF: kana, ideographs, hangul.
      length += (0xE3...0xED).contains(byte) ? 2 : 1
    }
    return length
  }
}
