import ArticleParsing
import Articles
import Library

/// Parses one file after another, as they are named on standard input.
///
/// Each line names a file, and after a tab where it came from on the web; it is answered at once
/// with a line of JSON, in the same order. A file that cannot be read gets a line, too.
struct ParseStream {
  /// What the files are; `nil` to find out for each.
  let format: SourceFormat?

  private struct Failure: Encodable {
    let error: String
  }

  func run() throws {
    var output = StandardOutput()
    while let line = readLine() {
      try output.print(answer(to: line))
      try output.flush()
    }
  }

  private func answer(to line: String) throws -> String {
    let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
    do {
      let url = parts.count > 1 ? parts[1] : nil
      return try JSONText.encode(try draft(at: parts.first ?? "", url: url))
    } catch let problem as Problem {
      return try JSONText.encode(Failure(error: problem.sentence))
    }
  }

  private func draft(at path: String, url: String?) throws(Problem) -> ArticleDraft {
    // Standard input is where the paths come from; a file of its name is in the folder.
    let bytes = try SourceFile.read(named: path == "-" ? "./-" : path)
    let drafts = try ArticleParser.drafts(in: bytes, format: format, url: url)
    guard let draft = drafts.first else { throw Problem("holds no article") }
    return draft
  }
}
