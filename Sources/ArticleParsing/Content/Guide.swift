/// Tells how much of a block stands in a text that belongs to the article for sure.
///
/// Texts are compared by runs of three words: those of the guide are kept as a set of hashes.
struct Guide {
  /// A shorter guide is a teaser.
  private static let leastLength = 400

  private var runs: Set<UInt64> = []
  /// The length of the guide in letters, as `TextMass` counts them.
  let length: Int

  /// A guide by the words a page holds for programs; `nil` where those are too few.
  init?(_ text: String?) {
    guard let text, text.utf8.count >= Self.leastLength else { return nil }
    let bytes = Array(text.utf8)
    length = bytes[...].visibleLength
    var words = WordRuns()
    words.read(bytes[...]) { runs.insert($0) }
    words.finish { runs.insert($0) }
    guard !runs.isEmpty else { return nil }
  }

  /// The part of a text's runs that the guide has, 0 to 1; `nil` for fewer than three words.
  func coverage(of texts: some Sequence<ArraySlice<UInt8>>) -> Double? {
    var found = 0
    var all = 0
    let count: (UInt64) -> Void = { run in
      all += 1
      if runs.contains(run) { found += 1 }
    }
    var words = WordRuns()
    for text in texts { words.read(text, count) }
    words.finish(count)
    return all == 0 ? nil : Double(found) / Double(all)
  }
}

/// Cuts bytes into words and hands out the hash of each run of three.
///
/// Signs part words; a letter of a dense script is a word of its own. Only the letters of ASCII
/// are made small: both texts come from one page.
struct WordRuns {
  private var word = WordHash()
  private var hasWord = false
  private var before = WordHash()
  private var last = WordHash()
  private var count = 0

  mutating func read(_ bytes: ArraySlice<UInt8>, _ take: (UInt64) -> Void) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case 0x41...0x5A: append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39: append(byte)
      case 0..<0x80: finish(take)
      // Latin-1 signs, general punctuation, CJK punctuation.
      case 0xC2 where bytes[index...].starts(withRange: 0x80...0xBF):
        finish(take)
        index += 1
      case 0xE2 where bytes[index...].starts(withRange: 0x80...0x81):
        finish(take)
        index += 2
      case 0xE3 where bytes[index...].starts(withRange: 0x80...0x80):
        finish(take)
        index += 2
      case 0xE3...0xED:
        finish(take)
        for byte in bytes[index..<min(index + 3, bytes.endIndex)] { append(byte) }
        finish(take)
        index += 2
      default: append(byte)
      }
      index += 1
    }
  }

  mutating func finish(_ take: (UInt64) -> Void) {
    guard hasWord else { return }
    var run = before
    run.append(last)
    run.append(word)
    before = last
    last = word
    count += 1
    if count >= 3 { take(run.value) }
    word = WordHash()
    hasWord = false
  }

  private mutating func append(_ byte: UInt8) {
    word.append(byte)
    hasWord = true
  }
}

extension ArraySlice<UInt8> {
  /// Whether the second byte is in a range.
  fileprivate func starts(withRange range: ClosedRange<UInt8>) -> Bool {
    count > 1 && range.contains(self[startIndex + 1])
  }
}
