/// An article as it was parsed, not yet kept in a library.
///
/// Every text in it is displayable: see `String.displayable`. What the source does not say is
/// `nil` or empty, never a guess dressed as a fact.
public struct ArticleDraft: Sendable, Hashable {
  public var format: SourceFormat
  /// Where the article is on the web, absolute.
  public var url: String?
  public var title: String?
  /// The short line above the headline.
  public var kicker: String?
  /// The department it was printed in: "Politik", "Sport".
  public var section: String?
  /// The summary between headline and body; never also the first paragraph.
  public var lead: String?
  /// Full names, as printed, in order.
  public var authors: [String] = []
  /// Editors' signs from the source line: "mdi".
  public var initials: [String] = []
  /// News agencies by their usual names: "dpa", "Reuters".
  public var agencies: [String] = []
  public var publisher: String?
  /// The line that names the sources, as printed: "Quelle: ntv.de, mdi/dpa".
  public var sourceLine: String?
  public var published: Timestamp?
  public var updated: Timestamp?
  /// BCP 47, lower case: "de".
  public var language: String?
  public var tags: [String] = []
  /// The pictures that stand outside the body, in the order of the source.
  public var images: [ArticleImage] = []
  public var document: Document = Document()
  /// Lines of the source that are no part of the article, kept so that nothing is lost unseen.
  public var discarded: [String] = []

  public init(format: SourceFormat) {
    self.format = format
  }
}
