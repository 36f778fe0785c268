/// What one cell of a terminal shows: a character and the marks on it.
///
/// It is what curses can hold (`CCHARW_MAX` is 5) and what every terminal draws in the same
/// number of columns; see `Character.displayCells` for the rules.
public struct DisplayCell: Sendable, Hashable {
  /// The base and at most four marks, in the order of the text.
  public private(set) var scalars: Scalars
  /// Columns on the screen: 1 or 2.
  public var width: Int { Int(columns) }

  private let columns: UInt8

  /// A cell without marks.
  public init(base: Unicode.Scalar, width: Int) {
    scalars = Scalars(base)
    columns = UInt8(clamping: width)
  }

  /// One blank column.
  public static let blank = DisplayCell(base: " ", width: 1)

  /// Puts a mark on the cell; the fifth and later ones are lost.
  mutating func append(mark: Unicode.Scalar) {
    scalars.append(mark)
  }
}

extension DisplayCell {
  /// One to five scalars, kept in place: a screen full of cells takes no other memory.
  public struct Scalars: Sendable, Hashable, RandomAccessCollection {
    private var first: UInt32
    private var second: UInt32 = 0
    private var third: UInt32 = 0
    private var fourth: UInt32 = 0
    private var fifth: UInt32 = 0
    private var length: UInt8 = 1

    fileprivate init(_ base: Unicode.Scalar) {
      first = base.value
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { Int(length) }

    /// The scalar at a place; U+FFFD outside of the bounds.
    public subscript(position: Int) -> Unicode.Scalar {
      let value: UInt32? =
        switch position {
        case _ where position >= endIndex: nil
        case 0: first
        case 1: second
        case 2: third
        case 3: fourth
        case 4: fifth
        default: nil
        }
      return value.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
    }

    fileprivate mutating func append(_ mark: Unicode.Scalar) {
      switch length {
      case 1: second = mark.value
      case 2: third = mark.value
      case 3: fourth = mark.value
      case 4: fifth = mark.value
      default: return
      }
      length += 1
    }
  }
}
