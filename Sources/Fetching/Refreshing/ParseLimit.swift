/// Lets a few parse at a time: others need the processors, too.
actor ParseLimit {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) {
    free = count
  }

  /// What `work` gives, done on a thread of its own when it is its turn.
  func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
    let value = await BackgroundThread.run(work)
    if waiting.isEmpty {
      free += 1
    } else {
      // The turn is handed on.
      waiting.removeFirst().resume()
    }
    return value
  }
}
