public import Fetching
import Foundation

/// The web of the tests: `server.py`, started once and ended with the tests.
public final class TestServer: Sendable {
  public let port: Int
  public let securePort: Int
  /// Where files of the tests go.
  public let folder: String
  /// The certificate that secure hosts show, and its key.
  public let certificate: String
  public let key: String
  private let process: ServerProcess

  /// The server of this process.
  public static func shared() throws -> TestServer { try started.get() }

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
    guard process.ports.count == 2 else { throw Failure(sentence: "server.py serves too little") }
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
    guard openssl.terminationStatus == 0 else { throw Failure(sentence: "openssl failed") }
  }

  private struct Failure: Error {
    let sentence: String
  }
}

/// A part of the server that one test has for itself.
public struct Room: Sendable {
  public let server: TestServer
  public let name: String

  public init(_ name: String? = nil) throws {
    server = try TestServer.shared()
    self.name = name ?? UUID().uuidString
  }

  /// An address of the room, by plain HTTP.
  public func url(_ path: String, host: String = "127.0.0.1") -> String {
    "http://\(host):\(server.port)/\(name)/\(path)"
  }

  /// An address of the room, by TLS.
  public func secureURL(_ path: String) -> String {
    "https://127.0.0.1:\(server.securePort)/\(name)/\(path)"
  }

  /// A redirect of some status to an address.
  public func redirect(_ status: Int, to url: String, host: String = "127.0.0.1") -> String {
    self.url("redirect/x?status=\(status)&to=\(url)", host: host)
  }

  /// One request that came.
  public struct Visit: Decodable, Sendable {
    public var path: String
    public var host: String
    public var port: Int
    public var headers: [String: String]
  }

  /// Lets those go on who wait for the room to be opened.
  public func open() async {
    // The answer has no text, which is none to a fetcher.
    _ = try? await Fetcher(.test).fetch(FetchRequest(url: url("open")))
  }

  /// The requests that came to the room, in their order.
  public func visits() async throws -> [Visit] {
    let response = try await Fetcher(.test).fetch(FetchRequest(url: url("log")))
    return try JSONDecoder().decode([Visit].self, from: Data(response.body))
  }
}

extension FetchConfiguration {
  /// A program of the tests.
  public static var test: FetchConfiguration {
    FetchConfiguration(version: "1.0", homepage: "https://depesche.example", environment: [:])
  }
}
