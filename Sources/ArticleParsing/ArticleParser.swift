public import Articles

/// Turns the bytes of a source into article drafts.
///
/// Pure: no disk, no network, no clock. Every text of a draft has passed `String.displayable`.
public enum ArticleParser {
  /// The articles in `bytes`.
  ///
  /// Text is always repaired, never refused: undecodable bytes become U+FFFD, broken structure
  /// is read as well as it can be. A text holds one article.
  /// - Parameters:
  ///   - bytes: A whole file as it is on disk, in any encoding `TextDecoding` knows.
  ///   - format: What the bytes are; `nil` to find out.
  ///   - url: Where the article is on the web, if that is known.
  /// - Returns: One draft for a text.
  /// - Throws: A `Problem` when the source holds no text, is no text, or is of a kind that this
  ///   version does not read. The parser does not know the source's name, so the sentence lacks
  ///   its subject: "holds no text". Callers put the name before it.
  public static func drafts(
    in bytes: [UInt8], format: SourceFormat? = nil, url: String? = nil
  ) throws(Problem) -> [ArticleDraft] {
    if let kind = BinaryDetection.kindOfFile(startingWith: bytes) {
      throw Problem("is no text but \(kind)")
    }
    let text = TextDecoding.text(of: bytes)
    guard !BinaryDetection.isBinary(text) else {
      throw Problem("is no text", cause: "too many control characters")
    }
    switch format ?? FormatDetection.format(of: text) {
    case .html:
      throw Problem("is an HTML page; this version reads text, so save the page as text first")
    case .feed:
      throw Problem("is a feed; this version reads text, so save its articles as text first")
    case .text:
      return [try textDraft(of: text, url: url)]
    }
  }

  private static func textDraft(of text: String, url: String?) throws(Problem) -> ArticleDraft {
    guard text.unicodeScalars.contains(where: \.isWordPart) else { throw Problem("holds no text") }
    var draft = DumpParser.draft(of: text)
    draft.url = url?.displayableLine
    return draft
  }
}
