public import Fetching
import Foundation

/// The web of the tests: `server.py`, started once and ended with the tests.
public final class TestServer: Sendable {
  public let port: Int
  public let securePort: Int
  /// The certificate that the secure host shows.
  public let certificate: String
  /// The server ends when nobody holds the other end.
  private let lifeline: Pipe

  /// The server of this process.
  public static func shared() throws -> TestServer { try started.get() }

  private static let started = Result { try TestServer() }

  private init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("depesche-fetching-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    certificate = folder.appendingPathComponent("cert.pem").path
    let key = folder.appendingPathComponent("key.pem").path
    try Self.makeCertificate(certificate, key)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../FetchingTests/server.py").standardized
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
    guard ports.count == 2 else { throw Failure(sentence: "the server did not start: \(line)") }
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
