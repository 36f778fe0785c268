/// Lines in place of the panes: things to choose from, or something to read.
public struct Sheet: Sendable, Hashable {
  public let title: String
  public let lines: [String]
  /// What choosing each line asks for; none where there is nothing to choose.
  let answers: [Effect]
  /// The line that is chosen by Enter.
  public private(set) var selection = 0
  /// The first line on the screen.
  public private(set) var top = 0

  /// Something to read.
  init(_ title: String, lines: [String]) {
    self.title = title
    self.lines = lines
    answers = []
  }

  /// Something to choose.
  init(_ title: String, choices: [(line: String, answer: Effect)]) {
    self.title = title
    lines = choices.map(\.line)
    answers = choices.map(\.answer)
  }

  /// Whether one of the lines is to be chosen.
  public var isChoice: Bool { !answers.isEmpty }

  /// What the selected line asks for.
  var answer: Effect? { answers.indices.contains(selection) ? answers[selection] : nil }

  /// Moves the selection, or the text where there is nothing to select.
  mutating func move(by count: Int, height: Int) {
    if isChoice {
      selection = min(max(0, selection + count), max(0, lines.count - 1))
      fit(height: height)
    } else {
      top = min(max(0, top + count), max(0, lines.count - height))
    }
  }

  mutating func fit(height: Int) {
    guard height > 0 else { return }
    if isChoice { top = max(min(top, selection), selection - height + 1) }
    top = max(0, min(top, lines.count - height))
  }
}
