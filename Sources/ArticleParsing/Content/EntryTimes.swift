/// Finds the times that head the entries of a report as it happened: "14:32".
enum EntryTimes {
  /// In letters: "14:32", "2:32 pm CEST".
  private static let lengths = 4...16
  private static let leastEntries = 2

  /// The indices of the blocks; none where there are not two with text between them.
  static func indices(on page: PageContent, in container: Int) -> Set<Int> {
    var times: [Int] = []
    var entries = 0
    var hasText = true
    for (index, block) in page.blocks.enumerated()
    where block.isText && page.isBlock(block, in: container) {
      if lengths.contains(block.length), !block.isHeading, isBeforeEntry(index, on: page),
        isTime(page.line(of: block))
      {
        times.append(index)
        if hasText { entries += 1 }
        hasText = false
      } else if block.isProse, block.pruned == nil {
        hasText = true
      }
    }
    return entries >= leastEntries && entries == times.count ? Set(times) : []
  }

  /// Whether the article goes on behind a block: a time may be left out by its name alone.
  private static func isBeforeEntry(_ index: Int, on page: PageContent) -> Bool {
    guard let next = page.blocks[(index + 1)...].first(where: \.isText) else { return false }
    return next.pruned == nil && (next.isHeading || next.isProse || next.strongLength > 0)
  }

  /// Whether a text is a time of day with at most its zone: "14.32 Uhr".
  private static func isTime(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ")
    guard let clock = words.first else { return false }
    let parts = clock.split(omittingEmptySubsequences: false) { ":.h".contains($0) }
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].count),
      parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let hour = Int(parts[0]), hour < 25
    else { return false }
    return words.dropFirst().allSatisfy(zones.contains)
  }

  private static let zones: Set<Substring> = [
    "am", "pm", "a.m.", "p.m.", "uhr", "et", "est", "edt", "pt", "pst", "pdt", "gmt", "bst", "utc",
    "cet", "cest", "mez", "mesz", "ist", "aest",
  ]
}
