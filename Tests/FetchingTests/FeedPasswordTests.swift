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

  @Test func `a leading tilde is the reader's own folder, for the rights of others, too`() throws {
    let up = "~/" + String(repeating: "../", count: 40)
    let path = up + (try file("geheim\n", mode: 0o600))
    #expect(try FeedPassword.read(settings(file: path)) == "geheim")
    let open = up + (try file("geheim\n", mode: 0o644))
    let problem = #expect(throws: Problem.self) { try FeedPassword.read(settings(file: open)) }
    #expect(problem?.sentence.contains("others can read it") == true)
    #expect(FileBytes.expanded("a~/b") == "a~/b")
    #expect(FileBytes.expanded("~other/b") == "~other/b")
  }

  @Test func `a command prints it, and one that fails is a problem without it`() throws {
    #expect(try FeedPassword.read(settings(command: "echo geheim; echo more")) == "geheim")
    #expect(throws: Problem("the command for a password gave none; try it in a shell")) {
      try FeedPassword.read(settings(command: "echo geheim; exit 3"))
    }
  }

  @Test func `a command that closes its output and lives on is ended with all it started`()
    async throws
  {
    let path = try file("", mode: 0o600)
    let command = "echo $$ > \(path); echo geheim; exec >&-; sleep 300; true"
    #expect(ShellCommand.output(of: command, most: 99, longest: .milliseconds(300)) == nil)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let group = try #require(pid_t(text.filter(\.isNumber)))
    while kill(-group, 0) == 0 { await Task.yield() }
    #expect(errno == ESRCH)
  }

  @Test(arguments: ["sleep 300", "exec >&-; sleep 300", "sleep 300 & exit 0"])
  func `a command ends with the task that waits for it`(command: String) async {
    let settings = settings(command: command)
    let waiting = Task {
      try await FeedPassword.password(of: settings, by: FeedPassword.read)
    }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
  }

  @Test func `without either there is none`() throws {
    #expect(try FeedPassword.read(settings()) == nil)
  }
}
