import Articles

/// Who wrote an article, where it was printed and when.
struct Byline {
  private let parts: [String]

  init(_ draft: ArticleDraft) {
    var parts = [Self.writers(of: draft), draft.publisher ?? ""]
    if let section = draft.section, section != draft.kicker { parts.append(section) }
    if let published = draft.published { parts.append(published.bylineText) }
    // Many a page says that it was updated when it was published.
    if let updated = draft.updated, updated.bylineText != draft.published?.bylineText {
      parts.append("updated \(updated.bylineText)")
    }
    self.parts = parts.filter { !$0.isEmpty }
  }

  /// The line, its parts set off by a sign between spaces; `nil` where nothing is known.
  func text(separator: String) -> String? {
    parts.isEmpty ? nil : parts.joined(separator: " \(separator) ")
  }

  /// The authors; signs and agencies only where nothing else in the article names them.
  private static func writers(of draft: ArticleDraft) -> String {
    if !draft.authors.isEmpty { return draft.authors.joined(separator: ", ") }
    if draft.sourceLine != nil { return "" }
    return (draft.initials + draft.agencies).joined(separator: "/")
  }
}

extension Timestamp {
  /// `2026-11-22 14:05` on the timestamp's own clock; the day alone where no time was stated.
  fileprivate var bylineText: String {
    let time = civil
    let isDayAlone = offset == nil && time.hour == 0 && time.minute == 0 && time.second == 0
    return isDayAlone ? time.isoDay : "\(time.isoDay) \(time.isoMinutes)"
  }
}
