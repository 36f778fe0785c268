import Foundation
import Testing

@testable import Fetching

/// The web of the tests: `server.py`, started once and ended with the tests.
final class TestServer: Sendable {
  let port: Int
  let securePort: Int
  /// Where files of the tests go.
  let folder: String
  /// The certificate that secure hosts show, and its key.
  let certificate: String
  let key: String
  private let process: ServerProcess

  static func shared() throws -> TestServer { try started.get() }

  private static let started = Result { try TestServer() }

  private init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("depesche-fetching-\(getpid())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    certificate = folder + "/cert.pem"
    key = folder + "/key.pem"
    try Self.makeCertificate(certificate, key)
    process = try ServerProcess(["python3"], script: "server.py", certificate, key)
    try #require(process.ports.count == 2)
    (port, securePort) = (process.ports[0], process.ports[1])
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
