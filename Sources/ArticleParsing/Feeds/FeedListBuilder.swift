import Articles

/// Builds a list of feeds, each feed once, whatever file it is read from.
struct FeedListBuilder {
  /// Folders that one feed may be in.
  private static let mostFolders = 64

  private(set) var list = FeedList()
  /// Where each address is in the list.
  private var places: [String: Int] = [:]
  private var listed: Set<String> = []

  var title: String? {
    get { list.title }
    set { list.title = newValue }
  }

  /// Adds a feed, or to the one of its address what that lacks; commands are refused.
  ///
  /// `place` names where in the file it stands, as the subject of a sentence: "Line 3".
  mutating func add(_ feed: FeedSubscription, at place: String) {
    guard !Self.isCommand(feed.url) else {
      return refuse(
        "\(place) has the command \(feed.url), which is not run: subscribe to an address")
    }
    var feed = feed
    // Who has no name for a feed writes its address there.
    if feed.title == feed.url { feed.title = nil }
    guard let known = places[feed.url] else {
      places[feed.url] = list.feeds.count
      list.feeds.append(feed)
      return
    }
    for folders in feed.folders where !list.feeds[known].folders.contains(folders) {
      if list.feeds[known].folders.count < Self.mostFolders {
        list.feeds[known].folders.append(folders)
      }
    }
    list.feeds[known].title = list.feeds[known].title ?? feed.title
  }

  mutating func add(list url: String, _ title: String?) {
    guard listed.insert(url).inserted else { return }
    list.lists.append(FeedSubscription(url: url, title: title))
  }

  mutating func refuse(_ sentence: String) {
    list.problems.append(Problem(sentence))
  }

  /// The tags in a text with commas between them, as OPML's `category` has them.
  static func tags(in text: String) -> [String] {
    text.split(separator: ",").map { $0.trimmed(["/"]) }.filter { !$0.isEmpty }
  }

  /// Whether an address is a command of newsboat's, which must not run here.
  private static func isCommand(_ url: String) -> Bool {
    ["exec:", "filter:"].contains { url.lowercased().hasPrefix($0) }
  }
}
