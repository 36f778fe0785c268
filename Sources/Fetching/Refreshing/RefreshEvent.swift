public import Articles

/// What a refresh tells, as it happens.
public enum RefreshEvent: Sendable, Hashable {
  /// A feed was asked for, or put off because its host is silent: this is to be kept.
  case checked(FeedCheck)
  /// A host asks to be left alone: to be kept, and handed to later refreshes.
  case paused(host: String, until: Timestamp)
  /// How far the refresh is; where nobody looked, later progress stands for earlier.
  case progress(RefreshProgress)
}

/// How far a refresh is.
public struct RefreshProgress: Sendable, Hashable {
  /// Feeds that are done, those left out for their host's sake included.
  public var done: Int
  /// All feeds that were due.
  public var total: Int
  /// Bytes of all bodies, as they were sent.
  public var bytes: Int
  /// The host that has been waited for longest.
  public var slowestHost: String?

  public init(done: Int, total: Int, bytes: Int, slowestHost: String? = nil) {
    self.done = done
    self.total = total
    self.bytes = bytes
    self.slowestHost = slowestHost
  }
}
