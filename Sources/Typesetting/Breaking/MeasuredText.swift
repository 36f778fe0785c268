/// A text cut into characters, with the width of each and whether a line may end after it.
///
/// Measured once; a text can then be broken at any width without looking at it again.
struct MeasuredText: Sendable {
  /// One `Character` of the text.
  struct Cluster: Sendable {
    /// UTF-8 offset of its end.
    var end: UInt32
    /// Columns on the screen.
    var width: UInt16
    /// Whether a line may end after it.
    var breakAfter: LineBreak
    var kind: Kind
  }

  enum Kind: UInt8, Sendable {
    case visible
    /// A space that vanishes at a line's end.
    case space
    case tab
    case lineEnd
  }

  let text: String
  private(set) var clusters: [Cluster] = []

  /// Measures a text of less than 4 GiB.
  init(_ text: String) {
    self.text = text
    var scanner = Scanner(text: text)
    scanner.scan()
    clusters = scanner.clusters
  }

  /// The words of some of the characters.
  func words(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: offset(of: range.lowerBound))
    let end = utf8.index(utf8.startIndex, offsetBy: offset(of: range.upperBound))
    return String(text[start..<end])
  }

  /// The UTF-8 offset at which a character starts.
  func offset(of cluster: Int) -> Int {
    cluster == 0 ? 0 : Int(clusters[cluster - 1].end)
  }
}

extension MeasuredText {
  /// Reads a text once from end to end.
  private struct Scanner {
    let text: String
    private(set) var clusters: [Cluster] = []
    private var classes: [LineBreakClass] = []
    /// How many scalars end with each cluster.
    private var scalarEnds: [UInt32] = []

    init(text: String) {
      self.text = text
      let count = text.utf8.count
      clusters.reserveCapacity(count)
      classes.reserveCapacity(count)
      scalarEnds.reserveCapacity(count)
    }

    mutating func scan() {
      let bytes = text.utf8.span
      var place = 0
      while place < bytes.count {
        if Self.isCharacter(at: place, in: bytes) {
          append(ascii: bytes[place], at: place)
          place += 1
        } else {
          let end = Self.endOfStretch(from: place, in: bytes)
          appendCharacters(place..<end)
          place = end
        }
      }
      appendBreaks()
    }

    /// Whether a byte is a character of its own: two ASCII bytes never join, but CR and LF.
    private static func isCharacter(at place: Int, in bytes: Span<UInt8>) -> Bool {
      guard bytes[place] < 0x80, bytes[place] != 0x0D else { return false }
      return place + 1 == bytes.count || bytes[place + 1] < 0x80
    }

    /// The next place where a character certainly starts.
    private static func endOfStretch(from start: Int, in bytes: Span<UInt8>) -> Int {
      var place = start + 1
      while place < bytes.count {
        if bytes[place] < 0x80 && isCharacter(at: place - 1, in: bytes) { return place }
        place += 1
      }
      return place
    }

    private mutating func append(ascii byte: UInt8, at place: Int) {
      let scalar = Unicode.Scalar(byte)
      append(end: place + 1, width: 1, kind: Kind(scalar))
      classes.append(LineBreakClass(scalar))
      scalarEnds.append(UInt32(truncatingIfNeeded: classes.count))
    }

    private mutating func appendCharacters(_ range: Range<Int>) {
      let utf8 = text.utf8
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      let end = utf8.index(start, offsetBy: range.count)
      var offset = range.lowerBound
      for character in text[start..<end] {
        offset += character.utf8.count
        var kind = Kind.visible
        for scalar in character.unicodeScalars {
          classes.append(LineBreakClass(scalar))
          if kind == .visible { kind = Kind(scalar) }
        }
        append(end: offset, width: character.displayWidth, kind: kind)
        scalarEnds.append(UInt32(truncatingIfNeeded: classes.count))
      }
    }

    private mutating func append(end: Int, width: Int, kind: Kind) {
      clusters.append(
        Cluster(
          end: UInt32(truncatingIfNeeded: end), width: UInt16(clamping: width),
          breakAfter: .mandatory, kind: kind))
    }

    private mutating func appendBreaks() {
      var rules = LineBreakRules(classes)
      let breaks = rules.breaks()
      for (cluster, end) in scalarEnds.dropLast().enumerated() {
        clusters[cluster].breakAfter = breaks[Int(end)]
      }
    }
  }
}

extension MeasuredText.Kind {
  /// What a character is that starts with a scalar.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20: self = .space
    case 0x09: self = .tab
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .lineEnd
    default: self = .visible
    }
  }
}
