public import Articles

/// What is asked for, and how.
public struct FetchRequest: Sendable, Hashable {
  /// An address of the web, absolute; a name and a password in it are sent as Basic
  /// authentication.
  public var url: String
  /// `Accept`.
  public var accept = Accept.feed
  /// `If-None-Match`, byte for byte; sent to the address's own host alone.
  public var entityTag: [UInt8]?
  /// `If-Modified-Since`, byte for byte; sent to the address's own host alone.
  public var lastModified: [UInt8]?
  /// `User-Agent`, instead of the program's own.
  public var userAgent: String?
  /// Further header lines, `Name: value`; sent to the address's own host alone.
  public var headers: [String] = []
  /// For Basic authentication (RFC 7617); sent to the address's own host alone.
  public var user: String?
  public var password: String?
  /// The proxy's address, instead of what the environment says; empty for none.
  public var proxy: String?
  /// A file of certificates, in PEM, that are trusted beside the system's.
  public var certificates: String?
  /// Whether HTTP/2 is avoided.
  public var usesHTTP1 = false
  /// Whether the answer may be compressed.
  public var acceptsCompression = true
  /// How far into its reader's own network the address may lead.
  public var scope = Scope.anywhere
  public var limits = FetchLimits()
  /// An open file that a body goes to instead of into the answer; only that of status 200 does.
  public var file: Int32?

  public init(url: String) {
    self.url = url
  }

  /// Where an address may lead, by who named it.
  ///
  /// What counts is the address that is connected to, at every hop; behind a proxy that is not to
  /// be known, and what is written counts.
  public enum Scope: Sendable, Hashable {
    /// Anywhere: its reader named it.
    case anywhere
    /// Anywhere but to link-local addresses, where machines keep secrets of their own
    /// (169.254.169.254): a host of a private network named it.
    case network
    /// To public hosts: a stranger named it.
    case world
    /// To public hosts: its own name was that of one so far.
    case stillWorld
  }

  /// The kinds of things that are asked for.
  public enum Accept: String, Sendable, Hashable {
    case feed = """
      application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, \
      application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.6, */*;q=0.1
      """
    case page = """
      text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1
      """
    case anything = "*/*"
  }
}

extension FetchRequest {
  /// Asks for a feed in the way its settings say.
  ///
  /// The password is what the settings' file or command gave.
  public init(feed url: String, settings: FeedSettings, password: String? = nil) {
    self.init(url: url)
    userAgent = settings.userAgent
    headers = settings.headers ?? []
    user = settings.user
    self.password = password
    proxy = settings.proxy
    certificates = settings.certificates
    usesHTTP1 = settings.usesHTTP1 ?? false
    limits = .feed
  }

  /// Whether name, password or headers are sent, which may be secrets.
  var hasSecrets: Bool { user != nil || !headers.isEmpty }

  /// Keeps what may be a secret for the host that it is for.
  mutating func dropSecrets() {
    (user, password) = (nil, nil)
    headers = []
  }
}
