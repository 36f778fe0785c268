/// What can be undone and redone, newest last.
struct ChangeHistory: Sendable, Hashable {
  private(set) var done: [Change] = []
  private(set) var undone: [Change] = []

  /// Remembers a new change; what was undone before it can no longer be redone.
  mutating func record(_ change: Change) {
    done.append(change)
    undone = []
  }

  /// The change to take back now, `nil` if there is none.
  mutating func undo() -> Change? {
    guard let change = done.popLast() else { return nil }
    undone.append(change)
    return change
  }

  /// The change to do again, `nil` if there is none.
  mutating func redo() -> Change? {
    guard let change = undone.popLast() else { return nil }
    done.append(change)
    return change
  }

  /// Forgets a change that the library could not write, or its inverse.
  mutating func forget(_ change: Change) {
    done.removeAll { $0 == change || $0 == change.inverse }
    undone.removeAll { $0 == change || $0 == change.inverse }
  }
}
