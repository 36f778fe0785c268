/// Asks again and again until there is an answer; ten seconds at most.
func poll<Answer>(for what: String, _ ask: () throws -> Answer?) throws -> Answer {
  let deadline = ContinuousClock.now + .seconds(10)
  while true {
    if let answer = try ask() { return answer }
    guard ContinuousClock.now < deadline else { throw HarnessFailure("never came: \(what)") }
  }
}
