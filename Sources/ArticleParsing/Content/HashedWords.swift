/// A table from the hashes of words to bits, made for many lookups of unknown words.
struct HashedWords: Sendable {
  private static let size = 1 << 11

  private var keys = [UInt64](repeating: 0, count: size)
  private var values = [UInt16](repeating: 0, count: size)

  /// Adds bits to those of a word.
  mutating func insert(_ word: some Sequence<UInt8>, _ bits: UInt16) {
    let hash = WordHash(word).value
    let slot = slot(of: hash)
    keys[slot] = hash
    values[slot] |= bits
  }

  /// The bits of the word with a hash; 0 where it is unknown.
  subscript(hash: WordHash) -> UInt16 { values[slot(of: hash.value)] }

  /// The place of a hash, or the free one where it would be; the table is never full.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (Self.size - 1)
    while keys[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & (Self.size - 1) }
    return slot
  }
}

/// The hash of a word, byte by byte (FNV-1a, 64 bits).
struct WordHash: Sendable, Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  mutating func append(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  mutating func append(_ other: WordHash) {
    value = (value ^ other.value) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }
}
