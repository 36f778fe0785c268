public import Typesetting

/// One column of one row of a surface.
public struct SurfaceCell: Sendable, Hashable {
  /// `nil` for the right half of a wide character.
  public var content: DisplayCell?
  public var style: Style

  public static let blank = SurfaceCell(content: .blank, style: .plain)
}
