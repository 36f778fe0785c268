/// A run of text, a picture or a rule that stands alone on a page.
struct TextBlock {
  enum Kind: Equatable {
    case paragraph
    case heading(Int)
    case item
    case cell
    case quote
    case code
    case caption
    case image
    case rule
  }

  var kind: Kind
  var endsSentence = false
  var isInFigure = false
  /// Why a box around it is left out.
  var pruned: LeftOutReason?
  // Small numbers: a page may have hundreds of thousands of blocks.
  private let parentRank: Int32
  private let firstPiece: Int32
  private let pieceCount: Int32
  private var letters: Int32 = 0
  private var linkLetters: Int32 = 0
  private var strongLetters: Int32 = 0

  init(kind: Kind, parent: Int, pieces: Range<Int>) {
    self.kind = kind
    parentRank = Int32(truncatingIfNeeded: parent)
    firstPiece = Int32(truncatingIfNeeded: pieces.lowerBound)
    pieceCount = Int32(truncatingIfNeeded: pieces.count)
  }

  /// The rank of the block element around it; of a picture or rule itself.
  var parent: Int { Int(parentRank) }
  /// Its texts, in order; none for a picture or rule.
  var pieces: Range<Int> { Int(firstPiece)..<(Int(firstPiece) + Int(pieceCount)) }
  /// In letters, as `TextMass` counts them.
  var length: Int {
    get { Int(letters) }
    set { letters = Int32(clamping: newValue) }
  }
  var linkLength: Int {
    get { Int(linkLetters) }
    set { linkLetters = Int32(clamping: newValue) }
  }
  var strongLength: Int {
    get { Int(strongLetters) }
    set { strongLetters = Int32(clamping: newValue) }
  }

  var isText: Bool { kind != .image && kind != .rule }
  var isHeading: Bool { if case .heading = kind { true } else { false } }
  /// The part of the text that is in links, 0 to 1.
  var linkDensity: Double { length > 0 ? min(1, Double(linkLength) / Double(length)) : 0 }
  var isCaption: Bool { kind == .caption || isInFigure && kind == .paragraph }
}

/// A text node of a block and the marks around it.
struct TextPiece {
  struct Marks: OptionSet {
    let rawValue: UInt8

    static let emphasis = Marks(rawValue: 1)
    static let strong = Marks(rawValue: 2)
    static let code = Marks(rawValue: 4)
    static let lineBreak = Marks(rawValue: 8)
    static let superscript = Marks(rawValue: 16)
    /// Struck out by its author.
    static let struck = Marks(rawValue: 32)
    /// A space goes before the text, though the source has none.
    static let spaced = Marks(rawValue: 64)
  }

  var rank: Int32
  var marks: Marks
  /// The rank of the link around it; -1 where there is none.
  var link: Int32
}
