/// Gives every name a number, so that names are compared and kept as numbers.
///
/// An open-addressed hash table over the bytes of the names, one after another.
struct NameTable: Sendable {
  /// The number of no name, and of those that did not fit.
  static let none: UInt16 = 0

  private static let mostNames = 60_000
  /// Honest names never get near it; it keeps made-up collisions from costing time.
  private static let longestProbe = 64

  /// Where each name ends in `bytes`; the name with number n begins at the end of n - 1.
  private var ends: [UInt32] = [0]
  private var hashes: [UInt32] = [0]
  private var bytes: [UInt8] = []
  private var slots: [UInt16]

  /// The words of `names` get the numbers from 1.
  init(names: String) {
    slots = [UInt16](repeating: Self.none, count: 512)
    for name in names.split(separator: " ") {
      let bytes = Array(name.utf8)
      _ = number(of: bytes[...], hash: Self.hash(bytes))
    }
  }

  /// How many names there are, the one without a name with them.
  var count: Int { ends.count }

  static let emptyHash: UInt32 = 2_166_136_261

  /// FNV-1a, one byte more.
  static func hash(_ hash: UInt32, adding byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(emptyHash) { hash($0, adding: $1) }
  }

  /// The bytes of the name with a number; empty for a number it does not know.
  func name(_ number: UInt16) -> ArraySlice<UInt8> {
    let number = Int(number)
    guard number > 0, number < ends.count else { return [] }
    return bytes[Int(ends[number &- 1])..<Int(ends[number])]
  }

  /// The number of a name, `none` where the table does not have it.
  func knownNumber(of name: ArraySlice<UInt8>, hash: UInt32) -> UInt16 {
    var slot = Int(hash) & (slots.count &- 1)
    for _ in 0..<Self.longestProbe {
      let number = slots[slot]
      if number == Self.none { return Self.none }
      if hashes[Int(number)] == hash, isName(name, of: Int(number)) { return number }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return Self.none
  }

  private func isName(_ name: ArraySlice<UInt8>, of number: Int) -> Bool {
    let start = Int(ends[number &- 1])
    guard Int(ends[number]) &- start == name.count else { return false }
    let (known, asked) = (bytes.span, name.span)
    for offset in asked.indices where known[start &+ offset] != asked[offset] { return false }
    return true
  }

  /// The number of a name, a new one where the table does not have it; `none` when it is full.
  mutating func number(of name: ArraySlice<UInt8>, hash: UInt32) -> UInt16 {
    let known = knownNumber(of: name, hash: hash)
    guard known == Self.none, ends.count < Self.mostNames, !name.isEmpty else { return known }
    if ends.count &* 2 > slots.count { grow() }
    guard let slot = freeSlot(for: hash) else { return Self.none }
    let number = UInt16(truncatingIfNeeded: ends.count)
    bytes.append(contentsOf: name)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    hashes.append(hash)
    slots[slot] = number
    return number
  }

  private func freeSlot(for hash: UInt32) -> Int? {
    var slot = Int(hash) & (slots.count &- 1)
    for _ in 0..<Self.longestProbe {
      if slots[slot] == Self.none { return slot }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Doubles the slots; a name that finds none near its place is no longer found.
  private mutating func grow() {
    slots = [UInt16](repeating: Self.none, count: slots.count &* 2)
    for number in 1..<ends.count {
      guard let slot = freeSlot(for: hashes[number]) else { continue }
      slots[slot] = UInt16(truncatingIfNeeded: number)
    }
  }
}
