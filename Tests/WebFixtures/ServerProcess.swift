import Foundation

/// A server of the tests in Python, which ends when nobody has it any more.
public struct ServerProcess: Sendable {
  /// The ports that it serves.
  public let ports: [Int]
  /// The server ends when nobody holds the other end.
  private let lifeline: Pipe

  /// Starts a script beside this file, and waits until it serves.
  public init(_ python: [String], script: String, _ arguments: String...) throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent(script).path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = python + [path] + arguments
    let output = Pipe()
    lifeline = Pipe()
    process.standardOutput = output
    process.standardInput = lifeline
    try process.run()
    var line = ""
    while !line.hasSuffix("\n") {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { break }
      line += String(decoding: piece, as: UTF8.self)
    }
    ports = line.split { $0.isWhitespace }.compactMap { Int($0) }
    guard !ports.isEmpty else { throw Failure(sentence: "\(script) did not start: \(line)") }
  }

  private struct Failure: Error {
    let sentence: String
  }
}
