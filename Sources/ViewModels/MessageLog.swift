import Articles

/// What the status line said lately: a line is soon gone, and not every one fits.
struct MessageLog: Sendable, Hashable {
  /// One message, and when it was said.
  struct Entry: Sendable, Hashable {
    var message: Message
    var time: Timestamp
  }

  /// Who looks for one that is older looks into the log file.
  private static let most = 100

  /// Oldest first.
  private(set) var entries: [Entry] = []

  /// Remembers a message; of one that is said again only the last time counts.
  mutating func record(_ message: Message, at time: Timestamp) {
    guard !message.isPassing else { return }
    if entries.last?.message == message { entries.removeLast() }
    entries.append(Entry(message: message, time: time))
    entries.removeFirst(max(0, entries.count - Self.most))
  }
}
