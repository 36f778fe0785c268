import Foundation

/// Asks again and again until there is an answer; half a minute at most.
///
/// The pause between two questions leaves the processors to the program that is waited for.
func poll<Answer>(for what: String, _ ask: () throws -> Answer?) throws -> Answer {
  let deadline = ContinuousClock.now + .seconds(30)
  while true {
    if let answer = try ask() { return answer }
    guard ContinuousClock.now < deadline else { throw HarnessFailure("never came: \(what)") }
    usleep(20_000)
  }
}
