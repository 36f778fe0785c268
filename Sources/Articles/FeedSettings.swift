/// How one feed is to be asked, where that differs from the others.
///
/// No secret is in it: a password lies in a file for its owner alone, or a command prints it.
public struct FeedSettings: Sendable, Hashable, Codable {
  /// The name its reader gave the feed.
  public var title: String?
  /// Minutes between two checks, at least.
  public var interval: Int?
  /// Whether the page of every new article is fetched, too.
  public var fetchesFullText: Bool?
  /// `User-Agent`, instead of the program's own.
  public var userAgent: String?
  /// Further header lines, `Name: value`.
  public var headers: [String]?
  /// The name for Basic authentication (RFC 7617).
  public var user: String?
  /// The file whose first line is the password; only its owner may read it.
  public var passwordFile: String?
  /// The command whose first line of output is the password.
  public var passwordCommand: String?
  /// The proxy's address, instead of what the environment says; empty for none.
  public var proxy: String?
  /// A file of further certificates to trust, in PEM.
  public var certificates: String?
  /// Whether HTTP/2 is avoided.
  public var usesHTTP1: Bool?
  /// How many articles stay in the list; older ones that are read and have no star go to the
  /// trash.
  public var keep: Int?

  public init() {}
}
