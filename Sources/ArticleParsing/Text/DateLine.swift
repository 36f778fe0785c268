import Articles

/// A line that states when the text was published or updated.
struct DateLine {
  var published: Timestamp?
  var updated: Timestamp?
  /// Whether the line says more than dates: a place, a reading time.
  var hasMore: Bool
  /// Whether a label or a time of day shows what the date is for.
  var isCertain: Bool

  /// The dates of a line that is little else.
  ///
  /// `language` is that of the whole text: English all-number dates are read only where the
  /// order of day and month is certain.
  init?(_ text: String, language: String?) {
    guard text.utf8.count <= 140, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    var reader = DateReader(text, language: language)
    reader.read()
    guard reader.isDateLine else { return nil }
    published = reader.published
    updated = reader.updated
    hasMore = !reader.others.isEmpty
    isCertain = reader.hasLabel || reader.hasTime
  }
}
