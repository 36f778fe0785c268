import Articles

/// Reads a text dump of an article: lines, their roles, the draft.
enum DumpParser {
  /// The article that a text holds.
  static func draft(of text: String) -> ArticleDraft {
    let lines = DumpLines.lines(of: text)
    let language = LanguageGuess.language(of: lines)
    var draft = DumpAssembly.draft(of: DumpClassifier.classify(lines, language: language), language)
    draft.language = language
    return draft
  }

  /// The lines of a text with their roles, for a person who asks how an article was read.
  static func classifiedLines(of text: String) -> [ClassifiedLine] {
    let lines = DumpLines.lines(of: text)
    return DumpClassifier.classify(lines, language: LanguageGuess.language(of: lines))
  }
}
