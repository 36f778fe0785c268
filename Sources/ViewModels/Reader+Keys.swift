import Articles

/// From keys to commands: digits make a count, an open prompt takes everything else first.
extension Reader {
  /// The largest count that can be typed.
  static let largestCount = 9_999_999

  mutating func press(_ key: Key) -> [Effect] {
    standingOffer = offer?.message == message ? offer : nil
    offer = nil
    defer { standingOffer = nil }
    message = nil
    opensWhenLoaded = false
    if prompt != nil { return edit(key) }
    guard size.isUsable || keymap.command(for: key)?.worksOnAnySize == true else { return [] }
    if let digit = key.digit, sheet?.isChoice == true, help == nil { return pick(digit) }
    if let digit = key.digit, digit > 0 || count != nil {
      count = min((count ?? 0) * 10 + digit, Self.largestCount)
      return []
    }
    defer { count = nil }
    guard let command = keymap.command(for: key) else {
      message = Message("\(key.name) has no meaning here; ? lists the keys")
      return []
    }
    return run(meaning(of: command, on: key))
  }

  /// While a search in the article is on, `n` steps its matches.
  private func meaning(of command: Command, on key: Key) -> Command {
    guard command == .nextUnread, focus == .article, article?.finding != nil else { return command }
    return .nextMatch
  }

  mutating func paste(_ text: String) -> [Effect] {
    guard let prompt else {
      message = Message("Pasted text goes into a prompt: / finds, : takes a command, a adds")
      return []
    }
    self.prompt?.insert(text.displayableLine.filter(prompt.takes))
    return promptChanged()
  }
}

extension Command {
  /// Whether the command makes sense where nothing can be shown.
  fileprivate var worksOnAnySize: Bool {
    switch self {
    case .quit, .quitNow, .suspend, .redraw: true
    default: false
    }
  }
}
