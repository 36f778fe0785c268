import ArticleParsing
import Articles
import Library

/// Parses one file after another, as lines of standard input name them.
///
/// Each line is answered at once with a line of JSON, in the same order; a file that cannot be
/// read gets a line, too: `{"error": "why not"}`.
struct ParseStream {
  /// What a line makes of JSON.
  let answer: (String) throws -> [UInt8]

  private struct Failure: Encodable {
    let error: String
  }

  func run() throws {
    var output = StandardOutput()
    while let line = readLine() {
      do {
        try output.print(utf8: try answer(line))
      } catch let problem as Problem {
        try output.print(utf8: try JSONText.encode(Failure(error: problem.sentence)).utf8)
      }
      try output.flush()
    }
  }

  /// Standard input is where the names come from; a file of its name is in the folder.
  static func file(named path: String) throws(Problem) -> [UInt8] {
    try SourceFile.read(named: path == "-" ? "./-" : path)
  }
}

extension ParseStream {
  /// Each line names a file, and after a tab where it came from on the web.
  ///
  /// `format` is what the files are, `nil` to find out for each.
  static func articles(format: SourceFormat?) -> ParseStream {
    ParseStream { line in
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      let bytes = try file(named: parts.first ?? "")
      let url = parts.count > 1 ? parts[1] : nil
      guard let draft = try ArticleParser.drafts(in: bytes, format: format, url: url).first else {
        throw Problem("holds no article")
      }
      return Array(try JSONText.encode(draft).utf8)
    }
  }
}
