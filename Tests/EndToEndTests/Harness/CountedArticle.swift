import Foundation

/// An article whose every word says where it stands.
extension Home {
  static let countedTitle = "Counting to Nine Hundred"

  /// Adds the article; its words are `word0001` to `word0900`, twenty to a paragraph.
  func addCountedArticle() throws {
    let paragraphs = stride(from: 1, to: 900, by: 20).map { first in
      (first..<first + 20).map(Self.word).joined(separator: " ") + "."
    }
    let text = ([Self.countedTitle] + paragraphs).joined(separator: "\n\n")
    try add(text, named: "counted.txt")
  }

  static func word(_ number: Int) -> String {
    let digits = String(number)
    return "word" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension TerminalScreen {
  /// The number of the first counted word on the screen, 0 if there is none.
  var firstWord: Int {
    guard let start = text.range(of: "word") else { return 0 }
    return Int(text[start.upperBound...].prefix(4)) ?? 0
  }
}
