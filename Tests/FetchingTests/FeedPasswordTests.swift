import Articles
import Foundation
import Testing

@testable import Fetching

@Suite("Passwords of feeds")
struct FeedPasswordTests {
  private func settings(file: String? = nil, command: String? = nil) -> FeedSettings {
    var settings = FeedSettings()
    settings.user = "me"
    settings.passwordFile = file
    settings.passwordCommand = command
    return settings
  }

  private func file(_ text: String, mode: Int) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    #expect(
      FileManager.default.createFile(
        atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: mode]))
    return path
  }

  @Test func `a file for its owner alone holds it in its first line`() throws {
    let path = try file("geheim\nnot this\n", mode: 0o600)
    #expect(try FeedPassword.read(settings(file: path)) == "geheim")
  }

  @Test func `a file that others can read is refused`() throws {
    let path = try file("geheim", mode: 0o644)
    #expect(throws: Problem.self) { try FeedPassword.read(settings(file: path)) }
  }

  @Test func `a command prints it, and one that fails is a problem without it`() throws {
    #expect(try FeedPassword.read(settings(command: "echo geheim; echo more")) == "geheim")
    #expect(throws: Problem("the command for a password gave none; try it in a shell")) {
      try FeedPassword.read(settings(command: "echo geheim; exit 3"))
    }
  }

  @Test func `without either there is none`() throws {
    #expect(try FeedPassword.read(settings()) == nil)
  }
}
