import Foundation
import Testing

/// What commands print and how they end, away from any terminal.
struct CommandTests {
  let home: Home

  init() throws {
    home = try Home()
  }

  /// Runs a line of shell in the home; `$0` is the program.
  private func shell(_ line: String) throws -> ProcessResult {
    try home.start(["sh", "-c", "cd '\(home.path)' && \(line)", Home.program]).result()
  }

  @Test(arguments: ["list", "list --json", "show 1", "parse a.txt", "import a.txt", "--help"])
  func `an output that cannot be written is a sentence and status 1`(command: String) throws {
    try home.write("A Headline\n\nAnd a text below it.\n", to: "a.txt")
    try home.succeed("import", home.path + "/a.txt")
    let result = try shell(#""$0" \#(command) >/dev/full"#)
    #expect(result.status == 1)
    #expect(
      result.errorText == "depesche: The output cannot be written: no space left on device\n")
  }

  @Test func `an output nobody reads ends in silence`() throws {
    try home.addSampleEdition()
    // Signals that are ignored here are so in the program. `echo` fails once `true` is gone.
    let result = try shell(
      #"""
      { trap '' PIPE; while echo x; do :; done 2>/dev/null
      "$0" list; echo "status $?" >&2; } | true
      """#)
    #expect(result.errorText == "status 141\n")
    #expect(try shell(#""$0" list | head -1"#).errorText.isEmpty)
  }

  @Test func `what cannot be parsed is named`() throws {
    try home.write("<!DOCTYPE html><html><body><p>Hello</p></body></html>", to: "page.html")
    let page = try shell(#""$0" parse page.html"#)
    #expect(page.status == 1)
    #expect(page.errorText.hasPrefix("depesche: page.html: is an HTML page"))
    let input = try shell(#""$0" parse - <page.html"#)
    #expect(input.errorText.hasPrefix("depesche: standard input: is an HTML page"))
    #expect(
      try shell(#""$0" parse gone.txt"#).errorText
        == "depesche: gone.txt: there is no such file\n")
  }

  @Test func `a pipe can be parsed, and too much of anything cannot`() throws {
    let line = #"mkfifo p; { echo Title; echo; echo A text.; } >p & "$0" parse --json p"#
    #expect(try shell(line).text.contains(#""title":"Title""#))
    #expect(
      try shell(#""$0" parse /dev/zero"#).errorText
        == "depesche: /dev/zero: it is larger than 32 MB\n")
  }

  @Test(arguments: ["--version", "--help", "-x"])
  func `an option is never taken for the name of a library`(option: String) throws {
    let result = try shell(#""$0" --library \#(option)"#)
    #expect(result.status == 64)
    #expect(result.errorText.contains("--library"))
    #expect(!FileManager.default.fileExists(atPath: "\(home.path)/\(option)"))
  }

  @Test(arguments: ["--help", "--version", "list --help"])
  func `what was asked for goes to standard output`(command: String) throws {
    let result = try shell(#""$0" \#(command)"#)
    #expect(result.status == 0 && !result.text.isEmpty && result.errorText.isEmpty)
  }

  /// The names stand in Package.swift, which embeds the files, and in `SampleEdition`.
  @Test func `the sample edition has every article of its folder`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/depesche/SampleEdition").standardized.path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") }
    try home.addSampleEdition()
    #expect(try home.listedRows().count == files.count)
    for file in files {
      #expect(try home.succeed("import", "\(folder)/\(file)").text.contains(": known 1\n"))
    }
  }
}
