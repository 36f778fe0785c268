import ArgumentParser
import Articles
import Fetching
import Library
import TerminalUI
import Typesetting

/// `depesche feeds`: the feeds that are followed, and what is to become of them.
struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "List the feeds you follow, change, move or remove them.",
    subcommands: [
      ListFeedsCommand.self, MoveFeedCommand.self, RemoveFeedCommand.self, SetFeedCommand.self,
    ],
    defaultSubcommand: ListFeedsCommand.self)
}

/// `depesche feeds list`: a line for each feed.
struct ListFeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the feeds, a line each.",
    discussion: """
      On a terminal the lines are cut to its width. Elsewhere they are seven columns with a tab \
      between them: number, unread, articles, next check, folder, title, address; a problem \
      follows in an eighth.
      """)

  @OptionGroup var library: LibraryOptions

  @Flag(help: "Print one JSON object a line for each feed.")
  var json = false

  func run() throws {
    try reportingProblems {
      let library = try library.open()
      let counts = try library.feedCounts()
      let feeds = try library.subscriptions()
      if feeds.isEmpty {
        StandardError.print("You follow no feeds yet: depesche add ADDRESS follows one")
      }
      var output = StandardOutput()
      for feed in feeds {
        let count = counts[feed.id] ?? FeedCounts()
        try output.print(
          json ? try JSONText.encode(FeedObject(feed, count)) : Self.line(feed, count))
      }
      try output.flush()
    }
  }

  private static func line(_ feed: Subscription, _ counts: FeedCounts) -> String {
    let nextCheck = feed.nextCheck
    let columns = [
      String(feed.id), String(counts.unread), String(counts.total),
      feed.state.isGone ? "gone" : nextCheck?.iso8601 ?? "-",
      feed.folder.joined(separator: "/"), feed.title, feed.shownURL,
    ]
    let problem = feed.state.problem.map { [$0.sentence] } ?? []
    guard let width = StandardOutput.terminalWidth else {
      return (columns + problem).map(\.displayableLine).joined(separator: "\t")
    }
    let place = (feed.folder + [feed.title]).joined(separator: "/")
    let shown = [columns[0].padded(toWidth: 5), columns[1].padded(toWidth: 6), place] + problem
    return shown.joined(separator: " ").truncated(toWidth: width)
  }
}

/// A feed as a JSON object.
private struct FeedObject: Encodable {
  let id: Int64
  let url: String
  let title: String
  let link: String?
  let folder: [String]
  let tags: [String]
  let articles: Int
  let unread: Int
  let status: Int?
  let checked: String?
  let nextCheck: String?
  let problem: String?
  let failures: Int
  let gone: Bool

  init(_ feed: Subscription, _ counts: FeedCounts) {
    id = feed.id
    url = feed.shownURL
    title = feed.title
    link = feed.link?.withoutPassword
    folder = feed.folder
    tags = feed.tags
    articles = counts.total
    unread = counts.unread
    status = feed.state.status
    checked = feed.state.checked?.iso8601
    nextCheck = feed.nextCheck?.iso8601
    problem = feed.state.problem?.sentence
    failures = feed.state.failureCount
    gone = feed.state.isGone
  }
}

/// `depesche feeds move`: another address, the same feed.
struct MoveFeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Say that a feed is at another address; its history stays.")

  @OptionGroup var library: LibraryOptions

  @Argument(help: "The feed: its address, number or a part of its name.")
  var feed: String

  @Argument(help: "Where it is from now on.")
  var address: String

  func validate() throws {
    guard CanonicalAddress(address) != nil else {
      throw ValidationError("The new address must begin with http:// or https://")
    }
  }

  func run() throws {
    try reportingProblems {
      let library = try library.open()
      let subscription = try FeedNames(library).feed(feed)
      try Logins(library).move(subscription, to: address)
      var output = StandardOutput()
      let place = address.withoutSecrets
      try output.print("\(subscription.title): moved to \(place)".displayableLine)
      try output.flush()
    }
  }
}

/// `depesche feeds remove`: a feed that is followed no more.
struct RemoveFeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Follow feeds no more; their articles stay.")

  @OptionGroup var library: LibraryOptions

  @Flag(help: "Put the articles into the trash.")
  var withArticles = false

  @Argument(help: "The feeds: addresses, numbers or parts of their names.")
  var feeds: [String]

  func run() throws {
    try reportingProblems {
      let library = try library.open()
      let choice = try FeedNames(library)
      let chosen = try feeds.map { try choice.feed($0) }
      var output = StandardOutput()
      let (logins, now) = (Logins(library), RefreshOptions.systemTime())
      for feed in chosen {
        try library.unsubscribe(feed.id, withArticles: withArticles, at: now)
        try logins.forget(feed)
        let articles = withArticles ? "its articles are in the trash" : "its articles stay"
        try output.print("\(feed.title): followed no more, \(articles)".displayableLine)
      }
      try output.flush()
    }
  }
}
