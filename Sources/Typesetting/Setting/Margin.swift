/// What stands at the left of the text: indents, bars and markers, one level in another.
struct Margin: Sendable {
  /// What one list item, quotation or caption adds; all its runs together are equally wide on
  /// every line.
  struct Level: Sendable {
    /// Before the first line, such as a bullet.
    var first: TypesetRun
    /// Before all others, such as an indent.
    var rest: TypesetRun
    /// Whether the first line is still to come.
    var isFresh = true
  }

  /// The least number of columns that are left to the text.
  private static let leastTextWidth = 24

  private let measure: Int
  /// Columns the levels may take: beyond that the outermost ones are left out.
  private let room: Int
  private(set) var levels: [Level] = []

  init(measure: Int) {
    self.measure = measure
    // Half of a narrow measure, but never less than a wide character.
    let textWidth = min(Self.leastTextWidth, max(2, (measure + 1) / 2))
    room = max(0, measure - textWidth)
  }

  var depth: Int { levels.count }

  /// Columns left to the text.
  var textWidth: Int {
    measure - levels[visible(upTo: depth)].reduce(0) { $0 + $1.rest.width }
  }

  mutating func push(first: TypesetRun, rest: TypesetRun) {
    levels.append(Level(first: first, rest: rest))
  }

  mutating func pop() {
    levels.removeLast()
  }

  /// The runs before the next line; afterwards no level is fresh.
  mutating func takeRuns() -> [TypesetRun] {
    guard !levels.isEmpty else { return [] }
    let range = visible(upTo: depth)
    let runs = levels[range].map { $0.isFresh ? $0.first : $0.rest }
    for level in levels.indices.reversed() {
      guard levels[level].isFresh else { break }
      levels[level].isFresh = false
    }
    return runs
  }

  /// The runs of a blank line within the outer `depth` levels: bars, but no indent after them.
  func blankRuns(depth: Int) -> [TypesetRun] {
    let runs = levels[visible(upTo: min(depth, self.depth))].map(\.rest)
    guard let last = runs.lastIndex(where: { $0.role != .indent }) else { return [] }
    return Array(runs[...last])
  }

  /// The innermost of the outer `depth` levels, as many as there is room for.
  private func visible(upTo depth: Int) -> Range<Int> {
    var first = depth
    var used = 0
    while first > 0 {
      used += levels[first - 1].rest.width
      guard used <= room else { break }
      first -= 1
    }
    return first..<depth
  }
}
