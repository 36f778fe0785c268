/// The weights of the line model, unfolded from the table that `learn-weights.py` makes.
struct LineWeights: Sendable {
  /// Added for every line.
  private(set) var bias: [Int32] = []
  /// Added for the first and the last line.
  private(set) var first: [Int32] = []
  private(set) var last: [Int32] = []
  /// By the class of the line above, then that of the line.
  private(set) var steps: [Int32] = []
  /// By feature, then class: for features of the line above, of the line, of the line below.
  private(set) var before: [Int8] = []
  private(set) var here: [Int8] = []
  private(set) var after: [Int8] = []
  /// By feature: how much it speaks for a line being the headline among those above the text.
  private(set) var titleBefore: [Int8] = []
  private(set) var titleHere: [Int8] = []
  private(set) var titleAfter: [Int8] = []

  /// Added for every line that is asked whether it is the headline.
  private(set) var titleBias: Int32 = 0

  static let learnt = LineWeights(rows: table)

  /// Unfolds rows of letters: each letter is a weight in eighths, `P` is zero.
  ///
  /// Each row has one letter for each class: bias, first line, last line, then a step from each
  /// class. After a letter for the headline's bias come the features, each with three such rows
  /// and three letters for the headline: for the line above, the line and the line below.
  private init(rows: StaticString) {
    var letters: [Int8] = []
    rows.withUTF8Buffer { bytes in
      letters.reserveCapacity(bytes.count)
      for byte in bytes where byte > 0x20 { letters.append(Int8(clamping: Int(byte) - 0x50)) }
    }
    let (count, features) = (LineClass.count, LineFeature.allCases.count)
    guard letters.count == (3 + count) * count + 1 + features * (3 * count + 3) else { return }
    var rest = letters[...]
    func next(_ length: Int) -> ArraySlice<Int8> {
      defer { rest = rest.dropFirst(length) }
      return rest.prefix(length)
    }
    bias = next(count).map(Int32.init)
    first = next(count).map(Int32.init)
    last = next(count).map(Int32.init)
    steps = next(count * count).map(Int32.init)
    titleBias = next(1).reduce(0) { $0 + Int32($1) }
    for _ in 0..<features {
      before += next(count)
      here += next(count)
      after += next(count)
      titleBefore += next(1)
      titleHere += next(1)
      titleAfter += next(1)
    }
  }
}
