import Articles
import Fetching
import Library

/// Makes lists of feeds fit to be followed, whoever wrote them.
///
/// A list can come from anyone. What in it names commands, files of this machine or proxies is left
/// out unless its reader trusts it; logins in addresses become settings.
final class ListIntake {
  private let logins: Logins
  private let isTrusted: Bool
  /// The files of passwords that were written on the way.
  private var files: [String] = []

  init(_ library: Library, isTrusted: Bool = false) {
    logins = Logins(library)
    self.isTrusted = isTrusted
  }

  /// The list as it is followed; what was left out is in its problems.
  func take(_ list: FeedList) throws(Problem) -> FeedList {
    var list = list
    let followed = try logins.library.subscriptions()
    if !isTrusted { leaveOutUntrusted(of: &list) }
    var taken = followed
    for index in list.feeds.indices {
      try splitLogin(of: &list.feeds[index], beside: taken)
      var feed = Subscription(id: 0, url: list.feeds[index].url)
      feed.settings = list.feeds[index].settings
      taken.append(feed)
    }
    return list
  }

  /// Removes the passwords of feeds that turned out to be followed already.
  func finish() throws(Problem) {
    try logins.discard(files)
    files = []
  }

  private func leaveOutUntrusted(of list: inout FeedList) {
    var count = 0
    for index in list.feeds.indices {
      let before = list.feeds[index].settings
      list.feeds[index].settings.passwordFile = nil
      list.feeds[index].settings.passwordCommand = nil
      list.feeds[index].settings.proxy = nil
      list.feeds[index].settings.certificates = nil
      if list.feeds[index].settings != before { count += 1 }
    }
    guard count > 0 else { return }
    let feeds = count == 1 ? "1 feed" : "\(count) feeds"
    list.problems.append(
      Problem(
        "Of \(feeds) the list names commands, proxies or files of passwords and certificates, which "
          + "are left out: if you wrote it, depesche import --trust takes them over"))
  }

  private func splitLogin(
    of feed: inout FeedSubscription, beside taken: [Subscription]
  ) throws(Problem) {
    guard feed.settings.user == nil, let parts = Logins.split(feed.url, beside: taken) else {
      return
    }
    try logins.keep(parts.login, for: parts.url, in: &feed.settings)
    feed.url = parts.url
    if let file = feed.settings.passwordFile { files.append(file) }
  }
}
