import Articles

extension Article {
  /// What stands in the reading pane: the text that is shown, and the files that came with it.
  ///
  /// The files are one more paragraph at the end, so the places in the text stay what they are.
  var readable: ArticleDraft {
    var draft = shown
    guard !enclosures.isEmpty else { return draft }
    var lines: [Inline] = []
    for (index, enclosure) in enclosures.enumerated() {
      if index > 0 { lines.append(.lineBreak) }
      lines.append(.text("[\(index + 1)] \(enclosure.summary)"))
    }
    draft.document.blocks += [.rule, .paragraph(lines)]
    return draft
  }

  /// Whether the text of the article's page is shown.
  var isShowingFullText: Bool { status.showsFullText && fullText != nil }
}

extension FeedEnclosure {
  /// `audio/mpeg, 24 MB, episode.mp3`, as far as it is known.
  var summary: String {
    [type?.displayableLine, size, url.fileName].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private var size: String? {
    guard let length, let bytes = Int64(length), bytes > 0 else { return nil }
    if bytes < 1_000 { return "\(bytes) bytes" }
    var (value, unit) = (bytes, "kB")
    for larger in ["MB", "GB", "TB"] where value >= 1_000_000 {
      (value, unit) = (value / 1_000, larger)
    }
    // One digit after the point, and only where that tells anything.
    let tenths = value / 100
    return tenths < 100 && tenths % 10 != 0
      ? "\(tenths / 10).\(tenths % 10) \(unit)" : "\(value / 1_000) \(unit)"
  }
}

extension String {
  /// The last part of an address's path, else the address, without a name and a password.
  var fileName: String {
    let path = prefix { $0 != "?" && $0 != "#" }
    let name = path.split(separator: "/").last.map(String.init) ?? self
    return name.withoutPassword.displayableLine
  }
}
