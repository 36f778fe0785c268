import Articles

/// What the network was asked for and has not answered yet.
struct Fetching: Sendable, Hashable {
  private var effects: [Effect] = []
  /// How far the refresh is.
  private var refreshProgress = ""

  var isEmpty: Bool { effects.isEmpty }

  var isRefreshing: Bool { effects.contains(where: \.isRefresh) }

  func holds(_ effect: Effect) -> Bool { effects.contains(effect) }

  mutating func begin(_ effect: Effect) {
    if effect.isRefresh { refreshProgress = "" }
    effects.append(effect)
  }

  /// Forgets an effect; none but those that were begun are known.
  mutating func end(_ effect: Effect) { effects.removeAll { $0 == effect } }

  mutating func endRefresh() { effects.removeAll(where: \.isRefresh) }

  mutating func setRefreshProgress(_ progress: String) { refreshProgress = progress }

  /// What is under way, for the status line: what was asked for last, the refresh after others.
  var progress: String? {
    if let text = effects.last(where: { !$0.isRefresh })?.progressText { return text }
    guard isRefreshing else { return nil }
    return refreshProgress.isEmpty ? "Refreshing" : "Refreshing: \(refreshProgress)"
  }
}

extension Effect {
  fileprivate var isRefresh: Bool {
    if case .refresh = self { true } else { false }
  }

  fileprivate var progressText: String? {
    switch self {
    case .addSource(let text): "Looking at \(text.withoutPassword.displayableLine)"
    case .follow(let urls): urls.count == 1 ? "Following the feed" : "Following the feeds"
    case .addPage: "Reading the page"
    case .loadFullText: "Loading the full text"
    case .saveFile: "Downloading"
    default: nil
    }
  }
}
