/// An article's body: a tree of blocks and inlines.
///
/// Title, kicker, lead and byline are not in it; they are fields of the article.
public struct Document: Sendable, Hashable {
  public var blocks: [Block]

  public init(blocks: [Block] = []) {
    self.blocks = blocks
  }

  /// The body as words: paragraphs, headings, lists and quotes joined by blank lines, without
  /// captions.
  public var plainText: String {
    blocks.plainText(separator: "\n\n")
  }
}
