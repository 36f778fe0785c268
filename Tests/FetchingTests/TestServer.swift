import Foundation
import Testing

@testable import Fetching

/// The web of the tests: `server.py`, started once and ended with the tests.
final class TestServer: Sendable {
  let port: Int
  let securePort: Int
  /// Where files of the tests go.
  let folder: String
  /// The certificate that the secure host shows.
  let certificate: String
  /// The server ends when nobody holds the other end.
  private let lifeline: Pipe

  static func shared() throws -> TestServer { try started.get() }

  private static let started = Result { try TestServer() }

  private init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("depesche-fetching-\(getpid())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    certificate = folder + "/cert.pem"
    let key = folder + "/key.pem"
    try Self.makeCertificate(certificate, key)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("server.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, certificate, key]
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
    let ports = line.split { $0.isWhitespace }.compactMap { Int($0) }
    try #require(ports.count == 2, "the server did not start: \(line)")
    (port, securePort) = (ports[0], ports[1])
  }

  private static func makeCertificate(_ certificate: String, _ key: String) throws {
    let openssl = Process()
    openssl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    openssl.arguments = [
      "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
      "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
      "-keyout", key, "-out", certificate,
    ]
    openssl.standardError = Pipe()
    try openssl.run()
    openssl.waitUntilExit()
    try #require(openssl.terminationStatus == 0)
  }
}

/// A part of the server that one test has for itself.
struct Room {
  let server: TestServer
  let name: String

  init(_ name: String = UUID().uuidString) throws {
    server = try TestServer.shared()
    self.name = name
  }

  func url(_ path: String, host: String = "127.0.0.1") -> String {
    "http://\(host):\(server.port)/\(name)/\(path)"
  }

  func secureURL(_ path: String) -> String {
    "https://127.0.0.1:\(server.securePort)/\(name)/\(path)"
  }

  /// A redirect of some status to an address.
  func redirect(_ status: Int, to url: String, host: String = "127.0.0.1") -> String {
    self.url("redirect/x?status=\(status)&to=\(url)", host: host)
  }

  /// One request that came.
  struct Visit: Decodable {
    var path: String
    var host: String
    var port: Int
    var headers: [String: String]
  }

  /// The requests that came to the room, in their order.
  func visits() async throws -> [Visit] {
    let response = try await Fetcher(.test).fetch(FetchRequest(url: url("log")))
    return try JSONDecoder().decode([Visit].self, from: Data(response.body))
  }
}

extension FetchConfiguration {
  static var test: FetchConfiguration {
    FetchConfiguration(version: "1.0", homepage: "https://depesche.example", environment: [:])
  }
}
