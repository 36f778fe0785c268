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
    clusters = TextScanner(text).clusters
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
