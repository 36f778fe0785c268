/// Hosts that did not answer in one refresh.
///
/// Each feed of such a host would wait for its own deadline, one after another.
struct SilentHosts {
  /// Silences after which a host's other feeds are put off.
  static let most = 2

  /// A host whose feeds wait, and the one that is silent: itself, or where it leads.
  private struct Pair: Hashable {
    let queue: String
    let silent: String
  }

  private var counts: [Pair: Int] = [:]

  /// Takes note of what came of a feed of a host; answers whether its others are to be put off.
  ///
  /// On this machine and its network programs run that make feeds of many other hosts: there one
  /// that is reached counts as silent only until it answers for another feed.
  mutating func isSilent(
    _ host: String, silent: String?, isLocal: Bool
  ) -> Bool {
    guard let silent else {
      if isLocal { counts = counts.filter { $0.key.queue != host } }
      return false
    }
    let pair = Pair(queue: host, silent: silent)
    counts[pair, default: 0] += 1
    return counts[pair, default: 0] >= Self.most
  }
}
