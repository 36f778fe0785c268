import ArticleParsing
import Foundation

/// The cases of `tree-construction/*.dat`, those of fragments and of scripting left out.
enum TreeSuite {
  static func run(_ folder: URL) throws -> Score {
    var score = Score(suite: "tree-construction")
    for file in try HTMLConformance.files(in: folder, endings: ["dat"]) {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      for (number, one) in cases(in: text).enumerated() {
        let name = "\(file.lastPathComponent) \(number + 1)"
        let actual = HTMLTree.parse(Array(one.input.utf8)).conformanceDump
        score.count(name, input: one.input, expected: one.expected, actual: actual)
      }
    }
    return score
  }

  private struct Case {
    var input: String
    var expected: String
  }

  private static func cases(in text: String) -> [Case] {
    ("\n" + text).components(separatedBy: "\n#data\n").dropFirst().compactMap(makeCase)
  }

  private static func makeCase(_ text: String) -> Case? {
    guard !text.contains("\n#document-fragment\n"), !text.contains("\n#script-on\n"),
      let errors = text.range(of: text.hasPrefix("#errors\n") ? "#errors\n" : "\n#errors\n"),
      let document = text.range(of: "\n#document\n", range: errors.lowerBound..<text.endIndex)
    else { return nil }
    var expected = text[document.upperBound...]
    while expected.last == "\n" { expected = expected.dropLast() }
    return Case(input: String(text[..<errors.lowerBound]), expected: String(expected))
  }
}
