/// Reads a text once from end to end and measures its characters.
struct TextScanner {
  private(set) var clusters: [MeasuredText.Cluster] = []

  private let text: String
  private let widths = ScalarTable.widths
  private let classTable = ScalarTable.lineBreakClasses
  private var classes: [LineBreakClass] = []
  /// The clusters of more than one scalar, and how many they have.
  private var joined: [(cluster: Int, scalars: Int)] = []

  init(_ text: String) {
    self.text = text
    clusters.reserveCapacity(text.utf8.count)
    classes.reserveCapacity(text.utf8.count)
    scan()
    appendBreaks()
  }

  /// Takes simple scalars one by one, and stretches of others by the rules for characters.
  private mutating func scan() {
    var offset = 0
    var stretchStart = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // What is before `offset` is measured but for the previous scalar, or for the stretch
      // that it ends.
      if let before = previous, before.isSimple, scalar.isSimple {
        close(before, from: stretchStart, to: offset)
        stretchStart = offset
      }
      previous = scalar
      offset += UTF8.width(scalar)
    }
    if let previous { close(previous, from: stretchStart, to: offset) }
  }

  /// Measures a stretch that ends with a scalar and at a place where a character ends.
  private mutating func close(_ last: Unicode.Scalar, from start: Int, to end: Int) {
    guard end - start == UTF8.width(last), last.isSimple else {
      return appendCharacters(start..<end)
    }
    let width = widths[last]
    append(end: end, width: width > 2 ? 1 : Int(width), kind: MeasuredText.Kind(last))
    append(last)
  }

  private mutating func appendCharacters(_ range: Range<Int>) {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    var offset = range.lowerBound
    for character in text[start..<end] {
      offset += character.utf8.count
      let scalars = character.unicodeScalars
      if scalars.count > 1 { joined.append((clusters.count, scalars.count)) }
      for scalar in scalars { append(scalar) }
      let kind = scalars.last.map(MeasuredText.Kind.init) ?? .visible
      append(end: offset, width: character.displayWidth, kind: kind)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    classes.append(LineBreakClass(rawValue: classTable[scalar]) ?? .alphabetic)
  }

  private mutating func append(end: Int, width: Int, kind: MeasuredText.Kind) {
    clusters.append(
      MeasuredText.Cluster(
        end: UInt32(truncatingIfNeeded: end), width: UInt16(clamping: width),
        breakAfter: .mandatory, kind: kind))
  }

  private mutating func appendBreaks() {
    var rules = LineBreakRules(classes)
    let breaks = rules.breaks()
    var scalar = 0
    var nextJoined = 0
    for cluster in clusters.indices.dropLast() {
      if nextJoined < joined.count && joined[nextJoined].cluster == cluster {
        scalar += joined[nextJoined].scalars
        nextJoined += 1
      } else {
        scalar += 1
      }
      clusters[cluster].breakAfter = breaks[scalar]
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a character of its own between two others for which this is true.
  ///
  /// True of what neither joins nor is joined by UAX #29 in most of what is written; but for
  /// CR all of it below the first combining mark, and precomposed Hangul, Han and kana.
  fileprivate var isSimple: Bool {
    switch value {
    case 0..<0x300: value != 0x0D
    case 0x370..<0x483, 0x48A..<0x530: true
    case 0x2010..<0x2028, 0x2030..<0x205F: true
    case 0x3000..<0x302A, 0x3041..<0x3097, 0x30A0..<0x3100: true
    case 0x4E00..<0xA000, 0xAC00..<0xD7A4, 0xFF01..<0xFF9E: true
    default: false
    }
  }
}
