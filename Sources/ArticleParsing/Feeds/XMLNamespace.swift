/// The namespaces of feeds, by what they mean to a reader.
enum XMLNamespace: UInt8 {
  /// That of the feed itself: RSS of all versions, Atom, CDF, OPML, none at all.
  case core
  case dublinCore
  case terms
  case content
  case media
  case itunes
  case slash
  case syndication
  case thread
  case feedburner
  case rdf
  case friends
  case yandex
  case xhtml
  case schema
  case other

  /// The namespace of an address, `nil` for those that a feed reader does not know.
  init?(address: String) {
    let address = address.lowercased().trimmed()
    guard let known = Self.byAddress[address.hasSuffix("/") ? String(address.dropLast()) : address]
    else {
      guard address.hasPrefix("http://backend.userland.com/rss") else { return nil }
      self = .core
      return
    }
    self = known
  }

  /// The namespace that a prefix stands for where nobody declared it.
  init(undeclaredPrefix prefix: String) {
    self = Self.byPrefix[prefix.lowercased()] ?? .other
  }

  private static let byAddress: [String: XMLNamespace] = [
    "": .core,
    "http://www.w3.org/2005/atom": .core,
    "http://purl.org/atom/ns#": .core,
    "http://example.com/newformat#": .core,
    "http://example.com/necho": .core,
    "http://purl.org/echo": .core,
    "uri/of/echo/namespace#": .core,
    "http://purl.org/pie": .core,
    "http://purl.org/rss/1.0": .core,
    "http://purl.org/net/rss1.1#": .core,
    "http://my.netscape.com/rdf/simple/0.9": .core,
    "http://channel.netscape.com/rdf/simple/0.9": .core,
    "http://my.netscape.com/publish/formats/rss-0.91.dtd": .core,
    "http://purl.org/dc/elements/1.1": .dublinCore,
    "http://purl.org/dc/elements/1.0": .dublinCore,
    "http://purl.org/dc/terms": .terms,
    "http://purl.org/rss/1.0/modules/dcterms": .terms,
    "http://purl.org/rss/1.0/modules/content": .content,
    "http://search.yahoo.com/mrss": .media,
    "http://search.yahoo.com/mrss#": .media,
    "https://www.rssboard.org/media-rss": .media,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
    "http://example.com/dtds/podcast-1.0.dtd": .itunes,
    "http://purl.org/rss/1.0/modules/slash": .slash,
    "http://purl.org/rss/1.0/modules/syndication": .syndication,
    "http://purl.org/syndication/thread/1.0": .thread,
    "http://rssnamespace.org/feedburner/ext/1.0": .feedburner,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
    "http://www.w3.org/2000/01/rdf-schema#": .schema,
    "http://xmlns.com/foaf/0.1": .friends,
    "http://blogs.yandex.ru/schema/foaf": .yandex,
    "http://www.w3.org/1999/xhtml": .xhtml,
  ]

  private static let byPrefix: [String: XMLNamespace] = [
    "": .core, "atom": .core, "atom10": .core, "atom03": .core, "a10": .core, "rss": .core,
    "dc": .dublinCore, "dcterms": .terms, "content": .content, "media": .media,
    "itunes": .itunes, "slash": .slash, "sy": .syndication, "thr": .thread,
    "feedburner": .feedburner, "rdf": .rdf,
    "foaf": .friends, "ya": .yandex, "xhtml": .xhtml, "rdfs": .schema,
  ]
}
