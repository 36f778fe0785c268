/// The weights of the line model, unfolded from the table that `learn-weights.py` makes.
struct LineWeights: Sendable {
  /// A weight for each class; the lanes behind the last one are zero.
  typealias Row = SIMD16<Int16>

  /// Added for every line.
  private(set) var bias = Row.zero
  /// Added for the first and the last line.
  private(set) var first = Row.zero
  private(set) var last = Row.zero
  /// By the class of the line above.
  private(set) var steps: [Row] = []
  /// By feature: for features of the line above, of the line, of the line below.
  private(set) var before: [Row] = []
  private(set) var here: [Row] = []
  private(set) var after: [Row] = []
  /// By feature: how much it speaks for a line being the headline among those above the text.
  private(set) var titleBefore: [Int8] = []
  private(set) var titleHere: [Int8] = []
  private(set) var titleAfter: [Int8] = []

  /// Added for every line that is asked whether it is the headline.
  private(set) var titleBias: Int32 = 0

  /// No weight is greater.
  static let greatest: Int16 = 46

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
    guard count <= Row.scalarCount,
      letters.count == (3 + count) * count + 1 + features * (3 * count + 3)
    else { return }
    var rest = letters[...]
    func next(_ length: Int) -> ArraySlice<Int8> {
      defer { rest = rest.dropFirst(length) }
      return rest.prefix(length)
    }
    func row() -> Row {
      var row = Row.zero
      for (index, weight) in next(count).enumerated() { row[index] = Int16(weight) }
      return row
    }
    bias = row()
    first = row()
    last = row()
    steps = (0..<count).map { _ in row() }
    titleBias = next(1).reduce(0) { $0 + Int32($1) }
    for _ in 0..<features {
      before.append(row())
      here.append(row())
      after.append(row())
      titleBefore += next(1)
      titleHere += next(1)
      titleAfter += next(1)
    }
  }
}
