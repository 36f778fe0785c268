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
    discussion: "Names and passwords in addresses are left out: such lists are passed on.")

  @OptionGroup var library: LibraryOptions

  func run() throws {
    try reportingProblems {
      let feeds = try library.open().subscriptions().map { feed in
        FeedSubscription(
          url: feed.url.withoutUserInfo, title: feed.settings.title ?? feed.feedTitle,
          link: feed.link?.withoutUserInfo,
          folders: feed.folder.isEmpty ? [] : [feed.folder], tags: feed.tags,
          isHidden: feed.isHidden)
      }
      var output = StandardOutput()
      let list = FeedList(title: "Feeds followed with Depesche", feeds: feeds)
      try output.print(FeedListWriter.opml(list), end: "")
      try output.flush()
    }
  }
}
