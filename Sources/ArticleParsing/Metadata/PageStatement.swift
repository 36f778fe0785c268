import Articles

/// What one source on a page says about the article.
///
/// Sources are the linked data, the meta elements, the microdata and what readers see. Texts are
/// displayable lines, but nothing is cleaned or believed yet.
struct PageStatement: Sendable, Hashable {
  /// Headlines, the best first.
  var titles: [String] = []
  var kicker: String?
  var section: String?
  var description: String?
  /// Names as they were stated: lists, prepositions and places may be among them.
  var authors: [String] = []
  /// Those of the names that are expressly called persons'.
  var people: [String] = []
  var published: Timestamp?
  var updated: Timestamp?
  var publisher: String?
  var tags: [String] = []
  /// Addresses as they were written.
  var url: String?
  var images: [ArticleImage] = []
  /// As it was written: "de-DE", "en_US", "Deutsch".
  var language: String?
  /// All words of the article, if the page holds them for programs.
  var body: String?
}
