public import Articles

/// Turns the bytes of a source into article drafts.
///
/// Pure: no disk, no network, no clock. Every text of a draft has passed `String.displayable`.
public enum ArticleParser {
  /// Bytes that tell what a source is.
  private static let beginningSize = 16_384

  /// The articles in `bytes`.
  ///
  /// Sources are always repaired, never refused: undecodable bytes become U+FFFD, broken
  /// structure is read as well as it can be. A text or a page holds one article, a feed many.
  /// - Parameters:
  ///   - bytes: A whole file as it is on disk, in any encoding of the WHATWG table.
  ///   - format: What the bytes are; `nil` to find out.
  ///   - url: Where the article is on the web, if that is known.
  ///   - charset: The label of the encoding that came with a page over HTTP.
  /// - Returns: One draft for a text or a page, one for each item of a feed.
  /// - Throws: A `Problem` when the source holds no text, is no text, or is of a kind that this
  ///   version does not read. The parser does not know the source's name, so the sentence lacks
  ///   its subject: "holds no text". Callers put the name before it.
  public static func drafts(
    in bytes: [UInt8], format: SourceFormat? = nil, url: String? = nil, charset: String? = nil
  ) throws(Problem) -> [ArticleDraft] {
    switch try self.format(of: bytes, named: format) {
    case .html: [try pageDraft(of: bytes, charset: charset, url: url)]
    case .feed: try feedDrafts(of: bytes, charset: charset, url: url)
    case .text: [try textDraft(of: try text(of: bytes), url: url)]
    }
  }

  /// What `bytes` hold: articles, or a list of feeds.
  ///
  /// Errors are those of `drafts(in:format:url:charset:)`.
  public static func source(in bytes: [UInt8]) throws(Problem) -> ParsedSource {
    switch try format(of: bytes, named: nil) {
    case .html: break
    case .text:
      if let list = PlainListReader.list(in: bytes) { return .list(list) }
      guard !PlainListReader.isAllRemarks(bytes) else {
        throw Problem("holds nothing but comments; a list of feeds has an address a line")
      }
    case .feed:
      if case .list(let list) = try FeedParser.parse(bytes) { return .list(list) }
    }
    return .articles(try drafts(in: bytes))
  }

  /// The lines or blocks of a source with what they were taken for, in its order.
  ///
  /// Parameters and errors are those of `drafts(in:format:url:charset:)`.
  public static func explanation(
    of bytes: [UInt8], format: SourceFormat? = nil, url: String? = nil, charset: String? = nil
  ) throws(Problem) -> [ExplainedPassage] {
    switch try self.format(of: bytes, named: format) {
    case .html:
      PageParser.classifiedBlocks(of: bytes, charset: charset, url: url).map(ExplainedPassage.init)
    case .feed: throw Problem("is a feed; what is in it has no roles")
    case .text:
      DumpParser.classifiedLines(of: try text(of: bytes)).map(ExplainedPassage.init)
    }
  }

  // MARK: - Kinds of sources

  private static func format(
    of bytes: [UInt8], named format: SourceFormat?
  ) throws(Problem) -> SourceFormat {
    if let kind = BinaryDetection.kindOfFile(startingWith: bytes) {
      throw Problem("is no text but \(kind)")
    }
    if let format { return format }
    return FormatDetection.format(of: TextDecoding.text(of: Array(bytes.prefix(beginningSize))))
  }

  private static func text(of bytes: [UInt8]) throws(Problem) -> String {
    let text = TextDecoding.text(of: bytes)
    guard !BinaryDetection.isBinary(text) else {
      throw Problem("is no text", cause: "too many control characters")
    }
    return text
  }

  private static func textDraft(of text: String, url: String?) throws(Problem) -> ArticleDraft {
    guard text.unicodeScalars.contains(where: \.isWordPart) else { throw Problem("holds no text") }
    var draft = DumpParser.draft(of: text)
    draft.url = url?.displayableLine
    return draft
  }

  private static func feedDrafts(
    of bytes: [UInt8], charset: String?, url: String?
  ) throws(Problem) -> [ArticleDraft] {
    let source = FeedSource(url: url, contentType: charset.map { "text/xml; charset=\($0)" })
    switch try FeedParser.parse(bytes, source: source) {
    case .feed(let feed):
      guard !feed.items.isEmpty else { throw Problem("is a feed that holds no articles") }
      return FeedParser.drafts(of: feed, base: url)
    case .list: throw Problem("is a list of feeds, which holds no articles")
    }
  }

  private static func pageDraft(
    of bytes: [UInt8], charset: String?, url: String?
  ) throws(Problem) -> ArticleDraft {
    var draft = PageParser.draft(of: bytes, charset: charset, url: url)
    guard draft.title != nil || !draft.document.blocks.isEmpty else {
      throw Problem("holds no text")
    }
    draft.url = draft.url ?? url?.displayableLine
    return draft
  }
}
