/// What a piece of set text is; a theme decides how that looks.
public enum TextRole: Sendable, Hashable, CaseIterable {
  /// The short line above the title.
  case kicker
  case title
  /// Who wrote it, where and when.
  case byline
  /// The summary above the body.
  case lead
  case body
  case heading
  /// Text inside a quotation.
  case quote
  /// A line of preformatted text; a few words of code in a sentence have `TextMarks.code`.
  case code
  /// The words below a picture.
  case caption
  /// Who made a picture.
  case credit
  /// The line at the end that names the sources.
  case source
  /// A bullet or number before a list item.
  case listMarker
  /// The bar beside a quotation.
  case quoteBar
  /// The sign that a caption follows.
  case imageMarker
  /// The sign that a line of code goes on from the line above.
  case wrapMarker
  /// A line across the measure.
  case rule
  /// Blank columns before the text.
  case indent
}
