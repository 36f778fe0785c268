/// Lines that stand where a foreign film or post would: "YouTube-Inhalte erlauben".
enum EmbedNotices {
  private static let longest = 60

  /// Whether a line is nothing else.
  static func contains(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let words = text.lowercased().split { !$0.isLetter }
    guard words.count > 1 else { return words.first == "embed" }
    if phrases.contains(words.joined(separator: " ")) { return true }
    let hasContent = words.contains { contents.contains($0) }
    return hasContent && words.count <= 5
      && (words.last.map(actions.contains) ?? false || words.starts(with: ["link", "zum"]))
  }

  private static let contents: Set<Substring> = ["inhalt", "inhalte", "content", "contenu"]
  private static let actions: Set<Substring> = [
    "erlauben", "laden", "anzeigen", "zulassen", "aktivieren", "einblenden",
  ]
  private static let phrases: Set<String> = [
    "kopiere den aktuellen link", "aktuellen link kopieren", "link in zwischenablage kopieren",
    "copy the current link", "copy link to clipboard",
    "we apologize but this video has failed to load",
  ]
}
