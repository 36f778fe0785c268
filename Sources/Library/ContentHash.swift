internal import Articles

/// A stable number for what an article says, to find the few that may be the same.
///
/// FNV-1a, 64 bits (draft-eastlake-fnv): it is kept in files, so it must never change, which
/// rules out Swift's own hashing. Equal numbers prove nothing; the fields are compared after.
struct ContentHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The number of an article with these words in its body.
  static func value(of draft: ArticleDraft, body: String) -> Int64 {
    var hash = ContentHash()
    for text in [draft.url, draft.title, draft.lead, body] { hash.combine(text) }
    hash.combine(draft.published.map { String($0.seconds) })
    return Int64(bitPattern: hash.state)
  }

  /// The number of texts in their order.
  static func value(of texts: [String?]) -> Int64 {
    var hash = ContentHash()
    for text in texts { hash.combine(text) }
    return Int64(bitPattern: hash.state)
  }

  /// No text, an empty one and the border between two are told apart by bytes that UTF-8
  /// never uses.
  private mutating func combine(_ text: String?) {
    guard let text else {
      combine(0xFE)
      return
    }
    let bytes = text.utf8.span
    for index in bytes.indices { combine(bytes[index]) }
    combine(0xFF)
  }

  private mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
