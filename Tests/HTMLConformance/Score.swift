/// How many cases of a suite came out exactly as they should.
struct Score {
  let suite: String
  private(set) var cases = 0
  private(set) var failures: [String] = []

  init(suite: String) {
    self.suite = suite
  }

  mutating func count(_ name: String, input: String, expected: String, actual: String) {
    cases += 1
    guard expected != actual else { return }
    failures.append(
      "\(name)\n--- input\n\(input)\n--- expected\n\(expected)\n--- actual\n\(actual)\n")
  }

  /// Prints one line, and before it the failures if they are wanted.
  func report(_ showsFailures: Bool) {
    if showsFailures {
      for failure in failures { print(failure) }
    }
    let passed = cases - failures.count
    let share = cases == 0 ? 0 : passed * 1_000 / cases
    print(
      "\(suite) \(passed)/\(cases) \(share / 1_000).\(String(share % 1_000 + 1_000).dropFirst())")
  }
}
