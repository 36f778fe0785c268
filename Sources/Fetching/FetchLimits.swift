/// How much one fetch may take.
public struct FetchLimits: Sendable, Hashable {
  /// From the beginning to the last byte, over all redirects.
  public var total: Duration = .seconds(60)
  /// How long a server may send next to nothing; in whole seconds.
  public var idle: Duration = .seconds(20)
  public var connecting: Duration = .seconds(12)
  /// Bytes of the body as they are sent, over all redirects.
  public var sentBytes = 16 << 20
  /// Bytes of the body after decompression.
  public var bodyBytes = 32 << 20

  public init() {}

  /// For recordings and films, which somebody waits for.
  public static var file: FetchLimits {
    var limits = FetchLimits()
    limits.total = .seconds(6 * 3_600)
    limits.idle = .seconds(60)
    (limits.sentBytes, limits.bodyBytes) = (8 << 30, 8 << 30)
    return limits
  }

  /// For feeds, of which many are waited for.
  public static var feed: FetchLimits {
    var limits = FetchLimits()
    limits.total = .seconds(30)
    limits.idle = .seconds(15)
    return limits
  }
}
