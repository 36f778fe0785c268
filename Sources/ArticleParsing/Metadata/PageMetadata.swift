import Articles

/// What a page says about its article: in its markup for programs, and where readers see it.
///
/// Every text is displayable. What the page does not say is `nil` or empty.
struct PageMetadata: Sendable {
  var title: String?
  /// The short line above the headline.
  var kicker: String?
  var section: String?
  /// The teaser between headline and text as readers see it, else the page's description.
  var lead: String?
  /// The page's own summary for search engines; a guide to what the lead is.
  var summary: String?
  /// People, as printed, in order.
  var authors: [String] = []
  /// News agencies by their usual names.
  var agencies: [String] = []
  var published: Timestamp?
  var updated: Timestamp?
  var publisher: String?
  var tags: [String] = []
  /// The address the page wants to be known by, absolute.
  var url: String?
  /// BCP 47, lower case, the language alone: "de".
  var language: String?
  var images: [ArticleImage] = []
  /// The words of the text as the page holds them for programs.
  ///
  /// A guide to which blocks are the text, not a text to print: it has no paragraphs and is
  /// sometimes cut.
  var articleBody: String?

  /// The elements that show what stands in the fields, to be taken out of the body.
  var headlineNode: NodeID?
  var kickerNode: NodeID?
  var leadNode: NodeID?
  var bylineNode: NodeID?
  var dateNode: NodeID?
}

extension PageMetadata {
  /// Reads a page that was found at `url`, if that is known.
  static func read(tree: HTMLTree, url: String? = nil) -> PageMetadata {
    var reader = PageMetadataReader(tree: tree, url: url)
    return reader.read()
  }
}
