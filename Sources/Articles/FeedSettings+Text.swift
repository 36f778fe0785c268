extension FeedSettings {
  /// The value of a setting as it is typed, secrets and all; `nil` where it is not set.
  ///
  /// Header lines are several: they, the folder, the tags and whether it is hidden are not told here.
  public func text(of setting: FeedSetting) -> String? {
    switch setting {
    case .title: title
    case .interval: interval.map { "\($0)" }
    case .fullText: fetchesFullText.map { $0 ? "yes" : "no" }
    case .userAgent: userAgent
    case .user: user
    case .passwordFile: passwordFile
    case .passwordCommand: passwordCommand
    case .proxy: proxy.map { $0.isEmpty ? "none" : $0 }
    case .certificates: certificates
    case .http1: usesHTTP1.map { $0 ? "yes" : "no" }
    case .keep: keep.map { "\($0)" }
    case .header, .folder, .tags, .hidden: nil
    }
  }
}
