/// What HTML and XML read differently, so that neither has to work around the other.
package struct MarkupDialect: Sendable, Hashable {
  /// Whether ASCII capitals in names become small letters.
  var foldsNames: Bool
  /// Whether `&copy` may stand for `&copy;` where the name is one of the old ones.
  var allowsMissingSemicolon: Bool
  /// Whether `<?` begins a processing instruction that ends at `?>`, rather than a comment.
  var hasProcessingInstructions: Bool
  /// Whether a document type may hold declarations in brackets.
  var hasInternalSubset: Bool
  /// Whether names may begin with `_`, `:` and letters outside of ASCII.
  var hasWideNames: Bool
  /// Whether CDATA sections are text everywhere.
  ///
  /// In HTML it depends on where the section stands: see `MarkupTokenizer.allowsCDATA`.
  var allowsCDATA: Bool

  /// HTML (WHATWG 13.2.5).
  package static let html = MarkupDialect(
    foldsNames: true, allowsMissingSemicolon: true, hasProcessingInstructions: false,
    hasInternalSubset: false, hasWideNames: false, allowsCDATA: false)

  /// XML as it is found on the web: the named references of HTML are understood too.
  package static let xml = MarkupDialect(
    foldsNames: false, allowsMissingSemicolon: false, hasProcessingInstructions: true,
    hasInternalSubset: true, hasWideNames: true, allowsCDATA: true)
}
