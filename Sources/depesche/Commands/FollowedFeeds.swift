/// What taking over a list of feeds came to.
enum FollowedFeeds {
  /// "12 feeds to follow, 3 followed already".
  static func text(new: Int, known: Int) -> String {
    let feeds = new == 1 ? "1 feed" : "\(new) feeds"
    return known == 0 ? "\(feeds) to follow" : "\(feeds) to follow, \(known) followed already"
  }
}
