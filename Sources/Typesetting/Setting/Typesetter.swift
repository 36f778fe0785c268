public import Articles

/// Sets articles at one measure.
///
/// Lines are ragged right; every line of words fits the measure, but one that holds a single
/// wider character. Between blocks is one blank line, never two.
public struct Typesetter: Sendable, Hashable {
  /// Columns of a line; 66 to 72 read best.
  public let measure: Int
  /// The signs around the words.
  public let ornaments: Ornaments

  /// A measure below 1 counts as 1.
  public init(measure: Int, ornaments: Ornaments = .unicode) {
    self.measure = max(1, measure)
    self.ornaments = ornaments
  }

  /// Sets an article: its head with the pictures, its body, the line that names the sources.
  ///
  /// What the article lacks is left out. Takes time linear in the text.
  public func typeset(_ draft: ArticleDraft) -> TypesetArticle {
    var composition = Composition(measure: measure, ornaments: ornaments)
    composition.beginPassage()
    composition.setHead(of: draft)
    for block in draft.document.blocks {
      composition.beginPassage()
      composition.part()
      composition.set(block)
    }
    composition.part()
    composition.set(draft.sourceLine, role: .source)
    return TypesetArticle(lines: composition.lines, passages: composition.passages)
  }
}
