import Articles

/// The order of feeds: those of no folder first, then folder by folder, each by name.
struct FeedOrder {
  private(set) var entries: [FeedsState.Entry] = []

  init(_ feeds: [Subscription]) {
    let sorted = feeds.map { (folder: $0.folder, name: $0.title.lowercased(), id: $0.id) }
      .sorted { Self.precedes(($0.folder, $0.name, $0.id), ($1.folder, $1.name, $1.id)) }
    var folder: [String] = []
    for feed in sorted {
      if feed.folder != folder { enter(feed.folder, from: folder) }
      folder = feed.folder
      entries.append(.feed(feed.id))
    }
  }

  /// The rows of the folders that are new, from the outside in.
  private mutating func enter(_ folder: [String], from before: [String]) {
    let shared = zip(folder, before).prefix { $0 == $1 }.count
    for depth in shared..<max(shared, folder.count) {
      entries.append(.folder(Array(folder[...depth])))
    }
  }

  private typealias Place = (folder: [String], name: String, id: Int64)

  private static func precedes(_ a: Place, _ b: Place) -> Bool {
    for (a, b) in zip(a.folder, b.folder) where a != b {
      return (a.lowercased(), a) < (b.lowercased(), b)
    }
    if a.folder.count != b.folder.count { return a.folder.count < b.folder.count }
    return (a.name, a.id) < (b.name, b.id)
  }
}
