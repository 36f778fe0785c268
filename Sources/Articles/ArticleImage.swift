/// A picture that belongs to an article, with the words that go with it.
public struct ArticleImage: Sendable, Hashable, Codable {
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
