/// Finds a pattern in text without regard to case and diacritics.
///
/// It compares character by character, so that offsets are those of the text and no match
/// begins or ends inside a grapheme.
struct TextFinder {
  private let pattern: String

  init(_ pattern: String) {
    self.pattern = pattern
  }

  /// Every match in the passages, in reading order, none overlapping another.
  func matches(in passages: [String]) -> [TextMatch] {
    guard !pattern.isEmpty else { return [] }
    var folding = FoldedCharacters()
    let wanted = folding.codes(of: pattern)
    return passages.indices.flatMap { index in
      Self.ranges(of: wanted, in: folding.codes(of: passages[index])).map {
        TextMatch(passage: index, range: $0)
      }
    }
  }

  private static func ranges(of pattern: [Int32], in text: [Int32]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start + pattern.count <= text.count {
      let end = start + pattern.count
      if text[start] == pattern[0] && text[start..<end].elementsEqual(pattern) {
        found.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return found
  }
}
