import ArticleParsing
import Foundation

/// The cases of `tokenizer/*.test`, each once for every state it begins in.
///
/// Errors are not compared, and `xmlViolationTests`, which ask for a tree that XML could hold, are
/// left out.
enum TokenizerSuite {
  static func run(_ folder: URL) throws -> Score {
    var score = Score(suite: "tokenizer")
    for file in try HTMLConformance.files(in: folder, endings: ["test"]) {
      let content = try JSONDecoder().decode(File.self, from: Data(contentsOf: file))
      for one in content.tests ?? [] {
        for state in one.initialStates ?? ["Data state"] {
          let name = "\(file.lastPathComponent) \(one.description) (\(state))"
          let expected = one.output.map { TokenDump($0, isEscaped: one.isEscaped) }
          score.count(
            name, input: one.text, expected: TokenDump.joined(expected),
            actual: TokenDump.joined(tokens(of: one, in: state)))
        }
      }
    }
    return score
  }

  private struct File: Decodable {
    var tests: [Case]?
  }

  private struct Case: Decodable {
    var description: String
    var input: String
    var output: [JSONValue]
    var initialStates: [String]?
    var lastStartTag: String?
    var doubleEscaped: Bool?

    var isEscaped: Bool { doubleEscaped ?? false }
    var text: String { isEscaped ? input.unescaped : input }
  }

  private static func tokens(of one: Case, in state: String) -> [TokenDump] {
    var tokenizer = MarkupTokenizer(Array(one.text.utf8), dialect: .html)
    tokenizer.contentModel = contentModel(of: state)
    if let name = one.lastStartTag { tokenizer.setLastStartTag(name.utf8) }
    var tokens: [TokenDump] = []
    while true {
      let token = tokenizer.next()
      if token.kind == .endOfFile { return tokens }
      tokens.append(TokenDump(token, of: tokenizer))
    }
  }

  private static func contentModel(of state: String) -> ContentModel {
    switch state {
    case "PLAINTEXT state": .plainText
    case "RCDATA state": .escapableRawText
    case "RAWTEXT state": .rawText
    case "Script data state": .scriptData
    case "CDATA section state": .cdata
    default: .markup
    }
  }
}
