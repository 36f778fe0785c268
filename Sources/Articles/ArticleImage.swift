/// A picture that belongs to an article, with the words that go with it.
public struct ArticleImage: Sendable, Hashable {
  /// The line below the picture, without its credit.
  public var caption: String?
  /// Who took it or owns it, without "Foto:", "©" and brackets.
  public var credit: String?
  /// The text for those who cannot see it.
  public var alt: String?
  /// Where the picture is, absolute.
  public var url: String?

  public init(
    caption: String? = nil, credit: String? = nil, alt: String? = nil, url: String? = nil
  ) {
    self.caption = caption
    self.credit = credit
    self.alt = alt
    self.url = url
  }
}

/// The names are part of the library's format; what is decoded is displayable.
extension ArticleImage: Codable {
  private enum Key: String, CodingKey {
    case caption
    case credit
    case alt
    case url
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let line = { (key: Key) in
      try container.decodeIfPresent(String.self, forKey: key)?.displayableLine
    }
    self.init(
      caption: try line(.caption), credit: try line(.credit), alt: try line(.alt),
      url: try line(.url))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(caption, forKey: .caption)
    try container.encodeIfPresent(credit, forKey: .credit)
    try container.encodeIfPresent(alt, forKey: .alt)
    try container.encodeIfPresent(url, forKey: .url)
  }
}
