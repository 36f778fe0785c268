import ArgumentParser
import ArticleParsing
import Articles
import Library

/// `depesche export`: the list of feeds, for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print the feeds you follow, for other programs.",
    subcommands: [ExportListCommand.self])
}

/// `depesche export opml`: OPML 2.0.
struct ExportListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opml", abstract: "Print the feeds you follow as OPML.",
    discussion: """
      Such lists are passed on: names and passwords in addresses are left out, and so are header \
      lines that may be keys: all but the usual ones. Settings go with the feeds, for depesche import --trust.
      """)

  @OptionGroup var library: LibraryOptions

  func run() throws {
    try reportingProblems {
      var exporting = Exporting()
      let feeds = try library.open().subscriptions().map { exporting.listed($0) }
      var output = StandardOutput()
      let list = FeedList(title: "Feeds followed with Depesche", feeds: feeds)
      try output.print(FeedListWriter.opml(list), end: "")
      try output.flush()
      for remark in exporting.remarks { StandardError.print("depesche: \(remark)".displayableLine) }
    }
  }
}

/// Makes feeds fit to be shown to others.
private struct Exporting {
  private(set) var remarks: [String] = []
  private var hasCommand = false

  mutating func listed(_ feed: Subscription) -> FeedSubscription {
    var listed = FeedSubscription(
      url: feed.url.withoutUserInfo, title: feed.settings.title,
      link: feed.link?.withoutUserInfo, folders: feed.folder.isEmpty ? [] : [feed.folder],
      tags: feed.tags, isHidden: feed.isHidden)
    listed.feedTitle = listed.title == nil ? feed.feedTitle : nil
    listed.settings = feed.settings
    listed.settings.title = nil
    leaveOutSecrets(of: &listed, feed)
    return listed
  }

  private mutating func leaveOutSecrets(of listed: inout FeedSubscription, _ feed: Subscription) {
    if listed.url != feed.url { remark("the name and the password in its address are", feed) }
    let headers = feed.settings.headers ?? []
    let shown = headers.filter { !Self.isSecret($0) }
    for header in headers where Self.isSecret(header) {
      remark("the header line \(header.prefix { $0 != ":" }) is", feed)
    }
    listed.settings.headers = shown.isEmpty ? nil : shown
    if let proxy = feed.settings.proxy, proxy != proxy.withoutUserInfo {
      listed.settings.proxy = proxy.withoutUserInfo
      remark("the name and the password of its proxy are", feed)
    }
    if feed.settings.passwordCommand != nil && !hasCommand {
      hasCommand = true
      remarks.append("Commands for passwords are in the list: look at them before you pass it on")
    }
  }

  private mutating func remark(_ subject: String, _ feed: Subscription) {
    remarks.append("\(feed.title): \(subject) left out")
  }

  /// Whether a header line may be a key: any whose name is not known to be for something else.
  private static func isSecret(_ line: String) -> Bool {
    let name = line.prefix { $0 != ":" }.lowercased()
    return ![
      "accept", "accept-charset", "accept-encoding", "accept-language", "cache-control", "dnt",
      "from", "pragma", "referer", "user-agent",
    ].contains(name)
  }
}
