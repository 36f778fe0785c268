import Articles

/// What a server is asked to compare its feed with: `ETag` and `Last-Modified`, as they came.
///
/// They are opaque: no byte is ever read into, trimmed or quoted (RFC 9110 8.8).
struct Validators: Sendable, Hashable {
  var entityTag: [UInt8]?
  var lastModified: [UInt8]?

  /// A whole feed is asked for after that time, whatever the server says is new.
  static let longestLife = 8 * Seconds.day

  /// Those to be sent with the next request: none when forced, or where the feed was not sent as
  /// a whole for eight days.
  static func toSend(for state: FetchState, isForced: Bool, now: Timestamp) -> Validators {
    guard !isForced, let received = state.received else { return Validators() }
    let age = now.seconds(after: received)
    // A clock that went backwards proves nothing.
    guard (0..<longestLife).contains(age) else { return Validators() }
    return Validators(entityTag: state.entityTag, lastModified: state.lastModified)
  }

  /// Whether what a feed's own host is asked with may be sent on to where it leads.
  static func mayBeSent(from url: String, to target: String) -> Bool {
    guard let home = HTTPAddress(url), let target = HTTPAddress(target) else { return false }
    return home.mayShareSecrets(with: target)
  }

  /// Those to be kept after an answer with a whole feed: none of another host's, to which the feed
  /// at `url` led, for they are not its own.
  static func toKeep(of response: FetchResponse, from url: String) -> Validators {
    let headers = response.headers
    guard !Freshness.isExpiredAtOnce(headers), mayBeSent(from: url, to: response.url) else {
      return Validators()
    }
    return Validators(entityTag: headers["etag"], lastModified: headers["last-modified"])
  }

  /// Those to be kept after "not modified": newer ones replace those that were sent
  /// (RFC 9111 4.3.4).
  static func toKeep(of headers: ResponseHeaders, after old: Validators) -> Validators {
    guard !Freshness.isExpiredAtOnce(headers) else { return Validators() }
    return Validators(
      entityTag: headers["etag"] ?? old.entityTag,
      lastModified: headers["last-modified"] ?? old.lastModified)
  }
}
