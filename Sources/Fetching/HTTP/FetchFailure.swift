import Articles

/// Why there is no answer, and whose silence that is.
struct FetchFailure: Error {
  var problem: Problem
  /// The host, with its port, that could not be connected to or sent nothing in time.
  var silentHost: String?
}
