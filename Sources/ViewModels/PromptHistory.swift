/// What was typed on prompts, each kind for itself, newest last.
struct PromptHistory: Sendable, Hashable {
  /// Lines a kind; who wants older ones types them anew.
  private static let limit = 100

  private var lines: [Prompt.Kind: [String]] = [:]
  /// How far back the open prompt stands, 0 at what is being typed.
  private var depth = 0
  /// What was being typed when the first older line was asked for.
  private var draft = ""

  /// Remembers an accepted line, once.
  mutating func record(_ prompt: Prompt) {
    depth = 0
    guard !prompt.text.isEmpty else { return }
    var lines = lines[prompt.kind, default: []]
    lines.removeAll { $0 == prompt.text }
    lines.append(prompt.text)
    self.lines[prompt.kind] = lines.suffix(Self.limit)
  }

  /// The next older line (`backward`) or newer one; `nil` at the ends.
  mutating func text(_ direction: Direction, of prompt: Prompt) -> String? {
    let lines = lines[prompt.kind, default: []]
    if depth == 0 { draft = prompt.text }
    let next = direction == .backward ? depth + 1 : depth - 1
    guard (0...lines.count).contains(next) else { return nil }
    depth = next
    return next == 0 ? draft : lines[lines.count - next]
  }

  /// Forgets how far back the last prompt stood.
  mutating func begin() { depth = 0 }
}
