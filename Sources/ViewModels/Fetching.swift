import Articles

/// What the network was asked for and has not answered yet.
struct Fetching: Sendable, Hashable {
  private var effects: [Effect] = []
  /// How far the refresh is.
  private var refreshProgress = ""
  /// How far downloads are.
  private var progressTexts: [Effect: String] = [:]

  var isEmpty: Bool { effects.isEmpty }

  var isRefreshing: Bool { effects.contains(where: \.isRefresh) }

  /// Whether a file is on its way to the disk.
  var isSaving: Bool { effects.contains(where: \.isSaving) }

  /// The feeds that the refresh under way is about, none for all.
  var refreshedFeeds: [Int64] {
    guard case .refresh(let feeds, _) = effects.first(where: \.isRefresh) else { return [] }
    return feeds
  }

  func holds(_ effect: Effect) -> Bool { effects.contains(effect) }

  mutating func begin(_ effect: Effect) {
    if effect.isRefresh { refreshProgress = "" }
    effects.append(effect)
  }

  /// Forgets an effect; none but those that were begun are known.
  mutating func end(_ effect: Effect) {
    effects.removeAll { $0 == effect }
    progressTexts[effect] = nil
  }

  mutating func endRefresh() { effects.removeAll(where: \.isRefresh) }

  mutating func setRefreshProgress(_ progress: String) { refreshProgress = progress }

  /// Takes note of how far a download is, unless it is over already.
  mutating func setProgress(_ progress: String, of effect: Effect) {
    if holds(effect) { progressTexts[effect] = progress }
  }

  /// What is under way, for the status line: what was asked for last, the refresh after others.
  var progress: String? {
    if let effect = effects.last(where: { !$0.isRefresh }) {
      return effect.progressText(progressTexts[effect])
    }
    guard isRefreshing else { return nil }
    return refreshProgress.isEmpty ? "Refreshing" : "Refreshing: \(refreshProgress)"
  }
}

extension Effect {
  fileprivate var isRefresh: Bool {
    if case .refresh = self { true } else { false }
  }

  fileprivate var isSaving: Bool {
    if case .saveFile = self { true } else { false }
  }

  /// `done` says how far it is, where that is known.
  fileprivate func progressText(_ done: String?) -> String? {
    switch self {
    case .addSource(let text): "Looking at \(text.withoutPassword.displayableLine)"
    case .follow(let urls): urls.count == 1 ? "Following the feed" : "Following the feeds"
    case .addPage: "Reading the page"
    case .loadFullText: "Loading the full text"
    case .saveFile(let url, _): "Saving\(done.map { " \($0)" } ?? ""); ^C ends it: \(url.fileName)"
    default: nil
    }
  }
}
