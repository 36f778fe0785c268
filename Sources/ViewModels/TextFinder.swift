import Foundation

/// Finds a pattern in text without regard to case and diacritics.
///
/// It compares character by character, so that offsets are those of the text and no match
/// begins or ends inside a grapheme.
struct TextFinder {
  private let pattern: [String]

  init(_ pattern: String) {
    self.pattern = pattern.map(Self.folded)
  }

  /// Every match in the passages, in reading order, none overlapping another.
  func matches(in passages: [String]) -> [TextMatch] {
    guard !pattern.isEmpty else { return [] }
    return passages.enumerated().flatMap { index, text in
      ranges(in: text.map(Self.folded)).map { TextMatch(passage: index, range: $0) }
    }
  }

  private func ranges(in text: [String]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start + pattern.count <= text.count {
      if text[start] == pattern[0] && text[start..<start + pattern.count].elementsEqual(pattern) {
        found.append(start..<start + pattern.count)
        start += pattern.count
      } else {
        start += 1
      }
    }
    return found
  }

  /// The character as all its variants in case and marks are; white space is a space.
  private static func folded(_ character: Character) -> String {
    if character.isWhitespace { return " " }
    if character.isASCII { return character.lowercased() }
    return String(character).folding(
      options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
