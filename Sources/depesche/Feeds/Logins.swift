import Articles
import Fetching
import Foundation
import Library

/// Keeps names and passwords apart from the addresses in which they were written.
///
/// The name becomes a setting of the feed, the password a file of its own: an address is shown,
/// logged and passed on, and both would be with it.
struct Logins {
  let library: Library
  let folder: PasswordFolder

  init(_ library: Library) {
    self.library = library
    folder = PasswordFolder(beside: library.path)
  }

  /// Keeps a password; the settings lead to it from now on.
  func keep(_ login: Login, for url: String, in settings: inout FeedSettings) throws(Problem) {
    settings.user = login.user
    settings.passwordFile = nil
    if !login.password.isEmpty {
      settings.passwordFile = try folder.keep(login.password, for: url)
    }
  }

  /// Takes the login out of an address if no other user's feed is at what is left of it.
  static func split(_ url: String, beside feeds: [Subscription]) -> (login: Login, url: String)? {
    guard let parts = Login.split(url) else { return nil }
    let address = CanonicalAddress(parts.address)
    let isTaken = feeds.contains { feed in
      CanonicalAddress(feed.url) == address
        && feed.settings.user.map { $0 != parts.login.user } ?? false
    }
    return isTaken ? nil : (parts.login, parts.address)
  }

  // MARK: - Feeds that are followed

  /// The feeds that are followed, with the logins taken out of addresses that had one.
  ///
  /// Passwords that no feed needs are removed on the way. What cannot be done stays as it was:
  /// feeds can be asked all the same.
  func tidiedFeeds(at now: Timestamp) throws(Problem) -> [Subscription] {
    var feeds = try library.subscriptions()
    do throws(Problem) {
      let hasChanged = try dropLost(feeds)
      if try splitAll(feeds, at: now) || hasChanged { feeds = try library.subscriptions() }
    } catch {
      Log.write(error)
    }
    folder.removeAll(but: Set(feeds.compactMap(\.settings.passwordFile)), at: now)
    return feeds
  }

  /// Takes the logins away whose passwords are no more: those of feeds that are followed again.
  private func dropLost(_ feeds: [Subscription]) throws(Problem) -> Bool {
    let lost = feeds.filter { hasLostPassword($0.settings) }
    for feed in lost {
      try library.updateSettings(of: feed.id) {
        ($0.settings.user, $0.settings.passwordFile) = (nil, nil)
      }
    }
    return !lost.isEmpty
  }

  /// Answers whether there was a login.
  ///
  /// The password is safe on disk before its address changes. A feed with another login, or whose
  /// bare address is followed too, stays as it is.
  private func splitAll(_ feeds: [Subscription], at now: Timestamp) throws(Problem) -> Bool {
    var hasChanged = false
    for feed in feeds where feed.settings.user == nil {
      guard let parts = Login.split(feed.url) else { continue }
      let address = CanonicalAddress(parts.address)
      guard !feeds.contains(where: { CanonicalAddress($0.url) == address }) else { continue }
      var settings = feed.settings
      try keep(parts.login, for: parts.address, in: &settings)
      defer { try? discard([settings.passwordFile].compactMap(\.self)) }
      try library.updateSettings(of: feed.id) {
        ($0.settings.user, $0.settings.passwordFile) = (settings.user, settings.passwordFile)
      }
      // As a redirect does it: what is known of the feed's copies stays known.
      var check = FeedCheck(id: feed.id, url: feed.url, state: feed.state)
      check.newURL = parts.address
      _ = try library.keep([check], at: now)
      hasChanged = true
    }
    return hasChanged
  }

  /// Says that a feed is at an address from now on; a login in that goes into its settings.
  func move(_ feed: Subscription, to url: String) throws(Problem) {
    let others = try library.subscriptions().filter { $0.id != feed.id }
    guard let parts = Self.split(url, beside: others) else {
      return try library.moveFeed(feed.id, to: url)
    }
    var settings = feed.settings
    try keep(parts.login, for: parts.url, in: &settings)
    defer { try? discard([settings, feed.settings].compactMap(\.passwordFile)) }
    try library.moveFeed(feed.id, to: parts.url)
    try library.updateSettings(of: feed.id) {
      ($0.settings.user, $0.settings.passwordFile) = (settings.user, settings.passwordFile)
    }
  }

  /// Removes the password of a feed that is followed no more.
  ///
  /// A file that its reader wrote stays, and so does one that another feed needs. Where the removal
  /// may be undone, the password stays a while.
  func forget(_ feed: Subscription, mayReturn: Bool = false) throws(Problem) {
    guard let file = feed.settings.passwordFile else { return }
    if mayReturn { folder.renew(file) } else { try discard([file]) }
  }

  /// Whether the password that settings lead to went when its feed was removed.
  func hasLostPassword(_ settings: FeedSettings) -> Bool {
    guard let file = settings.passwordFile else { return false }
    return folder.holds(file) && !FileManager.default.fileExists(atPath: file)
  }

  // MARK: - Files that nobody needs

  /// Removes those of some files that no feed came to need.
  func discard(_ files: [String]) throws(Problem) {
    guard !files.isEmpty else { return }
    let needed = try neededFiles()
    for file in files where !needed.contains(file) { folder.remove(file) }
  }

  private func neededFiles() throws(Problem) -> Set<String> {
    Set(try library.subscriptions().compactMap(\.settings.passwordFile))
  }
}
