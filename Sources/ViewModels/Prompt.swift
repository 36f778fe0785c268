/// A line the user types on, at the foot of the screen.
public struct Prompt: Sendable, Hashable {
  /// What the line is for.
  public enum Kind: Sendable, Hashable {
    /// Filters the list as it is typed.
    case filter
    /// Finds in the article as it is typed.
    case find
    /// Narrows the help as it is typed.
    case helpFilter
    /// A command and its argument.
    case command
    /// An address, a path or a list of feeds to add.
    case source
    /// The first run: the same, or nothing for the sample edition.
    case welcome
    /// Narrows the feeds as it is typed.
    case feedFilter
    /// The number of one of the files that came with an article; none is the first.
    case enclosure(saves: Bool, count: Int)
  }

  public let kind: Kind
  public private(set) var text: String
  /// Characters before the cursor.
  public private(set) var cursor: Int
  /// What Tab offers, while it is being pressed.
  private var candidates: [String] = []
  private var candidate = 0

  init(_ kind: Kind, text: String = "") {
    self.kind = kind
    self.text = text
    cursor = text.count
  }

  /// What stands before the typed text.
  public var label: String {
    switch kind {
    case .filter: "Filter: "
    case .find: "Find: "
    case .helpFilter: "Find in help: "
    case .command: ":"
    case .source: "Add a URL, a path or a list of feeds: "
    case .welcome: "A URL, a path or an OPML file (Enter: sample edition): "
    case .feedFilter: "Find feed: "
    case .enclosure(let saves, let count): "\(saves ? "Save" : "Open") file 1 to \(count): "
    }
  }
}

// MARK: - Editing

extension Prompt {
  /// Whether a character may be typed: numbers are made of digits.
  func takes(_ character: Character) -> Bool {
    guard case .enclosure = kind else { return true }
    return character.isASCII && character.isNumber
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
  }

  mutating func insert(_ string: String) {
    let before = text.count
    text.insert(contentsOf: string, at: index(cursor))
    cursor += text.count - before
    candidates = []
  }

  mutating func replace(with string: String) {
    text = string
    cursor = string.count
  }

  mutating func moveCursor(to offset: Int) {
    cursor = min(max(0, offset), text.count)
    candidates = []
  }

  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    deleteBackward(to: cursor - 1)
  }

  mutating func deleteForward() {
    guard cursor < text.count else { return }
    text.remove(at: index(cursor))
    candidates = []
  }

  mutating func deleteWord() {
    let before = Array(text.prefix(cursor))
    var start = before.count
    while start > 0, before[start - 1] == " " || before[start - 1] == "/" { start -= 1 }
    while start > 0, before[start - 1] != " ", before[start - 1] != "/" { start -= 1 }
    deleteBackward(to: start)
  }

  mutating func deleteBackward(to start: Int) {
    text.removeSubrange(index(start)..<index(cursor))
    cursor = start
    candidates = []
  }
}

// MARK: - Completion

extension Prompt {
  /// Whether Tab only steps on through what it offered before.
  var isCompleting: Bool { !candidates.isEmpty }

  /// Offers whole texts for the line: what they share first, then one after another.
  mutating func complete(with texts: [String]) {
    let shared = texts.dropFirst().reduce(texts.first ?? "") { $0.commonPrefix(with: $1) }
    if shared.count > text.count {
      replace(with: shared)
      candidates = []
    } else if let first = texts.first, texts.count > 1 || first != text {
      candidates = texts
      candidate = 0
      replace(with: first)
    }
  }

  mutating func stepCandidate(_ direction: Direction) {
    guard !candidates.isEmpty else { return }
    let step = direction == .forward ? 1 : candidates.count - 1
    candidate = (candidate + step) % candidates.count
    replace(with: candidates[candidate])
  }
}

extension String {
  /// The characters both begin with.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
