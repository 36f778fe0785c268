/// A small number for every Unicode scalar, looked up in two steps.
///
/// It is written as run lengths, which keep the source small, and unfolded at its first use:
/// blocks of 128 scalars, of which all uniform ones with the same value are kept once.
struct ScalarTable: Sendable {
  private static let blockBits: UInt32 = 7
  private static let blockSize = 1 << Int(blockBits)
  private static let scalarCount = 0x110000

  /// The number of the block of `values` for every 128 scalars.
  private var blocks: [UInt16] = []
  private var values: [UInt8] = []

  /// Unfolds runs such as `3AB`: three scalars with the value of `A`, 0, then one with that of
  /// `B`, 1.
  ///
  /// `A` to `Z` and `a` to `z` are 0 to 51. A text that runs out early leaves the rest at 0.
  init(runs: StaticString) {

    var builder = Builder()
    runs.withUTF8Buffer { bytes in
      var length = 0
      for byte in bytes {
        if byte >= 0x30 && byte <= 0x39 {
          length = length * 10 + Int(byte - 0x30)
        } else {
          builder.append(byte >= 0x61 ? byte - 0x61 + 26 : byte - 0x41, count: max(1, length))
          length = 0
        }
      }
    }
    builder.append(0, count: Self.scalarCount - builder.count)
    (blocks, values) = (builder.blocks, builder.values)
  }

  /// The number of a scalar.
  subscript(scalar: Unicode.Scalar) -> UInt8 {
    let block = Int(blocks[Int(scalar.value >> Self.blockBits)])
    return values[block &* Self.blockSize &+ Int(scalar.value) & (Self.blockSize - 1)]
  }
}

extension ScalarTable {
  /// Cuts runs into blocks.
  private struct Builder {
    private(set) var blocks: [UInt16] = []
    private(set) var values: [UInt8] = []
    private(set) var count = 0
    private var uniformBlocks: [UInt8: UInt16] = [:]
    private var open: [UInt8] = []

    mutating func append(_ value: UInt8, count added: Int) {
      guard added > 0 else { return }
      count += added
      let part = open.isEmpty ? 0 : min(added, ScalarTable.blockSize - open.count)
      appendToOpenBlock(value, count: part)
      let (whole, rest) = (added - part).quotientAndRemainder(dividingBy: ScalarTable.blockSize)
      if whole > 0 {
        blocks.append(contentsOf: repeatElement(uniformBlock(of: value), count: whole))
      }
      appendToOpenBlock(value, count: rest)
    }

    private mutating func appendToOpenBlock(_ value: UInt8, count: Int) {
      open.append(contentsOf: repeatElement(value, count: count))
      if open.count == ScalarTable.blockSize { closeBlock() }
    }

    private mutating func uniformBlock(of value: UInt8) -> UInt16 {
      if let known = uniformBlocks[value] { return known }
      let block = append(block: repeatElement(value, count: ScalarTable.blockSize))
      uniformBlocks[value] = block
      return block
    }

    private mutating func closeBlock() {
      blocks.append(append(block: open))
      open.removeAll(keepingCapacity: true)
    }

    private mutating func append(block: some Collection<UInt8>) -> UInt16 {
      defer { values += block }
      return UInt16(truncatingIfNeeded: values.count / ScalarTable.blockSize)
    }
  }
}
