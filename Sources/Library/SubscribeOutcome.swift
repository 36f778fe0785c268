/// What became of a feed that a library was asked to follow.
public enum SubscribeOutcome: Sendable, Hashable {
  /// It is followed from now on, under this number.
  case added(Int64)
  /// It was followed already.
  case known(Int64)

  /// Whether it was followed already.
  public var isKnown: Bool {
    switch self {
    case .added: false
    case .known: true
    }
  }

  /// The number of the subscription.
  public var id: Int64 {
    switch self {
    case .added(let id), .known(let id): id
    }
  }
}
