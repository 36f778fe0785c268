import ArgumentParser
import Articles
import Foundation

/// Ends a command with `depesche: <sentence>` on standard error and exit status 1.
func reportingProblems<T>(_ work: () throws -> T) throws -> T {
  do {
    return try work()
  } catch let problem as Problem {
    Log.write(problem)
    StandardError.print("depesche: \(problem.sentence.withoutSecrets)")
    throw ExitCode.failure
  }
}

/// Text for standard error, which is never buffered.
enum StandardError {
  static func print(_ line: String) { write("\(line)\n") }

  static func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
