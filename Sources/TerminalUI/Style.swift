/// How a cell looks: attributes and a colour of the terminal's own palette.
///
/// The background is never painted; the terminal's own stays.
public struct Style: Sendable, Hashable {
  public var attributes: Attributes
  public var color: Color

  public init(_ attributes: Attributes = [], color: Color = .standard) {
    self.attributes = attributes
    self.color = color
  }

  /// What every terminal since the VT100 can do, in some form.
  public struct Attributes: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let bold = Attributes(rawValue: 1 << 0)
    public static let dim = Attributes(rawValue: 1 << 1)
    public static let italic = Attributes(rawValue: 1 << 2)
    public static let underline = Attributes(rawValue: 1 << 3)
    public static let reverse = Attributes(rawValue: 1 << 4)
  }

  /// Those of the terminal's own colours that themes use, by their ANSI numbers.
  public enum Color: Int32, Sendable, Hashable, CaseIterable {
    case standard = -1
    case red = 1
    case yellow = 3
    case blue = 4
    case cyan = 6
  }

  /// Plain text.
  public static let plain = Style()

  /// The style with more attributes.
  func adding(_ more: Attributes) -> Style {
    Style(attributes.union(more), color: color)
  }
}
