import Articles

/// A search inside the article that is open.
public struct Finding: Sendable, Hashable {
  public let pattern: String
  /// In reading order.
  public let matches: [TextMatch]
  /// Index of the match that the reader is at, `nil` while there is none.
  public private(set) var current: Int?

  /// Finds `pattern`; the current match is the first at or after `position`, else the first.
  init(_ pattern: String, in passages: [String], from position: ReadingPosition) {
    self.pattern = pattern
    matches = TextFinder(pattern).matches(in: passages)
    current = matches.isEmpty ? nil : matches.firstIndex { $0.start >= position } ?? 0
  }

  public var currentMatch: TextMatch? { current.map { matches[$0] } }

  /// Goes to the next or previous match, around the ends.
  mutating func step(_ direction: Direction, count: Int = 1) {
    guard let index = current else { return }
    let step = (direction == .forward ? count : -count) % matches.count
    current = (index + step + matches.count) % matches.count
  }

  /// `word: 3 of 12; n next, N previous`, or that there is nothing.
  var sentence: String {
    guard let current else { return "Not found: \(pattern)" }
    let place = "\(pattern): \(current + 1) of \(matches.count)"
    return matches.count > 1 ? place + "; n next, N previous" : place
  }
}
