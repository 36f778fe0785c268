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
  /// What trusted lists say of feeds, by their canonical addresses.
  private var trusted: [String: FeedSettings] = [:]

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
      if isTrusted, let address = CanonicalAddress(feed.url) {
        trusted[address.text] = feed.settings
      }
    }
    return list
  }

  /// Ends what was begun, once the lists are followed: feeds that were followed before get what
  /// only a trusted list can give and they have not, and passwords that no feed needs go.
  func finish() throws(Problem) {
    for feed in trusted.isEmpty ? [] : try logins.library.subscriptions() {
      guard let listed = CanonicalAddress(feed.url).flatMap({ trusted[$0.text] }) else { continue }
      let settings = feed.settings.filled(from: listed)
      guard settings != feed.settings else { continue }
      try logins.library.save(settings, folder: feed.folder, tags: feed.tags, ofFeed: feed.id)
    }
    try logins.discard(files)
    (files, trusted) = ([], [:])
  }

  private func leaveOutUntrusted(of list: inout FeedList) {
    var count = 0
    for index in list.feeds.indices {
      let before = list.feeds[index].settings
      for path in FeedSettings.needingTrust { list.feeds[index].settings[keyPath: path] = nil }
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

extension FeedSettings {
  /// What names commands, files or hosts beside the feed's own: nothing for a stranger to set.
  fileprivate static var needingTrust: [WritableKeyPath<FeedSettings, String?>] {
    [\.passwordFile, \.passwordCommand, \.proxy, \.certificates]
  }

  /// The settings with those that a trusted list has and they have not; a login as a whole.
  fileprivate func filled(from listed: FeedSettings) -> FeedSettings {
    var settings = self
    settings.proxy = proxy ?? listed.proxy
    settings.certificates = certificates ?? listed.certificates
    let hasPassword = passwordFile != nil || passwordCommand != nil
    guard !hasPassword, user == nil || user == listed.user else { return settings }
    settings.user = listed.user
    settings.passwordFile = listed.passwordFile
    settings.passwordCommand = listed.passwordCommand
    return settings
  }
}
