import Articles

/// What a feed says of when it is worth asking for.
struct FeedSchedule {
  /// Minutes in a year: what says more says nothing that could be meant.
  private static let mostMinutes = 525_600

  private(set) var timeToLive: Int?
  private(set) var skipHours: Set<Int> = []
  private(set) var skipDays: Set<Int> = []
  private var period: Int?
  private var frequency: Int?

  /// Minutes between updates (RSS 1.0 syndication module); a day where no period is named.
  var updateInterval: Int? {
    guard period != nil || frequency != nil else { return nil }
    return max(1, (period ?? 1_440) / (frequency ?? 1))
  }

  init(of channel: Int, in tree: XMLTree) {
    for element in tree.elements(of: channel) {
      switch (tree[element].namespace, tree[element].name) {
      case (.core, "ttl"): timeToLive = timeToLive ?? number(in: element, of: tree)
      case (.core, "skiphours"): readHours(in: element, of: tree)
      case (.core, "skipdays"): readDays(in: element, of: tree)
      case (.syndication, "updateperiod"):
        period = period ?? Self.periods[tree.text(of: element).displayableLine.lowercased()]
      case (.syndication, "updatefrequency"):
        frequency = frequency ?? number(in: element, of: tree)
      default: break
      }
    }
  }

  private func number(in node: Int, of tree: XMLTree) -> Int? {
    guard let number = Int(tree.text(of: node).displayableLine), number > 0 else { return nil }
    return min(number, Self.mostMinutes)
  }

  /// RSS 0.91 counts the hours from 1 to 24, later ones from 0 to 23.
  private mutating func readHours(in node: Int, of tree: XMLTree) {
    for element in tree.elements(of: node) where tree[element].name == "hour" {
      guard let hour = Int(tree.text(of: element).displayableLine), (0...24).contains(hour) else {
        continue
      }
      skipHours.insert(hour % 24)
    }
  }

  private mutating func readDays(in node: Int, of tree: XMLTree) {
    for element in tree.elements(of: node) where tree[element].name == "day" {
      let name = tree.text(of: element).displayableLine.lowercased().prefix(3)
      if let index = Self.days.firstIndex(of: name) { skipDays.insert(index + 1) }
    }
  }

  private static let days: [Substring] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private static let periods = [
    "hourly": 60, "daily": 1_440, "weekly": 10_080, "monthly": 43_200, "yearly": mostMinutes,
  ]
}
