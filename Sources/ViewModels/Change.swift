/// What can be undone.
enum Change: Sendable, Hashable {
  case status(StatusChange)
  case following(FollowingChange)

  /// What takes this change back.
  var inverse: Change {
    switch self {
    case .status(let change): .status(change.inverse)
    case .following(let change): .following(change.inverse)
    }
  }

  /// What the change did, inside a sentence.
  var clause: String {
    switch self {
    case .status(let change): change.clause
    case .following(let change): change.clause
    }
  }
}
