/// A setting of one feed, as it is typed: `interval=30`.
///
/// The command line and the reader share these names.
public enum FeedSetting: String, Sendable, Hashable, CaseIterable {
  case title
  case interval
  case fullText = "fulltext"
  case userAgent = "user-agent"
  case header
  case user
  case passwordFile = "password-file"
  case passwordCommand = "password-command"
  case proxy
  case certificates
  case http1
  case keep
  case folder
  case tags
  case hidden

  /// Those that a list of feeds carries under their own names; OPML has words for the others.
  public static var listed: [FeedSetting] {
    allCases.filter { ![.title, .folder, .tags].contains($0) }
  }

  /// Whether it may hold or lead to a secret: something for one host alone.
  public var isSecret: Bool {
    [.user, .passwordFile, .passwordCommand, .header].contains(self)
  }

  /// The setting that a text like `interval=30` is for, if there is such a one.
  public init?(ofAssignment text: String) {
    self.init(rawValue: String(text.prefix { $0 != "=" }.filter { $0 != " " }).lowercased())
  }

  /// What it does and which values it takes, for help and documentation.
  public var help: String {
    switch self {
    case .title: "the name the lists show; empty for the feed's own"
    case .interval: "the least time between two checks: minutes, or 12h, 2d"
    case .fullText: "yes: the pages of articles to come are fetched, too"
    case .userAgent: "the User-Agent to send"
    case .header: "a further header line: Accept-Language: de"
    case .user: "the name to log in with (Basic authentication)"
    case .passwordFile: "the file whose first line is the password"
    case .passwordCommand: "the command that prints the password"
    case .proxy: "the proxy's address; none for no proxy"
    case .certificates: "a PEM file of further certificates to trust"
    case .http1: "yes: HTTP/2 is not used"
    case .keep: "how many articles stay; older ones that were read go"
    case .folder: "where it stands among the feeds: News/Regional"
    case .tags: "words of your own, parted by commas"
    case .hidden: "yes: among the feeds only where they are narrowed to it"
    }
  }
}
