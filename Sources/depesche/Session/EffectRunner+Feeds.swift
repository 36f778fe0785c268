import Articles
import CSystem
import Foundation
import Library
import ViewModels

/// Feeds, as far as the library alone knows of them.
extension EffectRunner {
  func loadFeeds(_ effect: Effect) {
    let task = read(effect) { library in
      var feeds = try library.subscriptions()
      for index in feeds.indices {
        feeds[index].state.nextCheck = feeds[index].nextCheck
        feeds[index].state.showLocalTimes()
      }
      let all = try await library.counts(of: .all)
      return .feedsLoaded(
        feeds, counts: try library.feedCounts(),
        all: FeedCounts(total: all.total, unread: all.unread))
    }
    replace(\.feeds, with: task)
  }

  func setFeed(_ id: Int64, _ assignments: [String], _ effect: Effect) {
    write(effect) { library in
      // What the reader shows may be older than what the command line set.
      try library.updateSettings(of: id) { feed throws(Problem) in
        for assignment in assignments { try feed.set(assignment) }
      }
      return .feedSaved(id)
    }
  }

  func changeFollowing(_ change: FollowingChange, _ effect: Effect) {
    write(effect) { library in
      let now = Timestamp(seconds: Int64(time(nil)))
      if change.isFollowed {
        try library.subscribe(to: [FeedSubscription(url: change.url)], at: now)
      } else {
        let feed = try library.subscriptions().first { $0.id == change.id }
        if let feed { try Logins(library).forget(feed, mayReturn: true) }
        try library.unsubscribe(change.id, at: now)
      }
      return .followingChanged(change)
    }
  }

  func showFullText(_ id: Int64, _ shows: Bool, _ effect: Effect) {
    write(effect) { library in
      try library.setShowsFullText(shows, of: id)
      guard let article = try library.article(id) else {
        throw Problem("This article is no longer in the library")
      }
      return .articleUpdated(article)
    }
  }
}

extension FetchState {
  /// Shows instants on the local clock.
  fileprivate mutating func showLocalTimes() {
    checked?.showLocalTime()
    nextCheck?.showLocalTime()
  }
}

extension Timestamp {
  /// Shows the instant on the local clock.
  mutating func showLocalTime() {
    offset = csystem_local_offset(seconds) / 60
  }

  /// Now, on the local clock.
  static var localNow: Timestamp {
    var now = Timestamp(seconds: Int64(time(nil)))
    now.showLocalTime()
    return now
  }
}
