import Articles
import Foundation
import Synchronization
import Testing

@testable import depesche

@Suite("Opening pages in a browser")
struct BrowserTests {
  private let url = "https://example.org/a?b=c&d"
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func install(_ names: String...) throws {
    for name in names {
      let path = "\(folder.path)/\(name)"
      try Data("#!/bin/sh\n".utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
  }

  /// What is run: the words, after "terminal" where it has the terminal.
  private func opening(
    _ url: String, _ variables: [String: String], ends: [String: ProgramEnd] = [:]
  ) async throws -> (isOpened: Bool, runs: [[String]]) {
    let runs = Mutex<[[String]]>([])
    var variables = variables
    variables["PATH"] = folder.path
    let browser = Browser(environment: BrowserEnvironment(variables)) { start, inTerminal in
      runs.withLock { $0.append((inTerminal ? ["terminal"] : []) + start.arguments) }
      return ends[start.arguments[0]] ?? .exited(0)
    }
    let isOpened = try await browser.open(url)
    return (isOpened, runs.withLock { $0 })
  }

  @Test func `a text browser has the terminal, one with windows is away from it`() async throws {
    try install("w3m", "firefox")
    let display = ["DISPLAY": ":0"]
    let text = try await opening(url, ["BROWSER": "w3m"].merging(display) { $1 })
    #expect(text.runs == [["terminal", "w3m", url]])
    let windows = try await opening(url, ["BROWSER": "firefox"].merging(display) { $1 })
    #expect(windows.runs == [["firefox", url]])
    // Without a display there is nothing else that it could show itself on.
    #expect(try await opening(url, ["BROWSER": "firefox"]).runs == [["terminal", "firefox", url]])
  }

  @Test func `a browser by another name is known by what it is`() async throws {
    try install("lynx")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/my-browser", withDestinationPath: folder.path + "/lynx")
    let opened = try await opening(url, ["BROWSER": "my-browser", "WAYLAND_DISPLAY": "wayland-0"])
    #expect(opened.runs == [["terminal", "my-browser", url]])
    try install("env")
    let wrapped = try await opening(url, ["BROWSER": "env A=b lynx", "DISPLAY": ":0"])
    #expect(wrapped.runs == [["terminal", "env", "A=b", "lynx", url]])
    let odd = try await opening(url, ["BROWSER": "env -u A lynx", "DISPLAY": ":0"])
    #expect(odd.runs.map(\.last) == [url])
  }

  @Test(arguments: [
    ("w3m -o 'a b' %s", ["w3m", "-o", "a b", "URL"]),
    ("w3m --url=%s -n", ["w3m", "--url=URL", "-n"]),
    ("w3m \"a\\\"b\" c\\ d", ["w3m", "a\"b", "c d", "URL"]), ("  w3m   %s & ", ["w3m", "URL"]),
  ])
  func `a command has arguments, and the address is a word in it`(
    command: String, words: [String]
  ) async throws {
    try install("w3m")
    let opened = try await opening(url, ["BROWSER": command])
    #expect(opened.runs == [["terminal"] + words.map { $0.replacing("URL", with: url) }])
  }

  @Test func `an address never becomes a part of a text for a shell`() async throws {
    try install("sh")
    let problem = await #expect(throws: Problem.self) {
      try await opening(url, ["BROWSER": "sh -c 'w3m %s'"])
    }
    #expect(problem?.sentence.contains("write %s as a word of its own") == true)
    let words = try await opening(url, ["BROWSER": "sh -c 'w3m \"$1\"' sh %s"])
    #expect(words.runs == [["terminal", "sh", "-c", "w3m \"$1\"", "sh", url]])
  }

  @Test func `what no address may hold is encoded before it is handed on`() async throws {
    try install("w3m")
    let opened = try await opening("https://h.example/a b'\"`\n\u{1B}ü|", ["BROWSER": "w3m"])
    #expect(opened.runs[0].last == "https://h.example/a%20b%27%22%60%0A%1B%C3%BC%7C")
  }

  @Test(arguments: ["file:///etc/passwd", "javascript:alert(1)", "-version", "mailto:a@b.example"])
  func `only pages of the web are opened`(url: String) async throws {
    try install("w3m")
    await #expect(throws: Problem.self) { try await opening(url, ["BROWSER": "w3m"]) }
  }

  // MARK: - Several

  @Test func `the browsers of a list are tried in their order`() async throws {
    try install("lynx", "w3m", "elinks")
    let opened = try await opening(
      url, ["BROWSER": "nothere:lynx:w3m:elinks"], ends: ["lynx": .exited(2)])
    #expect(opened.runs.map { $0[1] } == ["lynx", "w3m"])
  }

  @Test func `whoever ends a browser with a signal has seen the page`() async throws {
    try install("lynx", "w3m")
    let opened = try await opening(url, ["BROWSER": "lynx:w3m"], ends: ["lynx": .signal(SIGINT)])
    #expect(opened.isOpened)
    #expect(opened.runs.count == 1)
  }

  @Test func `a sentence names each browser that failed, and how`() async throws {
    try install("lynx", "w3m")
    let problem = await #expect(throws: Problem.self) {
      try await opening(
        url, ["BROWSER": "nothere:lynx:w3m"],
        ends: ["lynx": .exited(4), "w3m": .signal(SIGSEGV)])
    }
    #expect(
      problem?.sentence == "The page was not opened: nothere is not installed, "
        + "lynx ended with status 4, w3m was ended by signal 11")
  }

  // MARK: - Nobody chose

  @Test func `without BROWSER it is what the desktop opens pages with`() async throws {
    try install("xdg-open", "w3m")
    #expect(try await opening(url, ["DISPLAY": ":0"]).runs == [["xdg-open", url]])
    #expect(try await opening(url, [:]).runs == [["terminal", "xdg-open", url]])
  }

  @Test func `where the desktop finds none it is the text browser that is there`() async throws {
    try install("xdg-open", "elinks")
    let opened = try await opening(url, [:], ends: ["xdg-open": .exited(3)])
    #expect(opened.runs.map { $0[1] } == ["xdg-open", "elinks"])
  }

  @Test func `where there is no browser at all nothing is run`() async throws {
    let opened = try await opening(url, [:])
    #expect(!opened.isOpened)
    #expect(opened.runs.isEmpty)
    try install("xdg-open")
    #expect(try await !opening(url, [:], ends: ["xdg-open": .exited(3)]).isOpened)
  }

  @Test func `a program away from the terminal tells how it ended`() async throws {
    let start = ProgramStart(path: "/bin/sh", arguments: ["sh", "-c", "exit 7"])
    #expect(await start.runAway() == .exited(7))
    let none = ProgramStart(path: "/nothing/here", arguments: ["here"])
    #expect(await none.runAway() == .notStarted("no such file or directory"))
  }
}
