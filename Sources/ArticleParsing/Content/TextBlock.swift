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
  /// The rank of the block element around it; of a picture or rule itself.
  var parent: Int
  /// Its texts, in order; none for a picture or rule.
  var pieces: Range<Int>
  /// In letters, as `TextMass` counts them.
  var length = 0
  var linkLength = 0
  var strongLength = 0
  var endsSentence = false
  var isInFigure = false
  /// Why a box around it is left out.
  var pruned: LeftOutReason?

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
