import Articles
import Typesetting

/// The feeds view: choosing what the list shows.
extension Reader {
  /// Shows the feeds; leaving them leads back to the list, or to all articles if it `leavesList`.
  mutating func openFeeds(leavesList: Bool = false) -> [Effect] {
    isShowingFeeds = true
    feedsLeaveList = leavesList
    return [.loadFeeds]
  }

  /// `nil` where the command means the same with and without the feeds on the screen.
  mutating func runInFeeds(_ command: Command) -> [Effect]? {
    switch command {
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .goFirst, .goLast:
      moveInFeeds(command)
    case .nextUnread: goToUnreadFeed(.forward)
    case .previousUnread: goToUnreadFeed(.backward)
    case .open, .right: return showSelectedFeed()
    case .back, .quit, .feeds: return leaveFeeds()
    case .find: prompt = Prompt(.feedFilter, text: feeds.pattern)
    case .openInBrowser, .openInBrowserUnread: return openFeedPage()
    case .left: break
    case .add, .refresh, .refreshAll, .messages, .set, .removeFeed, .undo, .redo, .help,
      .commandLine,
      .cancel, .suspend, .redraw, .nextLayout, .quitNow, .sampleEdition:
      return nil
    default: message = Message("Enter shows the articles; q leaves the feeds")
    }
    return []
  }

  private mutating func moveInFeeds(_ command: Command) {
    let (times, height) = (count ?? 1, feedsHeight)
    switch command {
    case .moveDown: feeds.move(by: times)
    case .moveUp: feeds.move(by: -times)
    case .pageDown: feeds.move(by: height * times)
    case .pageUp: feeds.move(by: -height * times)
    case .halfPageDown: feeds.move(by: max(1, height / 2) * times)
    case .halfPageUp: feeds.move(by: -max(1, height / 2) * times)
    case .goLast where count == nil: feeds.select(feeds.entries.count - 1)
    default: feeds.select(times - 1)
    }
  }

  private mutating func goToUnreadFeed(_ direction: Direction) {
    for _ in 0..<(count ?? 1) where !feeds.goToUnread(direction) {
      message = Message("No more unread feeds that way")
      return
    }
  }

  /// Shows the articles of the selected feed or folder.
  private mutating func showSelectedFeed() -> [Effect] {
    isShowingFeeds = false
    focus = .list
    feeds.narrow(to: "")
    listEntry = feeds.selected
    let query = feeds.query(of: feeds.selected)
    return query == list.query ? [] : list.show(query)
  }

  /// Back to the list; from the list of a feed, which led here, to all articles.
  mutating func leaveFeeds() -> [Effect] {
    if !feeds.pattern.isEmpty {
      feeds.narrow(to: "")
      return []
    }
    isShowingFeeds = false
    guard feedsLeaveList else { return [] }
    listEntry = nil
    return list.show(.all)
  }

  private mutating func openFeedPage() -> [Effect] {
    guard case .feed(let id) = feeds.selected, let link = feeds.feed(id)?.link else {
      message = Message("No page of the feed is known")
      return []
    }
    return [.openInBrowser(link)]
  }

  /// Asks for the feeds again, if they are on the screen or a list is one of them.
  func reloadFeeds() -> [Effect] { isShowingFeeds || feeds.isLoaded ? [.loadFeeds] : [] }

  // MARK: - The feed that is meant

  /// The feed that settings are about: the selected one, else that of the list.
  private var meantFeed: Subscription? {
    if isShowingFeeds {
      guard case .feed(let id) = feeds.selected else { return nil }
      return feeds.feed(id)
    }
    return list.query.feeds.count == 1 ? list.query.feeds.first.flatMap { feeds.feed($0) } : nil
  }

  private mutating func requireFeed() -> Subscription? {
    if let feed = meantFeed { return feed }
    message = Message("Select a feed first; f shows them", isError: true)
    return nil
  }

  /// `:set key=value key=value`, all or nothing, or without an argument what is set.
  mutating func set(_ line: String) -> [Effect] {
    guard var feed = requireFeed() else { return [] }
    guard !line.isEmpty else {
      showSettings(of: feed)
      return []
    }
    let assignments = SettingLine.assignments(in: line)
    do throws(Problem) {
      for assignment in assignments { try feed.set(assignment) }
    } catch {
      let others = assignments.count > 1 ? "; nothing was set" : ""
      message = Message(error.sentence + others, isError: true)
      return []
    }
    feeds.replace(feed)
    let what = assignments.map { Self.description(ofKey: SettingLine.key(of: $0), in: feed) }
    message = Message("\(what.joined(separator: ", ")) for \(feed.title)")
    return [.setFeed(id: feed.id, assignments: assignments)]
  }

  private static func description(ofKey key: String, in feed: Subscription) -> String {
    let lines = feed.settingLines.filter { $0.hasPrefix("\(key)=") }
    return lines.isEmpty ? "\(key) no longer set" : lines.joined(separator: ", ")
  }

  private mutating func showSettings(of feed: Subscription) {
    let lines = feed.settingLines
    let help = FeedSetting.allCases.map { setting in
      Sheet.Item(text: setting.rawValue.padded(toWidth: 18) + setting.help, indent: 18)
    }
    let settings = (lines.isEmpty ? ["Nothing is set; :set key=value sets"] : lines) + [""]
    sheet = Sheet("Settings of \(feed.title)", items: settings.map { Sheet.Item(text: $0) } + help)
  }

  /// Follows a feed no more.
  mutating func removeFeed() -> [Effect] {
    guard let feed = requireFeed() else { return [] }
    let change = FollowingChange(feed, isFollowed: false)
    history.record(.following(change))
    message = Message("No longer following \(change.title); its articles stay, u undoes")
    return [.changeFollowing(change)]
  }
}
