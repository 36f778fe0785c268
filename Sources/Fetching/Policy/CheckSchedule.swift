public import Articles

/// When a feed is to be asked next.
///
/// Two things are kept apart: what server and feed ask for stands in `FetchState.nextCheck` and
/// survives restarts; how often the program asks at most is decided when it asks, for by hand it
/// asks more often.
public enum CheckSchedule {
  /// Minutes between two checks of a feed: at least so many where nobody waits for it.
  public static let scheduledFloor = 60
  /// Minutes between two checks of a feed at the wish of its reader.
  public static let floorByHand = 10

  /// When a subscription may be checked; `nil` for one that is gone.
  ///
  /// `floor` is minutes between two checks, at least.
  public static func due(_ subscription: Subscription, floor: Int) -> Timestamp? {
    let state = subscription.state
    guard !state.isGone else { return nil }
    let asked = state.nextCheck ?? Timestamp(seconds: 0, offset: 0)
    guard let checked = state.checked else { return asked }
    let least = Seconds.minutes(max(floor, subscription.settings.interval ?? 0))
    return max(asked, checked.adding(least - early(least, subscription)))
  }

  /// A little of the time between two checks, up to a tenth: the feeds of a library do not all
  /// come due in the same second, and a job that runs every hour finds them due every hour.
  ///
  /// The same for every look at a subscription, so that it has one time and not many.
  private static func early(_ seconds: Int64, _ subscription: Subscription) -> Int64 {
    var mixed = UInt64(bitPattern: subscription.id) &+ 0x9E37_79B9_7F4A_7C15
    mixed ^= UInt64(bitPattern: subscription.state.checked?.seconds ?? 0)
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    let part = Int64((mixed ^ mixed >> 31) % 1_000)
    return seconds / 20 + seconds / 20 * part / 1_000
  }

  /// When a feed that answered may be asked again, as far as it is its own say.
  ///
  /// The longest of what its text and the headers name, at most a day, a little spread, and
  /// outside of the hours and days that it excepts. `lifetime` is the seconds that the headers
  /// name; `spread`, 0 to 1, how much of a twentieth is added.
  static func next(
    rhythm: FeedRhythm, lifetime: Int64?, now: Timestamp, spread: Double
  ) -> Timestamp {
    let named = max(rhythm.interval.map(Seconds.minutes) ?? 0, lifetime ?? 0)
    let wait = min(named, Seconds.day)
    let spreading = Int64(Double(wait / 20) * min(max(0, spread), 1))
    return unskipped(now.adding(wait + spreading), rhythm)
  }

  /// The first time from `time` on that is in none of the hours and days to be skipped.
  private static func unskipped(_ wanted: Timestamp, _ rhythm: FeedRhythm) -> Timestamp {
    var time = wanted
    for _ in 0..<(8 * 24) {
      let days = time.seconds / Seconds.day
      let hour = Int(time.seconds % Seconds.day / Seconds.hour)
      // 1 January 1970 was a Thursday.
      let weekday = Int((days + 3) % 7) + 1
      guard rhythm.skipHours.contains(hour) || rhythm.skipDays.contains(weekday) else {
        return time
      }
      time = time.adding(Seconds.hour - time.seconds % Seconds.hour)
    }
    // All of the week is excepted: nobody means that.
    return wanted
  }
}

extension FeedRhythm {
  /// What a feed says of when it is worth asking for.
  init(_ feed: Feed) {
    self.init()
    interval = [feed.timeToLive, feed.updateInterval].compactMap { $0 }.max()
    skipHours = feed.skipHours
    skipDays = feed.skipDays
  }
}
