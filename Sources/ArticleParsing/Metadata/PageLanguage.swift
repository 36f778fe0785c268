/// Finds the language of a page by its word and its words.
enum PageLanguage {
  /// The primary language subtag, lower case; `nil` where nothing tells it.
  ///
  /// The words win over the page's word only where it names no language: a template's `lang="en"`
  /// on a page of another language is caught by a clear vote of its small words.
  static func language(stated: [String?], of scan: PageScan) -> String? {
    let word = stated.lazy.compactMap { $0.flatMap(primarySubtag) }.first
    if let word, word != "en" { return word }
    let texts = scan.blocks.lazy.filter { scan.length(of: $0) > 80 }.prefix(12)
      .map { scan.tree.text(of: $0) }
    return LanguageGuess.language(of: texts) ?? word
  }

  /// "de" of "de-DE", "de_AT", "DE".
  private static func primarySubtag(_ tag: String) -> String? {
    let subtag = tag.trimmed().lowercased().prefix { $0 != "-" && $0 != "_" && $0 != "," }
    guard (2...3).contains(subtag.count), subtag.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    return String(subtag)
  }
}
