import ArgumentParser
import ArticleParsing
import Articles
import Foundation
import Library

/// `depesche parse`: what would be kept of a file, without keeping it.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Parse a file and print what is in it, keeping nothing.",
    usage: "depesche parse [<options>] <file>\ndepesche parse --stream\ndepesche parse --json-batch"
  )

  /// The formats that can be named; `auto` looks at the bytes.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case auto
    case text
    case html
    case feed

    var sourceFormat: SourceFormat? { SourceFormat(rawValue: rawValue) }
  }

  @Option(help: "What the file is.")
  var format: Format = .auto

  @Option(help: ArgumentHelp("Where the file came from on the web.", valueName: "address"))
  var url: String?

  @Flag(help: "Print one JSON object a line for each article.")
  var json = false

  @Flag(help: "Print each line or block, what it was taken for, and why.")
  var explain = false

  @Flag(
    help: """
      Read lines of a path, a tab and an address from standard input; answer each with a line of \
      JSON: the article, or {"error": "why not"}.
      """)
  var stream = false

  @Flag(
    name: .customLong("json-batch"),
    help: """
      Read jobs for feeds from standard input, a JSON object a line with the keys file, base_url, \
      content_type, content_location, content_language.
      """)
  var jsonBatch = false

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "Where a feed was found, for the relative addresses in it.", valueName: "address"))
  var baseURL: String?

  @Option(help: ArgumentHelp("The Content-Type that came with a feed.", valueName: "value"))
  var contentType: String?

  @Option(help: ArgumentHelp("The Content-Location that came with a feed.", valueName: "value"))
  var contentLocation: String?

  @Option(help: ArgumentHelp("The Content-Language that came with a feed.", valueName: "value"))
  var contentLanguage: String?

  @Argument(help: "The file, or - for standard input.")
  var file: String?

  func validate() throws {
    guard (stream || jsonBatch) == (file == nil) else {
      throw ValidationError(
        "Name one file, or - for standard input, or --stream or --json-batch and no file")
    }
  }

  func run() throws {
    try reportingProblems {
      if jsonBatch { return try ParseBatch.stream.run() }
      try stream ? ParseStream.articles(format: format.sourceFormat).run() : parse(file ?? "-")
    }
  }

  private func parse(_ file: String) throws {
    var output = StandardOutput()
    if explain {
      for passage in try reading(file, ArticleParser.explanation) {
        try output.print("\(passage.role)\t\(passage.reason)\t\(passage.text)")
      }
    } else if json && format == .feed {
      let source = FeedSource(
        url: baseURL ?? url, contentType: contentType, contentLocation: contentLocation,
        contentLanguage: contentLanguage)
      let line = try reading(file) { bytes, _, _, _ throws(Problem) in
        try ParseBatch.line(bytes, source: source)
      }
      try output.print(utf8: line)
    } else {
      for draft in try reading(file, ArticleParser.drafts) {
        try output.print(json ? try JSONText.encode(draft) : draft.dump)
      }
    }
    try output.flush()
  }

  /// What a parser makes of the file; neither who reads it nor who parses it knows its name.
  private func reading<Result>(
    _ file: String,
    _ parser: ([UInt8], SourceFormat?, String?, String?) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    do throws(Problem) {
      return try parser(try SourceFile.read(named: file), format.sourceFormat, url, nil)
    } catch {
      let name = file == "-" ? "standard input" : file.displayableLine
      throw Problem("\(name): \(error.sentence)", cause: error.cause)
    }
  }
}
