/// What kind of bytes an article was read from.
public enum SourceFormat: String, Sendable, Hashable, Codable, CaseIterable {
  /// A plain-text dump of a page, or any other text.
  case text
  /// An HTML page.
  case html
  /// An item of a feed.
  case feed
}
