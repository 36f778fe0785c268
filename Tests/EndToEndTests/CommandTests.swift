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

  @Test func `a feed is told in the keys of its contract`() throws {
    try home.write("<rss><channel><item><link>/1</link></item></channel></rss>", to: "feed.xml")
    let one = try shell(
      #""$0" parse --format feed --json --base-url http://a.example/f feed.xml"#)
    #expect(one.text.contains(#""url":"http://a.example/1""#))
    let batch = try shell(
      #"""
      { echo '{"file":"feed.xml"}'; echo '{"file":"gone.xml"}'; echo x; } | "$0" parse --json-batch
      """#)
    let lines = batch.text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.map { $0.hasPrefix(#"{"error":"#) } == [false, true, true])
  }

  @Test func `what cannot be parsed is named`() throws {
    try home.write("<rss version='2.0'><channel/></rss>", to: "feed.xml")
    let feed = try shell(#""$0" parse feed.xml"#)
    #expect(feed.status == 1)
    #expect(feed.errorText.hasPrefix("depesche: feed.xml: is a feed that holds no"))
    let input = try shell(#""$0" parse - <feed.xml"#)
    #expect(input.errorText.hasPrefix("depesche: standard input: is a feed"))
    #expect(
      try shell(#""$0" parse gone.txt"#).errorText
        == "depesche: gone.txt: there is no such file\n")
  }

  @Test func `a stream of files is answered line by line, in order`() throws {
    try home.write("<title>A Page</title><p>Hello", to: "page.html")
    try home.write("A Headline\n\nSome words of a text.\n", to: "text.txt")
    let lines = #"page.html\thttps://example.org/page\ngone.txt\n\ntext.txt\n"#
    let answers = try shell("printf '\(lines)' | \"$0\" parse --stream").lines
    #expect(answers.count == 4)
    #expect(answers[0].contains(#""url":"https://example.org/page""#))
    #expect(answers[1] == #"{"error":"there is no such file"}"#)
    #expect(answers[2].hasPrefix(#"{"error":"#))
    #expect(answers[3].contains(#""title":"A Headline""#))
  }

  @Test func `what was taken for what is explained line by line`() throws {
    try home.write("A Headline\n\nSome words of a text.\n", to: "text.txt")
    let lines = try shell(#""$0" parse --explain text.txt"#).lines
    #expect(lines.map { $0.split(separator: "\t").first } == ["title", "paragraph"])
    #expect(lines.allSatisfy { $0.split(separator: "\t").count == 3 })
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
