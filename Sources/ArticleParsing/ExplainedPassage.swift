import Articles

/// A line or block of a source with what it was taken for, for a person who asks.
public struct ExplainedPassage: Sendable, Hashable {
  /// What it is to the article: `paragraph`, `caption`, `left out`.
  public var role: String
  /// Why, in a few words; empty where the role says it.
  public var reason: String
  /// Its words on one displayable line.
  public var text: String
}

extension ExplainedPassage {
  init(_ line: ClassifiedLine) {
    self.init(
      role: line.role.rawValue, reason: line.reason, text: line.line.text.displayableLine)
  }

  init(_ block: ClassifiedBlock) {
    let (role, reason) = block.role.words
    self.init(role: role, reason: reason, text: block.text.displayableLine)
  }
}

extension BlockRole {
  fileprivate var words: (role: String, reason: String) {
    switch self {
    case .body: ("body", "")
    case .lead: ("lead", "")
    case .caption: ("caption", "")
    case .sourceLine: ("sourceLine", "")
    case .image: ("image", "")
    case .rule: ("rule", "")
    case .leftOut(let reason): ("left out", reason.rawValue)
    }
  }
}
