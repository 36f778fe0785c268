/// A value for which several elements stand, the best of which counts.
///
/// Of equals the first counts.
struct Ranked<Value> {
  private(set) var value: Value?
  private(set) var rank = Int.max

  /// Whether a value of that rank would be taken.
  func wants(_ rank: Int) -> Bool { rank < self.rank }

  mutating func offer(_ value: Value?, rank: Int) {
    guard wants(rank), let value else { return }
    self.value = value
    self.rank = rank
  }

  /// Changes a value that stands already.
  mutating func update(_ change: (inout Value) -> Void) {
    guard var value else { return }
    change(&value)
    self.value = value
  }
}
