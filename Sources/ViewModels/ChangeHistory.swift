/// What can be undone and redone, newest last.
struct ChangeHistory: Sendable, Hashable {
  private(set) var done: [StatusChange] = []
  private(set) var undone: [StatusChange] = []

  /// Remembers a new change; what was undone before it can no longer be redone.
  mutating func record(_ change: StatusChange) {
    done.append(change)
    undone = []
  }

  /// The change to take back now, `nil` if there is none.
  mutating func undo() -> StatusChange? {
    guard let change = done.popLast() else { return nil }
    undone.append(change)
    return change
  }

  /// The change to do again, `nil` if there is none.
  mutating func redo() -> StatusChange? {
    guard let change = undone.popLast() else { return nil }
    done.append(change)
    return change
  }

  /// Forgets a change that the library could not write, or its inverse.
  mutating func forget(_ change: StatusChange) {
    done.removeAll { $0 == change || $0 == change.inverse }
    undone.removeAll { $0 == change || $0 == change.inverse }
  }
}
